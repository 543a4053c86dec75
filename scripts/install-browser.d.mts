/** The Chromium to drive: the one that the environment variable CHROMIUM names, or one in a usual place. */
export function findChromium(): string | undefined;
/** Installs Chromium from Debian's packages where it is missing; returns what went wrong, for the user. */
export function installBrowser(): string | undefined;

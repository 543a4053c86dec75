import { isRefusal } from "./file-errors.ts";

/** Keeps what may as well be made anew: nothing where the disk refuses, as in an installation that another user made. */
export function keepIfAllowed(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** What became of addresses that were published and that the site no longer makes: `content/redirects.yml`. */
export interface Redirects {
  /** Old address to new, both from the site's root: `kecheng/2021-12-15/01-5.html`. */
  readonly moved: ReadonlyMap<string, string>;
  /** Renamed folders of the content, old to new: `kecheng/2021-12-15/`. All that was published below the old one is below the new one. */
  readonly folders: ReadonlyMap<string, string>;
  /** What was taken out of the archive on purpose, by address. */
  readonly withdrawn: ReadonlyMap<string, Withdrawal>;
}

/** Why and when something was taken out, in the editor's words. */
export interface Withdrawal {
  readonly reason: string;
  /** ISO. */
  readonly date?: string;
  /** The headline of what is to be withdrawn, as its editor wrote it or as it was when the site was published; absent where neither is known. */
  readonly headline?: string;
  /** The line of `redirects.yml` that says so, from 1. */
  readonly line?: number;
}

/** Of an archive in which nothing has moved yet. */
export const NO_REDIRECTS: Redirects = { moved: new Map(), folders: new Map(), withdrawn: new Map() };

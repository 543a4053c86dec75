/** A folder of the content as it was last read. */
export interface KnownFolder {
  /** How its files looked in a listing; empty where they were too young for that to tell. */
  readonly signature: string;
  readonly key: string;
  /** A hash of its outline. */
  readonly outlineKey: string;
}

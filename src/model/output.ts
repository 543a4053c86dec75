/** A file of the content folder that goes into the site as it is, without being read into memory: a scan. */
export interface CopiedFile {
  /** Relative to the output folder, with `/`, never leaving it. */
  readonly path: string;
  /** Where it is: relative to the content folder, with `/`; a path of the disk where it is to be staged. */
  readonly source: string;
}

/** One file of the generated site. */
export interface OutputFile {
  /** Relative to the output folder, with `/`, never leaving it. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

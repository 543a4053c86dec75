/** One file of the content folder as it lies on the disk. */
export interface SourceFile {
  /** Relative to the content folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

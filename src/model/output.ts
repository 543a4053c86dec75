/** One file of the generated site. */
export interface OutputFile {
  /** Relative to the output folder, with `/`, never leaving it. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What building an index took. */
export interface BuildFigures {
  readonly articles: number;
  readonly textBytes: number;
  /** Without making up the articles and without writing to disk. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly partitions: number;
  /** Number and bytes of files by kind: t, p, x, h, … */
  readonly kinds: Readonly<Record<string, readonly [files: number, bytes: number]>>;
}

/** The share of the text's bytes these kinds of files take. */
export function shareOfText(figures: BuildFigures, kinds: readonly string[]): number {
  return kinds.reduce((sum, kind) => sum + (figures.kinds[kind]?.[1] ?? 0), 0) / figures.textBytes;
}

// e.g. t4e2d-56fd, p4e2d-56fd-0, x12, h3
const NUMBERED = /^[hptx](?=[-0-9a-f]+$)/u;

/** The kind of an index file by its name without extension: t, p, x, h, or its whole name. */
export function kindOfFile(name: string): string {
  return NUMBERED.exec(name)?.[0] ?? name;
}

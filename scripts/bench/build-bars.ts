import type { RunFigures } from "./run-measured.ts";
import type { Bar } from "./table.ts";

/** What one build of one archive took. */
export interface BuildResult {
  readonly name: string;
  readonly figures: RunFigures;
  readonly files: number;
  /** Of the files, those of the search index; 0 for others' sites. */
  readonly indexFiles: number;
  readonly bytes: number;
}

/** Names of the contestants that bars speak of. */
export const OWN = "xianbao";
/** Those who build, by the names that the tables have; this project with one worker, */
export const OWN_ONE_WORKER = "xianbao, one worker";
/** with nothing changed, */
export const OWN_UNCHANGED = "xianbao, nothing changed";
/** and the others. */
export const HUGO = "Hugo";
/** Its index is made over what Hugo has written. */
export const PAGEFIND = "Pagefind over Hugo";
/** With the same pages as Hugo. */
export const ELEVENTY = "Eleventy";

/** How the results, by number of articles, stand to what is wanted. Of a size or contestant that was left out, no bar. */
export function buildBars(results: ReadonlyMap<number, readonly BuildResult[]>): readonly Bar[] {
  const findResult = (size: number, name: string) => results.get(size)?.find((result) => result.name === name);
  const find = (size: number, name: string) => findResult(size, name)?.figures;
  const ratio = (size: number, name: string, limit: number): readonly Bar[] => {
    const [own, other] = [find(size, OWN), find(size, name)];
    if (own === undefined || other === undefined) return [];
    const bar = (what: string, seen: number): Bar => ({ what, seen, limit, kind: "at most", unit: "times" });
    return [
      bar(`${size} articles, to ${name}`, own.seconds / other.seconds),
      bar(`the same, processors' seconds`, own.cpuSeconds / other.cpuSeconds),
    ];
  };
  return [
    ...ratio(MIDDLE, HUGO, 1),
    ...ratio(LARGE, HUGO, 0.7),
    ...ratio(LARGE, ELEVENTY, 1 / 8),
    ...ratio(MIDDLE, ELEVENTY, 1 / 8),
    ...withPagefind(find(LARGE, OWN), find(LARGE, HUGO), find(LARGE, PAGEFIND)),
    ...workersBar(find(MIDDLE, OWN), find(MIDDLE, OWN_ONE_WORKER)),
    ...growthBar(find(MIDDLE, OWN), find(LARGE, OWN)),
    ...limits(LARGE, find(LARGE, OWN), find(LARGE, OWN_UNCHANGED)),
    ...filesBar(findResult(LARGE, OWN)),
  ];
}

const MIDDLE = 10_000;
const LARGE = 50_000;

function withPagefind(
  own: RunFigures | undefined,
  hugo: RunFigures | undefined,
  pagefind: RunFigures | undefined,
): readonly Bar[] {
  if (own === undefined || hugo === undefined || pagefind === undefined) return [];
  const seen = (hugo.seconds + pagefind.seconds) / own.seconds;
  return [
    { what: `${LARGE} articles, quicker than Hugo and Pagefind`, seen, limit: 12, kind: "at least", unit: "times" },
  ];
}

function workersBar(own: RunFigures | undefined, one: RunFigures | undefined): readonly Bar[] {
  if (own === undefined || one === undefined) return [];
  const seen = one.seconds / own.seconds;
  return [{ what: "all workers, quicker than one", seen, limit: 1.6, kind: "at least", unit: "times" }];
}

function growthBar(middle: RunFigures | undefined, large: RunFigures | undefined): readonly Bar[] {
  if (middle === undefined || large === undefined) return [];
  const seen = large.seconds / middle.seconds;
  return [{ what: `${MIDDLE} to ${LARGE} articles`, seen, limit: 5.5, kind: "at most", unit: "times" }];
}

function limits(size: number, own: RunFigures | undefined, unchanged: RunFigures | undefined): readonly Bar[] {
  const memory: Bar | undefined = own && {
    what: `${size} articles, most memory`,
    seen: own.peakBytes / 1e6,
    limit: 800,
    kind: "at most",
    unit: "MB",
  };
  const again: Bar | undefined = unchanged && {
    what: `${size} articles, nothing changed`,
    seen: unchanged.seconds,
    limit: 0.7,
    kind: "at most",
    unit: "s",
  };
  return [memory, again].filter((bar) => bar !== undefined);
}

function filesBar(own: BuildResult | undefined): readonly Bar[] {
  if (own === undefined) return [];
  return [
    { what: `${LARGE} articles, files of the index`, seen: own.indexFiles, limit: 7999, kind: "at most", unit: "" },
  ];
}

import { imageSize } from "image-size";
import type { Diagnosed, Diagnostic } from "../model/diagnostic.ts";
import type { Scan, ScanFormat } from "../model/issue.ts";
import type { ScanPath } from "./content-path.ts";

/** A file that lies where a page's scan does; only its beginning is read. */
export interface ScanFile {
  /** Relative to the content folder, with `/`. */
  readonly path: string;
  /** The first bytes, in which picture formats give their measures. */
  readonly head: Uint8Array;
  /** Of the whole file. */
  readonly bytes: number;
}

/** A scan with the place its file claims for it. */
export interface FiledScan {
  readonly place: ScanPath;
  readonly scan: Scan;
}

/** Measures a scan. Undefined, with a diagnostic that says why, for one that is no picture or too large to show. */
export function parseScanFile({ path, head, bytes }: ScanFile): Diagnosed<Scan | undefined> {
  const measures = findMeasures(head);
  if (measures === undefined) return { value: undefined, diagnostics: [finding("scan-unreadable", path)] };
  const scan: Scan = { sourceFile: path, ...measures, bytes };
  const details = { megabytes: (bytes / MEGA).toFixed(1), width: scan.width, height: scan.height };
  if (bytes > MOST_BYTES || scan.width * scan.height > MOST_PIXELS) {
    const limits = { mostMegabytes: MOST_BYTES / MEGA, mostMegapixels: MOST_PIXELS / MEGA };
    return { value: undefined, diagnostics: [finding("scan-too-large", path, { ...details, ...limits })] };
  }
  return { value: scan, diagnostics: bytes > HEAVY_BYTES ? [finding("scan-heavy", path, details)] : [] };
}

/** Keeps one scan a page, the first in order of path, and tells of the others. */
export function chooseScans(scans: readonly FiledScan[]): Diagnosed<ReadonlyMap<string, Scan>> {
  const chosen = new Map<string, Scan>();
  const diagnostics: Diagnostic[] = [];
  for (const { place, scan } of scans) {
    const holder = chosen.get(placeKey(place));
    if (holder === undefined) chosen.set(placeKey(place), scan);
    else diagnostics.push(finding("scan-duplicate", scan.sourceFile, { other: holder.sourceFile }));
  }
  return { value: chosen, diagnostics };
}

/** What scans and page texts are matched by: `kecheng/2021-01-20/1`. */
export function placeKey({ slug, date, page }: ScanPath): string {
  return `${slug}/${date}/${page}`;
}

const MEGA = 1_000_000;
/** Common static hosts take no file over 25 MiB. */
const MOST_BYTES = 25 * MEGA;
/** A phone must hold the picture unpacked: 4 bytes a pixel. */
const MOST_PIXELS = 100 * MEGA;
const HEAVY_BYTES = 5 * MEGA;

/** Names by which image-size calls the formats that browsers show. */
const FORMATS: Readonly<Record<string, ScanFormat>> = { jpg: "jpg", png: "png", webp: "webp" };

/** From this orientation of EXIF on, a picture lies on its side and browsers turn it by a quarter. */
const FIRST_TURNED = 5;

/** The format and the measures as shown; undefined where the bytes begin no picture that browsers show. */
function findMeasures(head: Uint8Array): Pick<Scan, "format" | "width" | "height"> | undefined {
  const found = tryMeasure(head);
  const format = FORMATS[found?.type ?? ""];
  if (found === undefined || format === undefined || !(found.width > 0 && found.height > 0)) return undefined;
  const isTurned = (found.orientation ?? 1) >= FIRST_TURNED;
  return { format, width: isTurned ? found.height : found.width, height: isTurned ? found.width : found.height };
}

/** Of bytes that are no picture, image-size throws errors of several types, RangeError among them. */
function tryMeasure(head: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(head);
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function finding(rule: Diagnostic["rule"], file: string, details: Diagnostic["details"] = {}): Diagnostic {
  return { rule, place: { file }, details };
}

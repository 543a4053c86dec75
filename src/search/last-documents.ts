import { BREAK } from "../text/fold.ts";
import type { PrintedParts } from "./entry.ts";
import { type ExtendedPairs, followerOf } from "./extended-pairs.ts";
import { HEADS_PER_FILE, type MonthFigures, monthFile } from "./format.ts";
import type { LastPartition } from "./last-partition.ts";
import type { Occurrences } from "./positions.ts";
import { type Head, parseHead, parseParts, placeInMonth } from "./read-documents.ts";
import { charactersOfKey } from "./term-listing.ts";
import { appendArticle, createTextStream } from "./text-stream.ts";

/** The documents of a partition as the last build left them, each file read once. */
export interface LastDocuments {
  readonly headOf: (document: number) => Head;
  readonly partsOf: (document: number) => PrintedParts;
  /** The name in the index of a document's text file. */
  readonly textFileOf: (document: number) => string;
  /** The payload of a month's head file. */
  readonly headFile: (month: string, number: number) => Uint8Array;
  /** Where a term that is no extended pair stands in a document. */
  readonly occurrencesIn: (document: number, key: number) => Occurrences;
}

/** Opens the documents. The functions throw `BadShard` and `TruncatedBytes` where a file is not as it was left. */
export function createLastDocuments({ figures, read }: LastPartition, pairs: ExtendedPairs): LastDocuments {
  const payloads = new Map<string, Uint8Array>();
  const readOnce = (name: string) => {
    const payload = payloads.get(name) ?? read(name);
    payloads.set(name, payload);
    return payload;
  };
  const headFile = (month: string, number: number) => readOnce(`${month}/${monthFile.heads(number)}`);
  const headOf = (document: number) => {
    const { month, place } = placeInMonth(figures, document);
    return parseHead(headFile(month.name, Math.floor(place / HEADS_PER_FILE)), place % HEADS_PER_FILE, document);
  };
  const textFileOf = (document: number) => textFileName(placeInMonth(figures, document), headOf(document));
  const partsOf = (document: number) => parseParts(readOnce(textFileOf(document)), headOf(document).textOffset);
  return { headOf, partsOf, textFileOf, headFile, occurrencesIn: createFinder(partsOf, pairs) };
}

function textFileName({ month, place }: { readonly month: MonthFigures; readonly place: number }, head: Head): string {
  return `${month.name}/${monthFile.texts(place - head.textOffset)}`;
}

function createFinder(partsOf: LastDocuments["partsOf"], pairs: ExtendedPairs): LastDocuments["occurrencesIn"] {
  const stream = createTextStream();
  const extents = new Map<number, readonly [start: number, end: number]>();
  const extentOf = (document: number) => {
    const known = extents.get(document);
    if (known !== undefined) return known;
    const start = stream.length;
    appendArticle(stream, partsOf(document));
    const extent = [start, stream.length] as const;
    extents.set(document, extent);
    return extent;
  };
  const thirdAt = (place: number) =>
    stream.alphabet[place + 2 < stream.length ? (stream.characters[place + 2] ?? 0) : 0] ?? BREAK;
  return (document, key) => {
    const [start, end] = extentOf(document);
    const [, secondCode] = charactersOfKey(key);
    const [first, second] = charactersOfKey(key).map((character) => stream.numberOfFolded.get(character));
    const found: number[] = [];
    // After a document's last break comes another or nothing, and no term is two breaks.
    for (let place = start; place < end; place++) {
      if (stream.characters[place] === first && stream.characters[place + 1] === second) found.push(place);
    }
    return {
      positions: Uint32Array.from(found, (place) => place - start),
      followers: Uint32Array.from(pairs.secondsOf(secondCode) === undefined ? [] : found, (place) =>
        followerOf(pairs, secondCode, thirdAt(place)),
      ),
    };
  };
}

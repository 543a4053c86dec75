import type { PrintedParts } from "./entry.ts";
import { HEADS_PER_FILE, type MonthFigures, monthFile } from "./format.ts";
import type { LastPartition } from "./last-partition.ts";
import { type Head, parseHead, parseParts, placeInMonth } from "./read-documents.ts";

/** The documents of a partition as the last build left them, each file read once. */
export interface LastDocuments {
  readonly headOf: (document: number) => Head;
  readonly partsOf: (document: number) => PrintedParts;
  /** The name in the index of a document's text file. */
  readonly textFileOf: (document: number) => string;
  /** The payload of a month's head file. */
  readonly headFile: (month: string, number: number) => Uint8Array;
}

/** Opens the documents. The functions throw `BadShard` and `TruncatedBytes` where a file is not as it was left. */
export function createLastDocuments({ figures, read }: LastPartition): LastDocuments {
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
  return { headOf, partsOf, textFileOf, headFile };
}

function textFileName({ month, place }: { readonly month: MonthFigures; readonly place: number }, head: Head): string {
  return `${month.name}/${monthFile.texts(place - head.textOffset)}`;
}

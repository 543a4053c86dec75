import type { OutputFile } from "../model/output.ts";
import { type ByteWriter, createByteWriter, finishedBytes, writeTextList, writtenBytes } from "./bytes.ts";
import type { Checksum } from "./checksum.ts";
import { printedParts, type SearchEntry } from "./entry.ts";
import { monthShard, pathOfFile } from "./format.ts";
import { markOf } from "./mark.ts";
import { addShard, placeBehind } from "./shard-file.ts";
import type { TextPlace } from "./text-place.ts";
import type { FiledHead } from "./write-heads.ts";

/** Shards of texts are closed once they hold so many bytes. */
const TEXT_BYTES = 4500;

/**
 * The printed parts of some documents of a month, in order, of which the first has the place `first` there: a file for
 * each issue, so that one that changes leaves those of others as they are. At last the documents' heads.
 */
export function* writeTexts(
  month: string,
  entries: readonly SearchEntry[],
  first: number,
  checksum: Checksum,
): Generator<OutputFile, readonly FiledHead[]> {
  const heads: FiledHead[] = [];
  const payload = createByteWriter(TEXT_BYTES * 2);
  const file = createByteWriter(TEXT_BYTES * 8);
  for (let start = 0; start < entries.length; ) {
    const issue = issueFrom(entries, start);
    file.length = 0;
    for (const { entry, text } of addIssue(file, payload, { month, first: first + start, issue, checksum })) {
      heads.push(headOf(entry, text));
    }
    yield { path: pathOfFile(`${month}/${monthShard.texts(first + start)}`), content: writtenBytes(file) };
    start += issue.length;
  }
  return heads;
}

/** The entries of one issue, from a place on. */
function issueFrom(entries: readonly SearchEntry[], start: number): readonly SearchEntry[] {
  const { date, newspaper } = entries[start] ?? {};
  let end = start + 1;
  while (entries[end]?.date === date && entries[end]?.newspaper === newspaper && end < entries.length) end++;
  return entries.slice(start, end);
}

/** An issue whose texts are filed. */
interface FiledIssue {
  readonly month: string;
  /** The place in the month of its first document. */
  readonly first: number;
  readonly issue: readonly SearchEntry[];
  readonly checksum: Checksum;
}

/** An entry, and where its text lies. */
interface FiledText {
  readonly entry: SearchEntry;
  readonly text: TextPlace;
}

/** Fills the file of an issue, with `texts` as room for one shard after the other. */
function addIssue(file: ByteWriter, texts: ByteWriter, { month, first, issue, checksum }: FiledIssue): FiledText[] {
  const filed: FiledText[] = [];
  let [start, at] = [0, 0];
  for (const [index, entry] of issue.entries()) {
    const parts = printedParts(entry);
    writeTextList(texts, parts.headline);
    writeTextList(texts, parts.body);
    const next = issue[index + 1];
    if (next !== undefined && texts.length + roughSize(next) <= TEXT_BYTES) continue;
    const payload = finishedBytes(texts);
    const crc = checksum(payload);
    const mark = markOf(crc);
    const length = addShard(file, { name: `${month}/${monthShard.texts(first + start)}`, build: mark, payload, crc });
    for (const [offset, own] of issue.slice(start, index + 1).entries()) {
      filed.push({ entry: own, text: { offset, before: start, at, length, mark } });
    }
    at = placeBehind({ at, length });
    start = index + 1;
    texts.length = 0;
  }
  return filed;
}

function roughSize(entry: SearchEntry): number {
  return entry.text.length * 3;
}

function headOf(entry: SearchEntry, text: TextPlace): FiledHead {
  const { url, title, bylines, cited, newspaper, date, dateUncertain = false, page, line, kind } = entry;
  const head = { url, title, bylines, newspaper, date, dateUncertain, page, line, kind, text };
  return cited === undefined ? head : { ...head, cited };
}

import { type ByteWriter, createByteWriter, writeText, writeTextList, writeVarint, writtenBytes } from "./bytes.ts";
import { daysOfDate } from "./day.ts";
import type { SearchEntry } from "./entry.ts";
import { KINDS } from "./format.ts";
import { type TextPlace, writeTextPlace } from "./text-place.ts";

/** What is kept of an article once its text is written: what a result shows, and what filters go by. */
export interface FiledHead
  extends Pick<
    SearchEntry,
    "url" | "title" | "bylines" | "cited" | "newspaper" | "date" | "dateUncertain" | "page" | "line" | "kind"
  > {
  readonly text: TextPlace;
}

/** A head with the lengths of its document. */
export interface MeasuredHead extends FiledHead {
  /** Different terms in the headline and in the body. */
  readonly headlineTerms: number;
  readonly bodyTerms: number;
}

/** The payload of a shard of heads. */
export function writeHeads(heads: readonly MeasuredHead[]): Uint8Array {
  const writer = createByteWriter(2048);
  for (const [index, head] of heads.entries()) {
    writeHead(writer, head, heads[index - 1]);
    writeHeadLengths(writer, head);
  }
  return writtenBytes(writer);
}

/**
 * Appends a head, but for the lengths of its document, which follow it. Of what it has in common with the one before it
 * in its shard, if there is one, nothing is written.
 */
export function writeHead(writer: ByteWriter, head: FiledHead, previous: FiledHead | undefined): void {
  const shared = sharedLength(previous?.url ?? "", head.url);
  writeVarint(writer, shared);
  writeText(writer, head.url.slice(shared));
  writeText(writer, head.title);
  writeText(writer, head.bylines.join("\n"));
  const { cited, text } = head;
  writeTextList(writer, cited === undefined ? [] : [cited.title, cited.pages.join(","), ...cited.authors]);
  writeText(writer, head.newspaper === previous?.newspaper ? "" : head.newspaper);
  writeVarint(writer, daysOfDate(head.date) * 2 + (head.dateUncertain === true ? 1 : 0));
  writeVarint(writer, head.page);
  writeVarint(writer, head.line);
  writeVarint(writer, KINDS.indexOf(head.kind));
  writeTextPlace(writer, text);
}

/** How many UTF-16 units two texts begin with alike, whole characters. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  const isCut = (other.codePointAt(length - 1) ?? 0) > 0xffff;
  return isCut ? length - 1 : length;
}

/** Appends the lengths of a head's document. */
export function writeHeadLengths(
  writer: ByteWriter,
  { headlineTerms, bodyTerms }: Pick<MeasuredHead, "headlineTerms" | "bodyTerms">,
): void {
  writeVarint(writer, headlineTerms);
  writeVarint(writer, bodyTerms);
}

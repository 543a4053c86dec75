/*
 * A shard of terms is the first of its file, and is asked for without the positions behind it. How many bytes that takes
 * stands in the directory beside its mark: one of 32 lengths, so that both together are three bytes.
 */

/** Bits of a term shard's mark. */
const MARK_BITS = 19;
const MARK_DIGITS = 5;
const STEP = 512;

/** The lengths up to 12 KB, in which nine of ten shards are, step by step; then longer ones; at last that of a whole file. */
const LENGTHS: readonly number[] = [
  ...Array.from({ length: 24 }, (_, step) => (step + 1) * STEP),
  ...[14, 16, 20, 24, 32, 40, 48].map((kilobytes) => kilobytes * 1024),
  Number.POSITIVE_INFINITY,
];

/** The build of a shard of terms: the low 19 bits of its payload's checksum. 5 hexadecimal digits. */
export function termMarkOf(crc: number): string {
  return renderMark(crc & (2 ** MARK_BITS - 1));
}

function renderMark(bits: number): string {
  return bits.toString(16).padStart(MARK_DIGITS, "0");
}

/** How many bytes are asked for, to have a shard of so many: as few more as three bytes can tell; infinite where all of its file is. */
export function fetchLength(length: number): number {
  return LENGTHS.find((own) => own >= length) ?? Number.POSITIVE_INFINITY;
}

/** What the directory holds of a shard of terms, as a number of three bytes. */
export function packTermShard(mark: string, fetched: number): number {
  return LENGTHS.indexOf(fetched) * 2 ** MARK_BITS + Number.parseInt(mark, 16);
}

/** Reads what `packTermShard` made. */
export function unpackTermShard(packed: number): { readonly mark: string; readonly fetched: number } {
  const fetched = LENGTHS[packed >>> MARK_BITS] ?? Number.POSITIVE_INFINITY;
  return { mark: renderMark(packed & (2 ** MARK_BITS - 1)), fetched };
}

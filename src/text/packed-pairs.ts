/**
 * Pairs of whole numbers as a short ASCII string, made for tables of characters that go to every reader: each pair is
 * the distance of its first number from the one before (less one) and that of its second number, both in few characters
 * where neighbours in one column are neighbours in the other.
 */

/** Characters from here on are followed by more of the same number; those below, down to `FIRST`, end it. */
const MORE = "]".charCodeAt(0);
const FIRST = "%".charCodeAt(0);
/** So many characters there are that end a number (`%` to `[`), … */
const ENDS = 55;
/** … and that do not (`]` to `~`). */
const GOES_ON = 34;

/** The string of a table in which every first number stands once. */
export function packPairs(table: ReadonlyMap<number, number>): string {
  let packed = "";
  let [first, second] = [-1, 0];
  for (const [from, to] of [...table].sort(([a], [b]) => a - b)) {
    const step = to - second;
    packed += packNumber(from - first - 1) + packNumber(step < 0 ? -2 * step - 1 : 2 * step);
    [first, second] = [from, to];
  }
  return packed;
}

/** The table `packPairs` made a string of. */
export function unpackPairs(packed: string): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  let at = 0;
  const next = () => {
    let [value, scale] = [0, 1];
    for (; packed.charCodeAt(at) >= MORE; at++, scale *= GOES_ON) {
      value += (ENDS + packed.charCodeAt(at) - MORE) * scale;
    }
    return value + (packed.charCodeAt(at++) - FIRST) * scale;
  };
  let [first, second] = [-1, 0];
  while (at < packed.length) {
    first += next() + 1;
    const step = next();
    second += step % 2 === 1 ? -(step + 1) / 2 : step / 2;
    table.set(first, second);
  }
  return table;
}

function packNumber(value: number): string {
  return value < ENDS
    ? String.fromCharCode(FIRST + value)
    : String.fromCharCode(MORE + ((value - ENDS) % GOES_ON)) + packNumber(Math.floor((value - ENDS) / GOES_ON));
}

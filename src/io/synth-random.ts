/** Numbers that look random and are always the same. */
export interface Random {
  /** From 0 to 1, 1 excluded. */
  readonly fraction: () => number;
  /** A whole number from 0, below the limit. */
  readonly below: (limit: number) => number;
  /** Normally distributed around 0, with deviation 1. */
  readonly normal: () => number;
  /** One of the characters of GB 2312, the commoner half more often. */
  readonly han: () => string;
}

/** The rows of GB 2312 that hold Han characters: 16 to 55 the commoner half, to 87 the rarer. */
const FIRST_ROW = 0xb0;
const COMMON_ROWS = 40;
const ROWS = 72;
const FIRST_CELL = 0xa1;
const CELLS = 94;
const RARE_SHARE = 0.1;
/** Stands for the five cells of row 55 that hold no character. */
const UNASSIGNED = "中";
// e.g. 县
const HAN = /^\p{Script=Han}$/u;

/** Random numbers from a seed (mulberry32, by Tommy Ettinger, public domain). */
export function createRandom(seed: number): Random {
  const decoder = new TextDecoder("gb18030");
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    normal: () => Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction()),
    han: () => {
      const row = FIRST_ROW + below(fraction() < RARE_SHARE ? ROWS : COMMON_ROWS);
      const character = decoder.decode(Uint8Array.of(row, FIRST_CELL + below(CELLS)));
      return HAN.test(character) ? character : UNASSIGNED;
    },
  };
}

import { createTextFolder, type TextFolder } from "./fold.ts";
import { LOOKALIKE_PAIRS, lookalikesOf } from "./lookalikes.ts";
import { unpackPairs } from "./packed-pairs.ts";
import { SIMPLIFIED_PAIRS } from "./simplified-table.ts";

/** A folder where the table need not be fetched. */
export function createOwnTextFolder(): TextFolder {
  return createTextFolder(new Map([...unpackPairs(SIMPLIFIED_PAIRS), ...lookalikesOf(LOOKALIKE_PAIRS)]));
}

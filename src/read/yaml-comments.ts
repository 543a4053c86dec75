import { type Document, isMap, isScalar, isSeq, type Scalar } from "yaml";

/** A value of a YAML text that a comment has cut off, `甲 #乙`, or left empty, `#乙`. */
export interface CutValue {
  /** The names and ranks that lead to it from the top of the document. */
  readonly path: readonly (string | number)[];
  /** Where it stands in the text. */
  readonly offset: number;
}

/**
 * The values without quotation marks behind which a comment stands in the same line, that may hold words meant for the value.
 * `remarks` tells whether one after a space, `甲 # 乙`, is surely no such words.
 */
export function findCutValues({ contents }: Document, text: string, remarks: "sure" | "doubtful"): readonly CutValue[] {
  return scalarsOf(contents, []).flatMap(({ scalar, path }) => {
    const [offset, end] = scalar.range ?? [0, 0];
    const [, gap] = COMMENT.exec(text.slice(end, end + LONGEST_GAP)) ?? [];
    return gap !== undefined && isCut(text.slice(offset, end), gap, remarks) ? [{ path, offset }] : [];
  });
}

/** A scalar without quotation marks, and the way to it. */
interface PlacedScalar {
  readonly scalar: Scalar;
  readonly path: CutValue["path"];
}

function scalarsOf(node: unknown, path: CutValue["path"]): readonly PlacedScalar[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => scalarsOf(value, [...path, String(key)]));
  if (isSeq(node)) return node.items.flatMap((entry, index) => scalarsOf(entry, [...path, index]));
  return isScalar(node) && node.type === "PLAIN" ? [{ scalar: node, path }] : [];
}

/** ` #乙`, ` # 乙`: what stands behind a value up to the comment's first word; the spaces before that word. */
const COMMENT = /^[ \t]*#([ \t]*)/;

/** In characters: as far behind a value as a comment is looked for. */
const LONGEST_GAP = 100;

function isCut(value: string, gap: string, remarks: "sure" | "doubtful"): boolean {
  if (value === "") return true;
  if (gap !== "" && remarks === "sure") return false;
  const plain = gap === "" && remarks === "doubtful" ? NUMBER_OR_DAY : OWN_WORD;
  return !plain.test(value);
}

/** `47`, `15-45`, `2021-12-15?` */
const NUMBER_OR_DAY = /^[\d?-]+$/;
/** `headline` */
const OWN_WORD = /^[\x21-\x7e]+$/;

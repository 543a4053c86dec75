import { characterSet, isAt, isInSet, printedWidth, unitWidth } from "../text/characters.ts";
import { tellsTraits, traitsOfUnit, type UnitTraits } from "./traits.ts";

/** What one look at each character of a text tells. */
export interface TextMeasures {
  /** In ems, as `printedWidth` has it. */
  readonly width: number;
  /**
   * How much wider it may have been printed: for spaces, and for letters and figures, seldom just half an em. In quarters of an
   * em: whole numbers take no room of their own.
   */
  readonly quarters: number;
  /** How many marks that a press may set narrower than a character stand in it before its last character. */
  readonly innerMarks: number;
  /** The kinds of characters, and of two together, in it: a sum of `TRAITS`. */
  readonly traits: number;
}

/** Measures a text: the sum of what its characters take, in one pass over them. */
export function measureText(text: string): TextMeasures {
  let halves = 0;
  let quarters = 0;
  let marks = 0;
  let traits = 0;
  let begun = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = KIND_OF_UNIT[text.charCodeAt(i)] ?? PLAIN;
    if (kind === PLAIN) {
      halves += 2;
      begun = 0;
      continue;
    }
    const { width, slack, squeezed, isAsciiMark, single, begins, ends } = KINDS[kind] ?? PLAIN_KIND;
    halves += isAsciiMark && isDigitAt(text, i - 1) && isDigitAt(text, i + 1) ? width - 1 : width;
    quarters += slack;
    marks += squeezed;
    traits |= single | (ends & begun);
    begun = begins;
  }
  if (isAt(text, text.length - 1, SQUEEZED_MARKS)) marks--;
  return { width: halves / 2, quarters, innerMarks: marks, traits };
}

function isDigitAt(text: string, offset: number): boolean {
  return isAt(text, offset, DIGITS);
}

const DIGITS = characterSet("0123456789");
/** ASCII marks that stand for Chinese ones and count a whole em, but between two figures. */
const ASCII_MARKS = characterSet(",;:?!()");
/** Marks which a press may set narrower than a character to fit one more into a row. */
const SQUEEZED_MARKS = characterSet("，。、；：！？（）《》“”,;:?!()");

/** What is alike of many characters: most are Han and of one kind. */
interface CharacterKind extends UnitTraits {
  /** In half ems. */
  readonly width: number;
  /** In quarters of an em. */
  readonly slack: number;
  /** 1 for a mark that a press may set narrower, else 0. */
  readonly squeezed: number;
  readonly isAsciiMark: boolean;
}

/** The index of the kind of most characters: an em wide and nothing else. */
const PLAIN = 0;
const PLAIN_KIND: CharacterKind = {
  width: 2,
  slack: 0,
  squeezed: 0,
  isAsciiMark: false,
  single: 0,
  begins: 0,
  ends: 0,
};

/** The ideographic space: beyond it every unit without a trait is an em wide. */
const LAST_SPACE = 0x3000;
const LAST_ASCII = 0x7f;

const { kinds: KINDS, ofUnit: KIND_OF_UNIT } = tellKinds();

/** The kinds that there are, and by UTF-16 unit the index of its kind. */
function tellKinds(): { readonly kinds: readonly CharacterKind[]; readonly ofUnit: Uint8Array } {
  const kinds = [PLAIN_KIND];
  const ofUnit = new Uint8Array(0x10000);
  const indexOf = (unit: number) => {
    const kind = kindOf(unit);
    const index = kinds.findIndex((known) => isAlike(kind, known));
    return index < 0 ? kinds.push(kind) - 1 : index;
  };
  const known = new Map<number, number>();
  for (let unit = 0; unit < ofUnit.length; unit++) {
    if (isPlain(unit)) continue;
    // Twenty thousand, mostly of a few kinds: all but some hundreds are told by two numbers.
    const key = findSimpleKey(unit);
    const index = (key === undefined ? undefined : known.get(key)) ?? indexOf(unit);
    if (key !== undefined) known.set(key, index);
    ofUnit[unit] = index;
  }
  return { kinds, ofUnit };
}

/** A number that is the same for units of one kind; undefined where more is told of a unit than its width and what it says by itself. */
function findSimpleKey(unit: number): number | undefined {
  const { single, begins, ends } = traitsOfUnit(unit);
  const isSimple = unit > LAST_ASCII && unit !== LAST_SPACE && begins === 0 && ends === 0;
  return isSimple && !isInSet(unit, SQUEEZED_MARKS) ? single * 4 + unitWidth(unit) * 2 : undefined;
}

/** Whether a unit is plain at first sight, as most are, so that it is not looked at any closer each time a program starts. */
function isPlain(unit: number): boolean {
  return unit > LAST_SPACE && !tellsTraits(unit) && !isInSet(unit, SQUEEZED_MARKS);
}

function kindOf(unit: number): CharacterKind {
  const character = String.fromCharCode(unit);
  const { single, begins, ends } = traitsOfUnit(unit);
  const isAsciiMark = isAt(character, 0, ASCII_MARKS);
  const isSpace = character === " " || character === "\u3000";
  const isLetterOrFigure = unit > 0x20 && unit < 0x7f && !isAsciiMark;
  return {
    width: printedWidth(character) * 2,
    slack: isSpace ? 2 : isLetterOrFigure ? 1 : 0,
    squeezed: isAt(character, 0, SQUEEZED_MARKS) ? 1 : 0,
    isAsciiMark,
    single,
    begins,
    ends,
  };
}

function isAlike(one: CharacterKind, other: CharacterKind): boolean {
  return (
    one.width === other.width &&
    one.slack === other.slack &&
    one.squeezed === other.squeezed &&
    one.isAsciiMark === other.isAsciiMark &&
    one.single === other.single &&
    one.begins === other.begins &&
    one.ends === other.ends
  );
}

import { BREAK, type TextFolder } from "../text/fold.ts";
import { createOwnTextFolder } from "../text/own-text-folder.ts";
import type { PrintedParts } from "./entry.ts";

/**
 * The folded text of many articles, end to end, as numbers: a character's number is its place in `alphabet`. An
 * article is a break, then each part with a break after it and, before the next, another one: two breaks in a row never
 * occur in a search string, so no match runs from a part into the next.
 */
export interface TextStream {
  readonly characters: CharacterNumbers;
  readonly length: number;
  /** Where each document begins, and at the end the stream's length. */
  readonly documentStarts: Uint32Array;
  /** How many characters of each document are headline. */
  readonly headlineLengths: Uint32Array;
  /** The code points in order of first appearance. `alphabet[0]` is the break. */
  readonly alphabet: readonly number[];
  /** How many terms begin with each character, by its number: no two breaks are a term. */
  readonly firstCounts: Uint32Array;
}

/** Numbers of characters: two bytes each as long as that will do. */
export type CharacterNumbers = Uint16Array | Uint32Array;

/** A stream being written; the code point of every character seen has a number already. */
export interface GrowingStream {
  characters: CharacterNumbers;
  length: number;
  readonly documentStarts: number[];
  readonly headlineLengths: number[];
  readonly alphabet: number[];
  /** By code point of two bytes: the number of the character it folds to, where it folds to one and was seen; else −1. */
  readonly numberOf: Int32Array;
  readonly numberOfFolded: Map<number, number>;
  readonly folder: TextFolder;
}

/** No character folds to more than 18 (U+FDFA under NFKC). */
const LONGEST_FOLD = 18;
const NOT_SINGLE = -1;
const SIXTEEN_BITS = 0x10000;

/** A stream without articles. */
export function createTextStream(): GrowingStream {
  return {
    characters: new Uint16Array(1 << 16),
    length: 0,
    documentStarts: [],
    headlineLengths: [],
    alphabet: [BREAK],
    numberOf: new Int32Array(SIXTEEN_BITS).fill(NOT_SINGLE),
    numberOfFolded: new Map([[BREAK, 0]]),
    folder: createOwnTextFolder(),
  };
}

/** Folds an article's printed parts and appends them as the next document. */
export function appendArticle(growing: GrowingStream, parts: PrintedParts): void {
  const start = growing.length;
  appendParts(growing, parts.headline);
  growing.documentStarts.push(start);
  growing.headlineLengths.push(growing.length - start);
  appendParts(growing, parts.body);
}

/** The stream with all its articles. */
export function finishStream({
  characters,
  length,
  documentStarts,
  headlineLengths,
  alphabet,
}: GrowingStream): TextStream {
  return {
    characters,
    length,
    documentStarts: Uint32Array.from([...documentStarts, length]),
    headlineLengths: Uint32Array.from(headlineLengths),
    alphabet,
    firstCounts: countFirsts(characters, length, alphabet.length),
  };
}

function countFirsts(characters: CharacterNumbers, length: number, different: number): Uint32Array {
  const counts = new Uint32Array(different);
  let second = characters[0] ?? 0;
  for (let place = 0; place + 1 < length; place++) {
    const first = second;
    second = characters[place + 1] ?? 0;
    if (first !== 0 || second !== 0) counts[first] = (counts[first] ?? 0) + 1;
  }
  return counts;
}

function appendParts(growing: GrowingStream, parts: readonly string[]): void {
  for (const part of parts) {
    makeRoom(growing, part.length * LONGEST_FOLD + 2);
    const start = growing.length;
    growing.characters[growing.length++] = 0;
    appendText(growing, part);
    push(growing, 0);
    if (growing.length === start + 1) {
      growing.length = start;
    }
  }
}

/**
 * Appends a text's characters. Once a character of the whole archive, so it does without the lists `foldText` makes, and
 * what folds to one letter, as nearly all does, goes by in few steps.
 */
function appendText(growing: GrowingStream, text: string): void {
  const { numberOf } = growing;
  let { characters, length } = growing;
  for (let at = 0; at < text.length; at++) {
    const number = numberOf[text.charCodeAt(at)] ?? NOT_SINGLE;
    if (number > 0) {
      characters[length++] = number;
    } else if (number !== 0) {
      growing.length = length;
      at += appendRare(growing, text.codePointAt(at) ?? BREAK) - 1;
      ({ characters, length } = growing);
    } else if (characters[length - 1] !== 0) {
      characters[length++] = 0;
    }
  }
  growing.length = length;
}

/** Appends what a character folds to that is new or folds to none or several; gives how many UTF-16 units it is. */
function appendRare(growing: GrowingStream, codePoint: number): number {
  const numbers = growing.folder.codesOf(codePoint).map((code) => numberFolded(growing, code));
  if (numbers.length === 1 && !isSurrogate(codePoint)) growing.numberOf[codePoint] = numbers[0] ?? NOT_SINGLE;
  for (const number of numbers) push(growing, number);
  return codePoint > 0xffff ? 2 : 1;
}

/** Whether the code is half of a pair: what it folds to by itself is not what the pair does. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Appends a character, or a break unless there is one already. */
function push(growing: GrowingStream, number: number): void {
  if (number !== 0 || growing.characters[growing.length - 1] !== 0) {
    growing.characters[growing.length++] = number;
  }
}

function numberFolded(growing: GrowingStream, code: number): number {
  const known = growing.numberOfFolded.get(code);
  if (known !== undefined) {
    return known;
  }
  const number = growing.alphabet.length;
  growing.alphabet.push(code);
  growing.numberOfFolded.set(code, number);
  if (number === SIXTEEN_BITS) {
    growing.characters = Uint32Array.from(growing.characters);
  }
  return number;
}

function makeRoom(growing: GrowingStream, count: number): void {
  const { characters, length } = growing;
  if (length + count > characters.length) {
    // Doubled, since what is copied costs more than what stays empty: the system gives memory only where it is written to.
    const capacity = characters.length * 2 + count;
    growing.characters = growing.alphabet.length > SIXTEEN_BITS ? new Uint32Array(capacity) : new Uint16Array(capacity);
    growing.characters.set(characters.subarray(0, length));
  }
}

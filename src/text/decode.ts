import { readsLikeChinese } from "./plausibility.ts";

/** Encodings that page texts come in. GBK and GB2312 are parts of GB18030. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** A file's text and its encoding, or why its bytes are no text. */
export type DecodedText =
  | {
      readonly ok: true;
      /** Without a byte order mark; line ends are `\n`. */
      readonly text: string;
      readonly encoding: Encoding;
    }
  | { readonly ok: false; readonly reason: "empty" | "binary" | "unknown-encoding" };

/**
 * Turns the bytes of a text file into text, whatever of the supported encodings they are in; never throws.
 *
 * A byte order mark decides. Without one, valid UTF-8 is UTF-8; other bytes are whichever of GB18030 and UTF-16 makes
 * them read like Chinese (`readsLikeChinese`), since nearly any bytes are *valid* in those.
 * A text may hold a few control characters, such as a NUL that a tool left: the parser takes them out and says so.
 * `empty` also stands for white space alone; `binary` for bytes with control characters that are in no known encoding.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) {
    return { ok: false, reason: "empty" };
  }
  const marked = encodingOfMark(bytes);
  const candidates = marked === undefined ? candidatesFor(bytes) : [marked];
  for (const encoding of candidates) {
    const text = decodeAs(encoding, bytes);
    if (text !== undefined && isAcceptable(text, encoding, marked !== undefined)) {
      return isBlank(text) ? { ok: false, reason: "empty" } : { ok: true, text, encoding };
    }
  }
  return { ok: false, reason: hasControlBytes(bytes) ? "binary" : "unknown-encoding" };
}

/**
 * Turns the bytes of a page into text as `decodeText` does; also where a few bytes are damaged or the last ones are cut
 * off, of which U+FFFD then stands in the text, for the parser to tell of: a page is not lost for a byte.
 */
export function decodePage(bytes: Uint8Array): DecodedText {
  const decoded = decodeText(bytes);
  if (decoded.ok || decoded.reason === "empty") return decoded;
  return decodeDamaged(bytes) ?? decoded;
}

/** In the encoding that leaves the fewest characters unread; undefined where those are many, or it is no Chinese. */
function decodeDamaged(bytes: Uint8Array): DecodedText | undefined {
  const marked = encodingOfMark(bytes);
  const candidates = marked === undefined ? ENCODINGS : [marked];
  const readings = candidates.map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes).replace(LINE_ENDS, "\n");
    return { encoding, text, lost: text.split(LOST).length - 1 };
  });
  const sound = readings.filter(
    ({ text, lost }) => lost + countControls(text) <= text.length * MOST_DAMAGE && readsLikeChinese(text, false),
  );
  const [best] = sound.sort((one, other) => one.lost - other.lost);
  return best === undefined ? undefined : { ok: true, text: best.text, encoding: best.encoding };
}

const ENCODINGS: readonly Encoding[] = ["utf-8", "gb18030", "utf-16le", "utf-16be"];

/** What a decoder writes for bytes that it cannot read. */
const LOST = "\ufffd";

/** Share of unread characters up to which a text is a damaged one. */
const MOST_DAMAGE = 0.05;

/** UTF-32's mark `FF FE 00 00` begins like UTF-16's; its text then fails on NUL characters. */
function encodingOfMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function candidatesFor(bytes: Uint8Array): readonly Encoding[] {
  const wide: readonly Encoding[] = bytes.length % 2 === 0 ? ["utf-16le", "utf-16be"] : [];
  // A NUL is half of a character in UTF-16, and nothing in a sound text of the others.
  return bytes.includes(0) ? ["utf-8", ...wide, "gb18030"] : ["utf-8", "gb18030", ...wide];
}

/** The text, or undefined where the bytes are not valid in the encoding. */
function decodeAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(LINE_ENDS, "\n");
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** `第一行\r\n第二行\r第三行` */
const LINE_ENDS = /\r\n?/g;

/** Valid UTF-8 is no accident, so it need not be Chinese; the other encodings must read like it. */
function isAcceptable(text: string, encoding: Encoding, marked: boolean): boolean {
  const controls = countControls(text);
  if (controls > 0 && (controls > text.length * MOST_CONTROLS || !readsLikeChinese(text, false))) return false;
  return marked || encoding === "utf-8" || readsLikeChinese(text, encoding !== "gb18030");
}

function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** A page of ideographic spaces, zero-width spaces and byte order marks: `\u3000\u3000\n\ufeff` */
const BLANK = /^[\s\u200b\ufeff]*$/;

/** Share of control characters up to which a text is a text with a few stray ones. */
const MOST_CONTROLS = 0.05;

function countControls(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isControl(text.charCodeAt(at))) count += 1;
  }
  return count;
}

function hasControlBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => isControl(byte));
}

/**
 * Control characters that no sound text file holds. Tab, line feed, vertical tab, form feed (a text layer's page break),
 * carriage return and the old end-of-file mark 1A are text.
 */
function isControl(code: number): boolean {
  return code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a;
}

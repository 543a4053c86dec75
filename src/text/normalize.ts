import { characterSet, isAt, isDigit, isHan, isWhiteSpace } from "./characters.ts";

/**
 * How spaces beside Chinese characters are treated: a paragraph has none; a headline keeps them between its parts; a
 * line that keeps its place, such as a table's row, keeps them between its entries.
 */
export type Spacing = "none" | "between-parts" | "between-entries";

/**
 * The text as the site shows it: hard wraps' spaces gone, marks that OCR wrote in ASCII beside Chinese characters
 * full-width again, straight quotes paired, full-width letters and digits narrow. Wording is never touched.
 *
 * `全面落实 属地管理,做到"应戴尽戴"` becomes `全面落实属地管理，做到“应戴尽戴”`.
 */
export function normalizePrinted(text: string, spacing: Spacing = "none"): string {
  const changes = changesIn(text);
  if (changes === 0) return text;
  const narrow = (changes & WIDE_CHARACTERS) === 0 ? text : narrowCharacters(text);
  const spaced = (changes & WHITE_SPACE) === 0 ? narrow : setSpaces(narrow, spacing);
  const marked = (changes & NARROW_MARKS) === 0 ? spaced : widenMarks(spaced);
  const paired = (changes & STRAIGHT_QUOTES) === 0 ? marked : pairQuotes(marked);
  const isSpaced = (changes & WHITE_SPACE) !== 0 && spacing === "none";
  return (isSpaced ? paired.replace(SPACE_BETWEEN_MARKS, "") : paired).trim();
}

/** Between marks that were ASCII, and are Chinese ones only now: `基础, "建地行动"` */
const SPACE_BETWEEN_MARKS = /(?<=[，；：？！（）“”]) (?=[，；：？！（）“”])/g;

/** The mark of print for each that OCR writes in ASCII. */
const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/** The same by UTF-16 unit: looked up faster than by a string for the character. */
const WIDE_OF_UNIT = Array.from({ length: 0x80 }, (_, unit) => WIDE[String.fromCharCode(unit)]);

/** What there is to change in a text, a bit each. */
const WIDE_CHARACTERS = 1;
const WHITE_SPACE = 2;
const NARROW_MARKS = 4;
const STRAIGHT_QUOTES = 8;

/** What there is to change in a text, told by one look at each character: in most texts little or nothing. */
function changesIn(text: string): number {
  let changes = 0;
  for (let i = 0; i < text.length; i++) changes |= CHANGES[text.charCodeAt(i)] ?? 0;
  return changes;
}

/** What each UTF-16 unit gives to change. */
const CHANGES = changesOfUnits();

function changesOfUnits(): Uint8Array {
  const changes = new Uint8Array(0x10000);
  for (let unit = 0; unit < changes.length; unit++) if (isWhiteSpace(unit)) changes[unit] = WHITE_SPACE;
  for (const mark of Object.keys(WIDE)) changes[mark.charCodeAt(0)] = NARROW_MARKS;
  for (const [first = "", last = ""] of ["０９", "ＡＺ", "ａｚ"])
    changes.fill(WIDE_CHARACTERS, first.charCodeAt(0), last.charCodeAt(0) + 1);
  changes['"'.charCodeAt(0)] = STRAIGHT_QUOTES;
  return changes;
}

/** Full-width letters and figures as the site shows them, `７` as `7`. Each stays one character. */
export function narrowCharacters(text: string): string {
  return text.replace(FULL_WIDTH_ALPHANUMERIC, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function setSpaces(text: string, spacing: Spacing): string {
  if (spacing === "none") return closeSpaces(text);
  if (spacing === "between-parts" && SET_WIDE.test(text)) return closeWideWords(text);
  return text.replace(SPACES, (space, offset: number) => keptSpace(text, offset, space.length, spacing));
}

/** `７`, `Ａ` */
const FULL_WIDTH_ALPHANUMERIC = /[０-９Ａ-Ｚａ-ｚ]/g;
/** White space of every kind, the wide one and that which breaks no line among them. */
const SPACES = /[\s\u3000\u00a0]+/g;

/** `公　告`, `——记 个 体 裁 缝`, `县 委 召 开 大 会  庆 祝 教 师 节`: single characters with a space between any two, in words further apart. */
const SET_WIDE = /^—{0,2}(?:\S[ \u3000]{1,4}|\S\n)+\S$/u;
/** Words stand as far apart, or a row's end parts them, where characters have one space between them; `公　　告` is one word. */
function closeWideWords(text: string): string {
  const isOfWords = ONE_SPACE.test(text);
  const words = isOfWords ? text.split(WORD_GAP) : [text];
  return words.map((word) => word.replace(SPACES, "")).join(" ");
}

/** `县 委` */
const ONE_SPACE = /\S[ \u3000]\S/;
/** The gap of `召 开 大 会  庆 祝` */
const WORD_GAP = /[ \u3000]{2,}|\n/;

/** Takes out white space beside a Chinese character or mark, as row ends are; other white space becomes one space. */
function closeSpaces(text: string): string {
  let closed = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isWhiteSpace(text.charCodeAt(i))) continue;
    let end = i + 1;
    while (isWhiteSpace(text.charCodeAt(end))) end++;
    closed += text.slice(from, i);
    const isKept = !isChinese(text.charCodeAt(i - 1)) && !isChinese(text.charCodeAt(end));
    if ((isKept && !isCutFigure(text, i, end)) || opensField(text, i, end)) closed += " ";
    from = end;
    i = end;
  }
  return from === 0 ? text : closed + text.slice(from);
}

/** `联系人：杨先生　电话：0566-5028888`: whether a field of a notice begins behind white space that another stands before. */
function opensField(text: string, start: number, end: number): boolean {
  if (!isAt(text, end, FIELD_STARTS) || isAt(text, start - 1, GOING_ON)) return false;
  return FIELD.test(text.slice(end, end + LONGEST_FIELD));
}

/** `联系电话：` */
const FIELD =
  /^(?:联系电话|咨询电话|监督电话|联系人|电话|手机|传真|地址|地点|时间|邮编|邮箱|电子邮箱|网址|微信|微信号|热线)\s?[：:]/;
const FIELD_STARTS = characterSet("联电手传地时邮网微热咨监");
/** With its colon, in characters. */
const LONGEST_FIELD = 6;
/** Marks behind which a text goes on, so that no field is over. */
const GOING_ON = characterSet("，。；：、（“,;:(");

/** `茶青款92` / `0多万元`: whether a row's end, a line feed alone, stands inside a figure. */
function isCutFigure(text: string, start: number, end: number): boolean {
  return text.slice(start, end) === "\n" && isDigit(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(end));
}

function keptSpace(text: string, start: number, length: number, spacing: Spacing): string {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(start + length);
  const besideChinese = isChinese(before) || isChinese(after);
  if (!besideChinese || spacing === "between-entries") return " ";
  const betweenHan = isHan(before) && isHan(after);
  if (spacing === "between-parts") return betweenHan || isQuoteOrMark(before) || isQuoteOrMark(after) ? " " : "";
  return "";
}

function isChinese(code: number): boolean {
  return code >= 0x2010 && !Number.isNaN(code);
}

/** Marks beside which a headline's space is kept: `“零距离” 凝聚`, `活动! 开展`. */
function isQuoteOrMark(code: number): boolean {
  return '”“！？!?"）)】]'.includes(String.fromCharCode(code));
}

/** An ASCII mark is a Chinese one where Chinese stands on either side of it, and no digit on both (`8:30`). */
function widenMarks(text: string): string {
  let widened = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (CHANGES[text.charCodeAt(i)] !== NARROW_MARKS) continue;
    if (!isChinese(text.charCodeAt(i - 1)) && !isChinese(text.charCodeAt(i + 1))) continue;
    widened += text.slice(from, i) + (WIDE_OF_UNIT[text.charCodeAt(i)] ?? text.charAt(i));
    from = i + 1;
  }
  return from === 0 ? text : widened + text.slice(from);
}

/** `"双防线"` gets the quotes of print. An odd number of quotes cannot be paired and stays as it is. */
function pairQuotes(text: string): string {
  const pieces = text.split('"');
  if (pieces.length % 2 === 0) return text;
  return pieces.reduce((paired, piece, i) => paired + (i % 2 === 1 ? "“" : "”") + piece);
}

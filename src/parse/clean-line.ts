import type { Diagnostic } from "../model/diagnostic.ts";
import { characterSet, endsSentence, hasHan, isAt, isWhiteSpace } from "../text/characters.ts";
import { takeMarks, type UnmarkedLine } from "./markup.ts";
import { TRAITS } from "./traits.ts";

/** A line without what no press printed, and what its markup said of it. */
export interface CleanedLine extends Omit<UnmarkedLine, "marks"> {
  /** Line feeds in it part what an export has run into one line. */
  readonly text: string;
}

/** Whether cleaning may have something to say about a line with these traits; most lines are told apart by their traits. */
export function mayNeedCleaning(raw: string, traits: number): boolean {
  return ((traits & TRAITS.suspect) !== 0 && SUSPECT.test(raw)) || beginsWithMark(raw);
}

function beginsWithMark(text: string): boolean {
  let first = 0;
  while (first < text.length && isWhiteSpace(text.charCodeAt(first))) first++;
  return isAt(text, first, MARK_STARTS);
}

/** Any character that cleaning may have something to say about. */
const SUSPECT = /(?!\t)[\p{Cc}\p{Cf}]|[\ufffd\p{Co}*<$_#!]|[a-z]{2}/u;
/** First characters of headings, rules, entries, quotations, pictures, rows of tables and fences. */
const MARK_STARTS = characterSet("-+>|=~`—─━═#*_<!");

/** Control, zero-width and direction characters: nothing a press prints. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}]/gu;
/** A lost or private-use character: `塔\ufffd片区`. It stands for a printed one, so it is kept. */
const UNREADABLE = /[\ufffd\p{Co}]/u;
/** What tools and exports mark blocks and words with, by the names of HTML. */
const TAG =
  "(?:html|body|br|p|b|i|u|sup|sub|span|div|table|caption|tbody|thead|tfoot|tr|td|th|font|strong|em|center|h[1-6]|ul|ol|li|blockquote|figure|figcaption|section|article|img|hr)";
/** Marks that OCR tools leave: `**李钱乾**`, `<br>`, `<!-- 1 -->`; only the marks go, never the words. */
const MARKUP = new RegExp(
  [
    "\\*{2,}|_{2,}",
    `</?${TAG}(?:\\s[^<>]{0,500})?/?>`,
    "<!--[^<>]{0,200}-->",
    // `<|ref|>标题<|/ref|><|det|>[[10, 20, 30, 40]]<|/det|>`: where on the scan a model has read a line.
    "<\\|det\\|>[^<>]{0,200}<\\|/det\\|>|<\\|/?[a-z_]{2,20}\\|>",
    // `1\. 报名时间`, `\*`: a character that Markdown would read as a mark.
    "\\\\(?=[*_#+.!`>~|-])",
  ].join("|"),
  "gi",
);
/** `![演练现场](images/a.png)`, `[上一篇](../content_123.html)`: a picture or a link in a line, of which the words stay. */
const LINK = /(!?\[)([^\][]{0,200})(\]\([^()\s]{0,500}\))/g;
/** `](http://…)`, `](./a.html)`, `](node_3.htm)`, but not `](见第3版)` */
const ADDRESS = /^\]\((?:https?:|[./#]|javascript:|[\w-]+\.(?:html?|php|aspx?|jsp|pdf)\b)/;
/** Ends of blocks, after which more text stands in the same line: `</p><p>`, `</tr>`; a line break after a sentence is one. */
const BLOCK_END = /(?:<\/(?:p|div|tr|li|h[1-6]|caption|figcaption|blockquote|table)>\s{0,3})+(?=\S)/gi;
/** `<br>`, `<br />`: a line's end in a cell or a paragraph. */
const LINE_BREAK = /<br\s?\/?>\s{0,3}(?=\S)/gi;
/** `</td><td>`: between two cells of a row. */
const CELL_BREAK = /<\/t[dh]>\s{0,3}(?=<t[dh][\s>])/gi;
/** `$2022$`, `$^{①}$`: formula marks around a short piece. */
const FORMULA = /\$([^$\n]{1,40})\$/g;
/** What makes a piece between dollars a formula though it holds Chinese: `10^{4}\text{亩}`. */
const FORMULA_MARK = /[\\^_{}]/;
/**
 * `全会精神 and 共产党人`: a lower-case English word alone between Chinese ones; `全会精神and共产党人`, `精神 The 要求`: one
 * that Chinese text has no use for, set apart or not (`下载app` is no such word).
 */
const STRAY_LATIN =
  /(?<=[\u4e00-\u9fff，。、”] )[a-z]{2,15}(?= [\u4e00-\u9fff“])|(?<=[\u4e00-\u9fff，。、”] ?)(?:[Aa]nd|[Oo]r|[Oo]f|[Tt]he|[Tt]o|[Ii]n|[Ff]or|[Ww]ith|[Ff]rom|[Bb]y|[Ii]s|[Aa]re|[Ww]as)(?= ?[\u4e00-\u9fff“])/g;

/** Takes off a line what no press printed, and tells of it. */
export function cleanLine(
  raw: string,
  place: { readonly file: string; readonly line: number },
  diagnostics: Diagnostic[],
): CleanedLine {
  const visible = raw.replace(INVISIBLE, "");
  if (visible.length < raw.length) {
    diagnostics.push({ rule: "invisible-character", place, details: { count: raw.length - visible.length } });
  }
  if (UNREADABLE.test(visible)) diagnostics.push({ rule: "unreadable-character", place, details: {} });
  const { marks: blockMarks, ...unmarked } = beginsWithMark(visible)
    ? takeMarks(visible)
    : { text: visible, marks: [] };
  const marks = [...blockMarks];
  const plain = takeEntities(takeLinks(takeInlineMarks(unmarked.text, marks), marks), marks).replace(
    FORMULA,
    (whole, inner: string) => {
      // `$300万，进口额达$200万` holds dollars.
      if (hasHan(inner) && !FORMULA_MARK.test(inner)) return whole;
      marks.push("$");
      return inner;
    },
  );
  if (marks.length > 0) {
    diagnostics.push({ rule: "stray-markup", place, details: { text: [...new Set(marks)].join(" ") } });
  }
  for (const word of plain.match(STRAY_LATIN) ?? []) {
    diagnostics.push({ rule: "stray-latin", place, details: { text: word } });
  }
  return { ...unmarked, text: plain };
}

/** Takes off the marks inside a line, and gathers them. */
function takeInlineMarks(text: string, marks: string[]): string {
  if (!MARK_SIGNS.test(text)) return text;
  return partBlocks(text).replace(MARKUP, (mark) => {
    marks.push(mark);
    return "";
  });
}

/** The first characters of all such marks. */
const MARK_SIGNS = /[*_<\\]/;

/** Sets the characters that an export of HTML names: `&ldquo;断头路&rdquo;`. */
function takeEntities(text: string, marks: string[]): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (mark, called: string) => {
    const character = ENTITIES[called.toLowerCase()];
    if (character !== undefined) marks.push(mark);
    return character ?? mark;
  });
}

/** `&ldquo;`; one by its number, `&#8220;`, stays. */
const ENTITY = /&([a-z]{2,6});/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ nbsp: "\u3000", emsp: "\u3000", ensp: " ", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" },
  ...{ ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", mdash: "—", ndash: "–", hellip: "…", middot: "·", bull: "•" },
  ...{ times: "×", deg: "°", permil: "‰" },
};

function takeLinks(text: string, marks: string[]): string {
  if (!text.includes("](")) return text;
  return text.replace(LINK, (whole, opening: string, words: string, address: string) => {
    if (opening === "[" && !ADDRESS.test(address)) return whole;
    marks.push(opening, address);
    return words;
  });
}

/** Sets a line feed after each block and a space between cells, where a tool has set them in one line; marks stay. */
function partBlocks(text: string): string {
  if (!text.includes("<")) return text;
  return text
    .replace(CELL_BREAK, (mark) => `${mark} `)
    .replace(BLOCK_END, (mark) => `${mark}\n`)
    .replace(LINE_BREAK, (mark, at: number, whole: string) =>
      endsSentence(whole.slice(Math.max(0, at - LONGEST_END), at)) ? `${mark}\n` : mark,
    );
}

/** The end of a sentence with what closes it, in characters. */
const LONGEST_END = 8;

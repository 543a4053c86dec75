import type { Diagnostic } from "../model/diagnostic.ts";
import { endsSentence, hasHan, isWhiteSpace } from "../text/characters.ts";
import { measureText, type TextMeasures } from "./text-measures.ts";
import { TRAITS } from "./traits.ts";

/** Where a line stands on its page. */
export interface LinePlace {
  /** 1-based, as an editor counts lines. */
  readonly number: number;
  /** Where the text begins in the cleaned line; more than 0 for the second part of a line that was cut in two. */
  readonly offset: number;
  /** Whether the printed line was set in: the source keeps white space before its text. */
  readonly indented: boolean;
  /** Whether blank lines stand before it. */
  readonly afterBlank: boolean;
}

/** One line of the source, cleaned of what no press printed, and what many rules ask of it, told once. */
export interface Line extends LinePlace, TextMeasures {
  /** Without invisible characters and stray markup; leading and trailing white space removed. */
  readonly text: string;
  readonly endsSentence: boolean;
}

/** The line of this text at this place. */
export function lineOf(text: string, place: LinePlace): Line {
  return measuredLine(text, measureText(text), place);
}

function measuredLine(
  text: string,
  { width, slack, innerMarks, traits }: TextMeasures,
  { number, offset, indented, afterBlank }: LinePlace,
): Line {
  return {
    number,
    text,
    offset,
    indented,
    afterBlank,
    width,
    slack,
    innerMarks,
    endsSentence: endsSentence(text),
    traits,
  };
}

/** The lines of a page that hold text, and what was cleaned away. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Splits a page's text into lines and cleans each.
 *
 * @param file the page's path, for diagnostics
 * @param firstLine number of the text's first line in its file (more than 1 after front matter)
 */
export function parseLines(text: string, file: string, firstLine = 1): Lines {
  const lines: Line[] = [];
  const diagnostics: Diagnostic[] = [];
  let afterBlank = false;
  let number = firstLine - 1;
  for (const raw of text.includes("\r") ? text.split(LINE_BREAK) : text.split("\n")) {
    number++;
    const measures = measureText(raw);
    const isSuspect = (measures.traits & TRAITS.suspect) !== 0 && SUSPECT.test(raw);
    const cleaned = isSuspect ? cleanLine(raw, { file, line: number }, diagnostics) : raw;
    const trimmed = isTrimmed(cleaned) ? cleaned : cleaned.trim();
    if (trimmed === "") {
      afterBlank = true;
      continue;
    }
    const place = { number, offset: 0, indented: cleaned !== trimmed && INDENT.test(cleaned), afterBlank };
    lines.push(trimmed === raw ? measuredLine(trimmed, measures, place) : lineOf(trimmed, place));
    afterBlank = false;
  }
  return { lines, diagnostics };
}

/** Whether a text holds something and white space neither begins nor ends it. */
function isTrimmed(text: string): boolean {
  const last = text.length - 1;
  return last >= 0 && !isWhiteSpace(text.charCodeAt(0)) && !isWhiteSpace(text.charCodeAt(last));
}

const LINE_BREAK = /\r\n|[\n\r]/;
/** `　　本报讯`: two ems, or the spaces a text layer writes for them; many more set a signature to the right. */
const INDENT = /^(?:\u3000{1,3}| {2,7}|\t)(?!\s)/;
/** Any character that cleaning may have something to say about; most lines have none, and do not have its trait. */
const SUSPECT = /(?!\t)[\p{Cc}\p{Cf}]|[\ufffd\p{Co}*<$_#!]|[a-z]{2}/u;

/** Control, zero-width and direction characters: nothing a press prints. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}]/gu;
/** A lost or private-use character: `塔\ufffd片区`. It stands for a printed one, so it is kept. */
const UNREADABLE = /[\ufffd\p{Co}]/u;
/** Marks that OCR tools leave: `**李钱乾**`, `<br>`, `## 标题`, `![图](a.png)`; only the marks go, never the words. */
const MARKUP =
  /\*{2,}|_{2,}|^#{1,6}(?= )|<\/?(?:br|p|b|i|u|sup|sub|span|div|table|tbody|thead|tr|td|th|font|strong|em|center)(?:\s[^<>]{0,200})?\/?>|!\[(?=[^\]]{0,200}\]\([^()]{0,500}\))|(?<=!\[[^\]]{0,200})\]\([^()]{0,500}\)/gi;
/** `$2022$`, `$^{①}$`: formula marks around a short piece. */
const FORMULA = /\$([^$\n]{1,40})\$/g;
/**
 * `全会精神 and 共产党人`: a lower-case English word alone between Chinese ones; `全会精神and共产党人`, `精神 The 要求`: one
 * that Chinese text has no use for, set apart or not (`下载app` is no such word).
 */
const STRAY_LATIN =
  /(?<=[\u4e00-\u9fff，。、”] )[a-z]{2,15}(?= [\u4e00-\u9fff“])|(?<=[\u4e00-\u9fff，。、”] ?)(?:[Aa]nd|[Oo]r|[Oo]f|[Tt]he|[Tt]o|[Ii]n|[Ff]or|[Ww]ith|[Ff]rom|[Bb]y|[Ii]s|[Aa]re|[Ww]as)(?= ?[\u4e00-\u9fff“])/g;

function cleanLine(raw: string, place: { file: string; line: number }, diagnostics: Diagnostic[]): string {
  const visible = raw.replace(INVISIBLE, "");
  if (visible.length < raw.length) {
    diagnostics.push({ rule: "invisible-character", place, details: { count: raw.length - visible.length } });
  }
  if (UNREADABLE.test(visible)) diagnostics.push({ rule: "unreadable-character", place, details: {} });
  const marks: string[] = [];
  const plain = visible
    .replace(MARKUP, (mark) => {
      marks.push(mark);
      return "";
    })
    .replace(FORMULA, (whole, inner: string) => {
      // `$300万，进口额达$200万` holds dollars.
      if (hasHan(inner) && !FORMULA_MARK.test(inner)) return whole;
      marks.push("$");
      return inner;
    });
  if (marks.length > 0) {
    diagnostics.push({ rule: "stray-markup", place, details: { text: [...new Set(marks)].join(" ") } });
  }
  for (const word of plain.match(STRAY_LATIN) ?? []) {
    diagnostics.push({ rule: "stray-latin", place, details: { text: word } });
  }
  return plain;
}

/** What makes a piece between dollars a formula: `^{①}`, `\times`. */
const FORMULA_MARK = /[\\^_{}]/;

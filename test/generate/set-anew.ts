import type { Random } from "./random.ts";
import { setRows } from "./rows.ts";
import type { WrittenPage } from "./score-faults.ts";
import type { TruthPage } from "./truth.ts";

/** How a text layer gives a page that was set in columns. */
export interface Layout {
  /** What stands where a row ends; a text layer that keeps no rows has nothing. */
  readonly rowEnd: "" | " " | "\n" | "\n\n";
  /** Whether a paragraph's indent is kept. */
  readonly indent: boolean;
  /** Between which lines blank ones stand: all of them, blocks of text and others, or none; `twice` is two between all. */
  readonly blank: "all" | "blocks" | "none" | "twice";
}

/** Layouts in which the written pages, a paragraph a line with blank lines between, are set anew. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  "a paragraph a line, no blank line": { rowEnd: "", indent: false, blank: "none" },
  "the same with indents": { rowEnd: "", indent: true, blank: "none" },
  "rows joined by spaces": { rowEnd: " ", indent: false, blank: "all" },
  "rows joined by spaces, no blank line": { rowEnd: " ", indent: false, blank: "none" },
  "a line a row, blank lines between paragraphs": { rowEnd: "\n", indent: false, blank: "all" },
  "a line a row, blank lines between blocks": { rowEnd: "\n", indent: false, blank: "blocks" },
  "a line a row, no blank line": { rowEnd: "\n", indent: false, blank: "none" },
  "the same with indents, too": { rowEnd: "\n", indent: true, blank: "none" },
  "a blank line below each row": { rowEnd: "\n\n", indent: false, blank: "all" },
  "one below each row, two below a paragraph": { rowEnd: "\n\n", indent: false, blank: "twice" },
};

/** A line of a written page: text, whole or a part of it, or anything else. */
interface WrittenLine {
  text: string;
  readonly isText: boolean;
  /** Whether a paragraph begins in it. */
  readonly begins: boolean;
  /** Whether a column's end has cut it. */
  isCut: boolean;
}

/** Whether a page can be set anew: each of its longer lines is one of its texts, and none holds a line end already. */
export function canBeSet({ text, truth }: WrittenPage): boolean {
  if (MARKUP.test(text)) return false;
  const lines = linesOf(text, truth);
  const texts = lines.filter(({ isText }) => isText);
  const isOther = (line: WrittenLine) => !line.isText && line.text.length > LONGEST_OTHER && CLAUSE.test(line.text);
  const isWrapped = (line: WrittenLine) =>
    line.isText && (line.text.replace(BRACKET, "").match(WRAP)?.length ?? 0) > MOST_SPACES;
  const long = texts.filter((line) => line.text.length > LONGEST_ROW);
  return !lines.some(isOther) && !lines.some(isWrapped) && texts.length > 3 && long.length * 2 > texts.length;
}

/** `#`, `|`: a page in Markdown */
const MARKUP = /[#*|<>]/;
/** A space between two Han characters, where a row may have ended */
const WRAP = /\p{Script=Han} \p{Script=Han}/gu;
/** `（记者 甲 通讯员 乙）` */
const BRACKET = /[（(][^（）()]*[）)]/g;
/** A byline without brackets has so many. */
const MOST_SPACES = 4;
/** `，`: what a line of the nameplate has not */
const CLAUSE = /[，,。]/;
/** In characters. */
const LONGEST_OTHER = 40;
const LONGEST_ROW = 44;

/** The page's text as it would be in another layout, in columns of some measure. */
export function setAnew({ text, truth }: WrittenPage, layout: Layout, random: Random): string {
  const width = random.int(11, 26);
  const hang = random.chance(0.5);
  let page = "";
  let above: WrittenLine | undefined;
  for (const line of joinCut(linesOf(text, truth))) {
    if (above !== undefined) page += gapBetween(above, line, layout);
    page += setLine(line, layout, { width, hang, random });
    above = line;
  }
  return `${page}\n`;
}

function setLine(
  line: WrittenLine,
  { rowEnd, indent, blank }: Layout,
  { width, hang, random }: { readonly width: number; readonly hang: boolean; readonly random: Random },
): string {
  if (!line.isText) return line.text;
  const opening = indent && line.begins ? "　　" : "";
  if (rowEnd === "") return opening + line.text;
  const rows = setRows(line.text, { width, indent: line.begins ? 2 : 0, hang }).map((row) => row.trim());
  const cut = line.isCut && rows.length > 4 ? random.int(2, rows.length - 2) : 0;
  const body = rows.map((row, i) => {
    const ends = i + 1 === cut && !ENDED.test(row);
    return i === rows.length - 1 ? row : row + (ends && blank !== "none" ? "\n\n" : ends ? "\n" : rowEnd);
  });
  return opening + body.join("");
}

function gapBetween(above: WrittenLine, line: WrittenLine, { blank }: Layout): string {
  if (blank === "none" || (blank === "blocks" && above.isText && line.isText)) return "\n";
  return blank === "twice" ? "\n\n\n" : "\n\n";
}

/** A paragraph that a column's end has cut is put together again, to be cut where a row of the new measure ends. */
function joinCut(lines: readonly WrittenLine[]): readonly WrittenLine[] {
  const joined: WrittenLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above?.isText && line.isText && !line.begins && !ENDED.test(above.text)) {
      above.text += line.text;
      above.isCut = true;
    } else joined.push({ ...line });
  }
  return joined;
}

/** `……受到好评。`, `（记者 甲）` */
const ENDED = /[。！？…”）)]$/u;

function linesOf(text: string, truth: TruthPage): readonly WrittenLine[] {
  const texts = textsOf(truth);
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const words = wordsOf(line);
      const begun = texts.filter((paragraph) => isBegun(words, paragraph));
      const isText =
        words.length >= SHORTEST && (begun.length > 0 || texts.some((paragraph) => isPart(words, paragraph)));
      return { text: line, isText, begins: begun.length > 0, isCut: false };
    });
}

/** The words of the paragraphs, summaries and captions of a page that are long enough to be told. */
function textsOf({ articles }: TruthPage): readonly string[] {
  return articles
    .flatMap(({ body, subheadings = [], summary, captions = [] }) => [
      ...body.filter((paragraph) => !subheadings.includes(paragraph)),
      ...captions,
      summary ?? "",
    ])
    .map(wordsOf)
    .filter((paragraph) => paragraph.length >= SHORTEST);
}

/** A text without its marks, which a truth may have as the site shows them. */
function wordsOf(text: string): string {
  return text.replace(MARK, "");
}

/** `，`, `“`, a space */
const MARK = /[^\p{L}\p{N}]/gu;

/** In characters. */
const SHORTEST = 15;
/** So many characters tell a text, and so many more stand before it at most, as its dateline and reporters. */
const TOLD = 12;
const LONGEST_BEFORE = 40;

/** Whether a line holds a paragraph's beginning, with a dateline before it or none, and goes on as that does. */
function isBegun(words: string, paragraph: string): boolean {
  const at = words.indexOf(paragraph.slice(0, TOLD));
  if (at < 0 || at >= LONGEST_BEFORE) return false;
  return paragraph.startsWith(words.slice(at)) || words.slice(at).startsWith(paragraph);
}

/** Whether a line is a stretch of a paragraph, with a jump line or a byline behind its end or none. */
function isPart(words: string, paragraph: string): boolean {
  if (paragraph.includes(words)) return true;
  for (let end = words.length - 1; end >= Math.max(TOLD, words.length - LONGEST_BEFORE); end--)
    if (paragraph.endsWith(words.slice(0, end))) return true;
  return false;
}

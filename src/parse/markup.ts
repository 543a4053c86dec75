import { hasHan } from "../text/characters.ts";

/** What a text's own markup says of a line besides its words. */
export interface LineMarkup {
  /** The rank of the heading that the line is, 1 the highest; undefined where it is none. */
  readonly heading: number | undefined;
  /** Whether it is an entry of a list. */
  readonly isEntry: boolean;
  /** Whether a rule stands between it and the line before it. */
  readonly afterRule: boolean;
  /** Whether a picture does. */
  readonly belowPicture: boolean;
}

/** Of a line that stands below a rule, or begins a record, and so is no part of what stands above. */
export const AFTER_RULE: LineMarkup = { heading: undefined, isEntry: false, belowPicture: false, afterRule: true };

/** A line without the marks that say what kind of line it is, and what they say. */
export interface UnmarkedLine {
  readonly text: string;
  /** The marks that were taken off. */
  readonly marks: readonly string[];
  readonly heading?: number;
  readonly isEntry?: boolean;
  /** What the line is that holds no text of the page. */
  readonly stands?: "rule" | "picture";
}

/** The rank of a line that is marked as no heading. */
const UNRANKED = 8;

/** The rank of a line among those of a headline, 1 the highest; that of one without a mark is the lowest. */
export function rankAmong(markup: LineMarkup | undefined): number {
  return markup?.heading ?? UNRANKED;
}

/** Whether the upper of two lines is marked as the larger: it then names no column of the lower. */
export function outranks(upper: LineMarkup | undefined, lower: LineMarkup | undefined): boolean {
  return rankAmong(upper) < rankAmong(lower);
}

/** The longest heading, in characters. */
const LONGEST_HEADING = 60;

/** Whether a text that is marked as a heading may be one; models mark whole paragraphs too. */
export function mayBeHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !text.includes("。");
}

/** The rank of a line that is all bold: below every heading. */
const BOLD_RANK = 7;

/** Takes off what an OCR tool or an export writes at a line's ends to say what kind of line it is. */
export function takeMarks(line: string): UnmarkedLine {
  const text = line.trim();
  if (RULE.test(text)) return { text: "", marks: [text], stands: "rule" };
  if (TABLE_RULE.test(text) || FENCE.test(text)) return { text: "", marks: [text] };
  const picture = PICTURE.exec(text);
  if (picture !== null && isNoText(picture[1] ?? "")) return { text: "", marks: [text], stands: "picture" };
  const quote = QUOTE.exec(line);
  if (quote !== null) return addMark(quote[0], takeMarks(line.slice(quote[0].length)));
  const heading = HEADING.exec(text);
  if (heading !== null) {
    const [whole, signs = ""] = heading;
    return { text: text.slice(whole.length).replace(HEADING_END, ""), marks: [signs], heading: signs.length };
  }
  const tag = HEADING_TAG.exec(text);
  if (tag !== null) return { text, marks: [], heading: Number(tag[1]) };
  if (BOLD.test(text)) return { text, marks: [], heading: BOLD_RANK };
  return takeSmallMarks(line, text);
}

/** Whether what stands for a picture says nothing of it: `Image`, `图片 1`. */
function isNoText(text: string): boolean {
  return !hasHan(text) || ANY_PICTURE.test(text);
}

/** `图片`, `插图2` */
const ANY_PICTURE = /^(?:新闻)?(?:图片|图像|照片|插图|配图|题图|图)\s?[\d一二三四五六七八九十]{0,3}$/;

/** Marks of entries, of rows and of lines in italics. */
function takeSmallMarks(line: string, text: string): UnmarkedLine {
  const entry = ENTRY.exec(line);
  if (entry !== null) return { text: line.slice(entry[0].length), marks: [entry[0].trim()], isEntry: true };
  if (TABLE_ROW.test(text)) return { text: text.slice(1, -1).replace(CELL_END, " "), marks: ["|"] };
  const italic = ITALIC.exec(text);
  if (italic?.[1] !== undefined) return { text: italic[1], marks: ["*"] };
  return { text: line, marks: [] };
}

function addMark(mark: string, rest: UnmarkedLine): UnmarkedLine {
  return { ...rest, marks: [mark.trim(), ...rest.marks] };
}

/** `---`, `* * *`, `========`, `————————`, `<hr>`: a rule between two articles; `——` is a dash. */
const RULE = /^(?:(?:-\s?){3,}|(?:\*\s?){3,}|(?:_\s?){3,}|={3,}|~{3,}|[—─━═]{4,}|<hr\s*\/?>)$/;
/** `| --- | :---: |`: the rule below a table's heading. */
const TABLE_RULE = /^\|?(?:\s{0,3}:?-{2,}:?\s{0,3}\|)+(?:\s{0,3}:?-{2,}:?)?$/;
/** <code>```markdown</code>: around all that a model has read. */
const FENCE = /^`{3,}\s?(?:markdown|md|text|plaintext|html)?$/i;
/** `![](images/a.png)`, `<div align="center"><img src="a.jpg" alt="Image" /></div>`: a picture and nothing else. */
const PICTURE =
  /^(?:<(?:div|p|figure|center)(?:\s[^<>]{0,200})?>\s{0,3}){0,2}(?:!\[([^\]]{0,200})\]\([^()]{0,500}\)|<img\s[^<>]{0,500}>)\s{0,3}(?:<\/(?:div|p|figure|center)>\s{0,3}){0,2}$/i;
/** `> 编者按：…`: a quotation, in which others may stand; `>> 更多` is none. */
const QUOTE = /^\s{0,3}>(?!>)(?:\s|(?=\p{Script=Han})|$)/u;
/** `## 县委常委会召开会议`, `###变废为宝`, but not `#1楼`: a heading. */
const HEADING = /^(#{1,6})(?:\s{1,4}|(?<=##)(?=\p{Script=Han}))(?=\S)/u;
/** `## 标题 ##` */
const HEADING_END = /\s#{1,6}$/;
/** `<h2>县委常委会召开会议</h2>` */
const HEADING_TAG = /^<h([1-6])(?:\s[^<>]{0,200})?>[^<>]{1,100}<\/h[1-6]>$/i;
/** `**学党史 办实事**`, but not `**电话：6220011**`: all of a line in bold. */
const BOLD = /^(?:\*\*[^*：:]{1,60}\*\*|__[^_：:]{1,60}__|<(?:b|strong)>[^<>：:]{1,60}<\/(?:b|strong)>)$/;
/** `- 县水利局：检修水闸12座`, but not `- 3 -`: an entry of a list. */
const ENTRY = /^\s{0,6}[-*+]\s{1,3}(?=\S{0,60}\p{Script=Han})(?!.{0,12}\s-$)/u;
/** `| 小麦 | 1.12元 |`: a row of a table. */
const TABLE_ROW = /^\|[^|]{1,200}(?:\|[^|]{0,200}){1,30}\|$/;
/** `|` between two cells. */
const CELL_END = /\s{0,9}\|\s{0,9}/g;
/** `*（某某 摄）*`: all of a line in italics. */
const ITALIC = /^\*([^*\s][^*]{1,200})\*$/;

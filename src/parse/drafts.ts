import type { CorrectionRole } from "../model/correction.ts";
import { afterPictureNumber } from "./captions.ts";
import { isLabel, isOfSeries } from "./column-names.ts";
import { DASH } from "./headline-words.ts";
import { outranks } from "./markup.ts";
import type { PrintedPassage } from "./passages.ts";
import { isAllInBrackets } from "./signed-lines.ts";
import { linesOf } from "./slice.ts";
import type { SteeredPassage } from "./steering.ts";

/** What a passage is to its article. */
export type PartRole =
  | "headline"
  | "paragraph"
  | "verse"
  | "subheading"
  | "byline"
  | "photo-credit"
  | "source"
  | "summary-label"
  | "summary"
  | "caption"
  | "signature";

/** A passage with the part it plays in its article. */
export interface Part {
  readonly role: PartRole;
  readonly passage: PrintedPassage;
  /** Whether an editor brought it here from elsewhere on the page. */
  readonly guest?: boolean;
}

/** An article's passages in printed order, not yet read. */
export interface Draft {
  readonly parts: readonly Part[];
  /** Labels that stand right above its headline. */
  readonly labels: readonly PrintedPassage[];
  /** The column label 栏目 that an editor gave it. */
  readonly column?: PrintedPassage;
}

/** An article that is still being gathered. */
export interface OpenDraft {
  readonly parts: Part[];
  /** Its headline lines, its paragraphs, and the roles of all its parts: asked for with every passage, so not counted again each time. */
  readonly headlines: PrintedPassage[];
  readonly paragraphs: PrintedPassage[];
  readonly roles: Set<PartRole>;
  readonly labels: PrintedPassage[];
  /** Whether its end was printed: a credit, a source, a signature, a jump line. */
  closed: boolean;
  /** Whether it has a byline or a dateline. */
  reported: boolean;
}

/** A label that belongs to no article yet, and the number of articles before it. */
export interface LooseLabel {
  readonly passage: PrintedPassage;
  readonly after: number;
  /** Whether it is a slogan, of no article unless one tells of the same, or a line of the paper's own. */
  readonly as?: "slogan" | "paper";
}

/** Articles in printed order, and the labels after or between them. */
export interface CutFlow {
  readonly drafts: readonly Draft[];
  readonly labels: readonly LooseLabel[];
}

/** A page cut into articles, labels that belong to none yet, pieces of text, and slogans that stood within a paragraph. */
export interface Segments extends CutFlow {
  readonly fragments: readonly PrintedPassage[];
  readonly strips: readonly PrintedPassage[];
}

/** What has been gathered of a page so far. */
export interface Drafts {
  readonly drafts: OpenDraft[];
  readonly labels: LooseLabel[];
  /** The article to which the next passage belongs, unless it begins another. */
  open: OpenDraft | undefined;
  /** Names of the paper's columns that its editor has listed. */
  readonly columns: readonly string[];
}

/** Opens a draft under these headline lines, a label above them set apart. */
export function openDraft(state: Drafts, lines: readonly PrintedPassage[]): OpenDraft {
  const labels: PrintedPassage[] = [];
  let first = 0;
  while (lines.length - first > 1) {
    const [label, below] = [lines[first], lines[first + 1]];
    if (label === undefined || label.steering !== undefined || !isLabelAbove(label, below, state.columns)) break;
    labels.push(label);
    first++;
  }
  const draft: OpenDraft = {
    parts: [],
    headlines: [],
    paragraphs: [],
    roles: new Set(),
    labels,
    closed: false,
    reported: false,
  };
  for (const passage of lines.slice(first)) {
    // `快递代收后丢失 谁该赔` / `案情回放`: below the headline stands the text's first subhead.
    const isSubhead = FIRST_SUBHEADS.includes(passage.text);
    push(draft, { role: isSubhead ? "subheading" : "headline", passage });
  }
  state.drafts.push(draft);
  state.open = draft;
  return draft;
}

/** With what parts of a report on a case begin, whatever their headline. */
const FIRST_SUBHEADS: readonly string[] = ["案情回放", "案情简介", "案件回放", "基本案情", "事件回放", "事件回顾"];

function isLabelAbove(line: PrintedPassage, below: PrintedPassage | undefined, columns: readonly string[]): boolean {
  // A deck with a dash, or in brackets, has its headline above it: `昨日菜价` / `（1月15日，单位：元/公斤）`.
  if (below !== undefined && (below.text.startsWith(DASH) || isAllInBrackets(below.text))) return false;
  // `某县政协` / `春耕一线` / `技术送到田头`: of two labels over a headline the second shows by its words.
  const isPaired = below !== undefined && isPair(line, below) && !isLabel(below.text, columns, false);
  const isApart = below?.afterBlank === true && !isPaired && !outranks(line.markup, below.markup);
  return isLabel(line.text, columns, isApart) || (below !== undefined && isOfSeries(line.text));
}

/** `蓝莓熟了` / `游客来了`: two lines of one width, each too short for a headline, are one together. */
function isPair(line: PrintedPassage, below: PrintedPassage): boolean {
  return line.width < LEAST_HEADLINE && line.width === below.width && line.sign === below.sign;
}

/** In ems. */
const LEAST_HEADLINE = 6;

/** Adds a passage to the open article; opens one without a headline where none is. */
export function add(state: Drafts, role: PartRole, passage: PrintedPassage): void {
  push(state.open ?? openDraft(state, []), { role, passage });
}

/** Adds a part to an article. */
export function push(draft: OpenDraft, part: Part): void {
  draft.parts.push(part);
  draft.roles.add(part.role);
  if (part.role === "headline") draft.headlines.push(part.passage);
  if (part.role === "paragraph") draft.paragraphs.push(part.passage);
  if (part.role === "byline" || (part.role === "paragraph" && part.passage.sign === "dateline")) draft.reported = true;
}

/** Notes that the open article's end was printed. */
export function close(state: Drafts): void {
  if (state.open !== undefined) state.open.closed = true;
}

/** Whether an article has a part in one of these roles. */
export function has(draft: OpenDraft | undefined, ...roles: readonly PartRole[]): boolean {
  return draft !== undefined && roles.some((role) => draft.roles.has(role));
}

/** Most paragraphs a photo item has. */
export const PHOTO_PARAGRAPHS = 2;

/** Whether these parts are a picture's headline and text: no dateline, no reporter, and little to read. */
export function isPhotoItem(parts: readonly Part[]): boolean {
  const texts = parts.filter((part) => part.role === "paragraph").map((part) => part.passage);
  return isPhotoText(texts) && !parts.some((part) => part.role === "byline");
}

/** Whether the article gathered so far is a picture with its text. */
export function isPhotoDraft(draft: OpenDraft | undefined): boolean {
  return draft !== undefined && isPhotoText(draft.paragraphs) && !draft.roles.has("byline");
}

/**
 * Whether these paragraphs are what is printed with a picture: two at most, or as many as there are numbered pictures, below one
 * that tells of all.
 */
export function isPhotoText(texts: readonly PrintedPassage[]): boolean {
  const isNumbered = ({ text }: PrintedPassage, i: number) => i === 0 || afterPictureNumber(text) !== undefined;
  const isPictures = texts.length <= PHOTO_PARAGRAPHS || texts.every(isNumbered);
  return texts.length > 0 && isPictures && texts.every((passage) => passage.sign !== "dateline");
}

/** The part that a steered passage plays in the article it stands in. */
export function partOf(passage: SteeredPassage): Part {
  return { role: PART_ROLES[passage.steering.as] ?? "paragraph", passage };
}

/** What a passage with an editor's role is in its article; furniture, fragments and columns are none of its parts. */
const PART_ROLES: Readonly<Partial<Record<CorrectionRole, PartRole>>> = {
  headline: "headline",
  kicker: "headline",
  deck: "headline",
  subhead: "subheading",
  byline: "byline",
  caption: "caption",
  paragraph: "paragraph",
  lead: "paragraph",
  line: "verse",
  summary: "summary",
  signature: "signature",
};

/** A draft's headline lines. */
export function headlineLinesOf({ parts }: Draft): readonly PrintedPassage[] {
  return parts.filter(({ role }) => role === "headline").map(({ passage }) => passage);
}

/** A draft's headline lines as the parser found them, without those that an editor has set. */
export function foundHeadline(draft: Draft): readonly PrintedPassage[] {
  return headlineLinesOf(draft).filter(({ steering }) => steering === undefined);
}

/** A draft's headline in one line. */
export function foundTitle({ headlines }: OpenDraft): string {
  return headlines.map(({ text }) => text).join("");
}

/** The line on which a draft's own text begins; parts that an editor brought from elsewhere do not count. */
export function firstLineOf(draft: Draft): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { passage, guest } of draft.parts) if (guest !== true) first = Math.min(first, linesOf(passage)[0]);
  return first;
}

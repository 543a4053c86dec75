import { withoutSpace } from "../text/characters.ts";
import { countSharedPairs } from "../text/shared-pairs.ts";
import { isSlogan } from "./column-names.ts";
import { ARTS_NEWS } from "./column-words.ts";
import { type Draft, headlineLinesOf, isPhotoText, type LooseLabel, type PartRole, type Segments } from "./drafts.ts";
import { MEETING_END } from "./headline-words.ts";
import { GUIDE } from "./jump-line.ts";
import { isNoticeTitle } from "./notices.ts";
import type { PrintedPassage } from "./passages.ts";
import { placeTrailing } from "./trailing-labels.ts";

/** Which column label 栏目 belongs to which draft, and the labels that belong to none. */
export interface LabelPlacing {
  readonly columns: ReadonlyMap<Draft, PrintedPassage>;
  readonly unplaced: readonly PrintedPassage[];
  /** Slogans, and lines of the paper's own, which are no labels. */
  readonly ofNone: readonly LooseLabel[];
}

/**
 * Gives labels to articles. A label above a headline names the column of that article, unless most of its words are those of
 * the article before it, or the article is a picture or, under a campaign's words, the page's first report of a meeting. Labels
 * after everything, as text layers put boxes, belong to the articles that have most in common with them all together (`placeTrailing`).
 *
 * @param listed names of the paper's columns that its editor has listed
 */
export function placeLabels(segments: Segments, listed: readonly string[] = []): LabelPlacing {
  const columns = new Map(
    segments.drafts.flatMap((draft) => (draft.column === undefined ? [] : [[draft, draft.column] as const])),
  );
  const unplaced: PrintedPassage[] = [];
  const { drafts } = segments;
  if (segments.labels.length === 0 && drafts.every(({ labels }) => labels.length === 0))
    return { columns, unplaced, ofNone: [] };
  const texts = drafts.map(textOf);
  const placeAbove = (label: PrintedPassage, index: number) => {
    const draft = drafts[index];
    const isCall = index === 0 && !listed.includes(label.text) && callsOverReport(label, draft);
    const isFree = draft !== undefined && !columns.has(draft) && !isCall && mayStandOver(label, draft);
    const before = isFree ? countSharedPairs(label.text, texts[index - 1] ?? "") : 0;
    const isBefore = before > countSharedPairs(label.text, texts[index] ?? "") && before * 2 > label.text.length - 1;
    if (!isFree || isBefore) unplaced.push(label);
    else columns.set(draft, label);
  };
  drafts.forEach((draft, index) => {
    for (const label of draft.labels) placeAbove(label, index);
  });
  const ofNone = new Set(segments.labels.filter((label) => !mayNameColumn(label, texts)));
  const named = segments.labels.filter((label) => !ofNone.has(label));
  for (const { passage, after } of named) if (after < drafts.length) placeAbove(passage, after);
  spreadGroupLabels(drafts, columns);
  const trailing = named.filter(({ after }) => after === drafts.length).map(({ passage }) => passage);
  const free = drafts.flatMap((draft, index) => (mayStandInColumn(draft) && !columns.has(draft) ? [index] : []));
  const left = placeTrailing(trailing, { drafts, texts, free }, columns);
  return { columns, unplaced: [...unplaced, ...left], ofNone: [...ofNone] };
}

/** Whether a label may be a column's name: a line of the paper's own is none, and a slogan none unless an article tells of the same. */
function mayNameColumn({ passage, as }: LooseLabel, texts: readonly string[]): boolean {
  if (as === undefined) return true;
  return as === "slogan" && texts.some((text) => countSharedPairs(withoutSpace(passage.text), text) >= LEAST_SHARED);
}

/** A couplet has so many pairs of characters in common with an article that stands under it. */
export const LEAST_SHARED = 2;

/** Whether an article may stand in the column of the label above it: a picture, in one that names pictures; none in a box of teasers. */
function mayStandOver(label: PrintedPassage, draft: Draft): boolean {
  if (NAMES_GUIDE.test(label.text)) return false;
  return NAMES_PICTURES.test(label.text) || !isPicture(draft);
}

/** `导读`, `今日导读` */
const NAMES_GUIDE = new RegExp(`^${GUIDE}$`);

/** `喜迎盛会 奋进征程` over `全县调度会召开`: reports of meetings, the first of a page, stand in no campaign's column. */
function callsOverReport(label: PrintedPassage, draft: Draft = EMPTY): boolean {
  return isSlogan(label.text) && headlineLinesOf(draft).some(({ text }) => MEETING_END.test(text));
}

/** So many columns with a label each make a page of short news, where some of them surely hold several. */
const COLUMNS_OF_SHORT_NEWS = 3;

/**
 * Gives what stands over several short news to each of them, up to one with a label of its own or a longer article. On a page of such
 * columns those whose names do not tell, `警方播报`, hold several too.
 */
function spreadGroupLabels(drafts: readonly Draft[], columns: Map<Draft, PrintedPassage>): void {
  const labelled = columns.size;
  const namesGroup = (label: string) => isGroupLabel(label) || NAMES_GROUP.test(label);
  const spread = spreadLabels(drafts, columns, namesGroup);
  if (spread > 0 && labelled >= COLUMNS_OF_SHORT_NEWS) spreadLabels(drafts, columns, () => true);
}

/** Spreads the labels that name groups; returns to how many articles they were given besides the first. */
function spreadLabels(
  drafts: readonly Draft[],
  columns: Map<Draft, PrintedPassage>,
  namesGroup: (label: string) => boolean,
): number {
  let group: Group | undefined;
  let spread = 0;
  for (const draft of drafts) {
    const own = columns.get(draft);
    if (own !== undefined) {
      if (group?.label !== own) group = namesGroup(own.text) ? findGroup(draft, own) : undefined;
    } else if (group !== undefined && draft.labels.length === 0 && belongsTo(draft, group)) {
      columns.set(draft, group.label);
      spread++;
    } else {
      group = undefined;
    }
  }
  return spread;
}

/** A label over several short news. */
interface Group {
  readonly label: PrintedPassage;
  /** Whether its first one has a dateline, or names its author: the others may too. */
  readonly hasDatelines: boolean;
  readonly hasBylines: boolean;
}

function findGroup(first: Draft, label: PrintedPassage): Group | undefined {
  const hasDatelines = textsOf(first).some(({ sign }) => sign === "dateline");
  const hasBylines = hasByline(first);
  const group = { label, hasDatelines, hasBylines };
  return belongsTo(first, group) ? group : undefined;
}

function hasByline({ parts }: Draft): boolean {
  return parts.some(({ role }) => role === "byline");
}

function belongsTo(draft: Draft, { hasDatelines, hasBylines }: Group): boolean {
  if (!mayStandInColumn(draft) || (!hasBylines && hasByline(draft))) return false;
  return isShort(draft) && (hasDatelines || textsOf(draft).every(({ sign }) => sign !== "dateline"));
}

/** `乡镇传真`, `部门动态`, `分类信息`: what a column of short news is called. */
const NAMES_GROUP = /(?:传真|动态|短波|快讯|简讯|短讯|集锦|分类信息)$/;

/** `简讯`, `一句话新闻`: what stands over several short news, each with its own headline or none. */
const GROUP_LABELS: readonly string[] = [
  ...["简讯", "短讯", "快讯", "一句话新闻", "要闻简报", "新闻简报", "简明新闻", "简明消息", "百字新闻", "三短新闻"],
  ...ARTS_NEWS,
];

/** Whether a label stands over several short news. */
function isGroupLabel(text: string): boolean {
  return GROUP_LABELS.includes(text.replace(/[^\p{Script=Han}]/gu, ""));
}

/** Most paragraphs, and most characters, of a short news under such a label. */
const MOST_IN_SHORT = { paragraphs: 2, characters: 400 };

function isShort(draft: Draft): boolean {
  const texts = textsOf(draft);
  const length = texts.reduce((sum, { text }) => sum + text.length, 0);
  const isPicture = draft.parts.some(({ role }) => role === "photo-credit");
  return (
    !isPicture && texts.length > 0 && texts.length <= MOST_IN_SHORT.paragraphs && length <= MOST_IN_SHORT.characters
  );
}

function textsOf({ parts }: Draft): readonly PrintedPassage[] {
  return parts.filter(({ role }) => role === "paragraph").map(({ passage }) => passage);
}

const EMPTY: Draft = { parts: [], labels: [] };

/** Whether an article has text and is neither a notice nor a picture's, which few editors put into a column. */
function mayStandInColumn(draft: Draft = EMPTY): boolean {
  const { parts } = draft;
  if (isPicture(draft)) return false;
  const isNotice = parts.some(({ role, passage }) => role === "headline" && isNoticeTitle(passage.text));
  // A poem names its author; lines that keep their places and name none are a table.
  const isPoem = () => hasByline(draft) && parts.some(({ role }) => role === "verse");
  return !isNotice && (parts.some(({ role }) => role === "paragraph") || isPoem());
}

function isPicture(draft: Draft): boolean {
  const has = (part: PartRole) => draft.parts.some(({ role }) => role === part);
  return has("photo-credit") && !has("caption") && isPhotoText(textsOf(draft));
}

/**
 * `图片新闻`, `镜头`: the only names of columns that stand over a picture with its text in the truths of other papers' pages. What else
 * stands there, `青柯政法`, says who keeps the picture.
 */
const NAMES_PICTURES = /图片|镜头|影|瞬间|写真|画面/;

/** No article is longer than so many characters: what stands beyond them is not compared with labels. */
const LONGEST_ARTICLE = 20_000;

/** All that is printed in an article, as far as labels are compared with it. */
export function textOf(draft: Draft): string {
  return draft.parts
    .map((part) => part.passage.text)
    .join("")
    .slice(0, LONGEST_ARTICLE);
}

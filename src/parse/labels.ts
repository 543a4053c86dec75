import type { Draft } from "./drafts.ts";
import { isNoticeTitle } from "./notices.ts";
import type { PrintedPassage } from "./passages.ts";
import type { Segments } from "./segment.ts";

/** Which column label 栏目 belongs to which draft, and the labels that belong to none. */
export interface LabelPlacing {
  readonly columns: ReadonlyMap<Draft, PrintedPassage>;
  readonly unplaced: readonly PrintedPassage[];
}

/**
 * Gives labels to articles. A label above a headline names the column of that article, unless most of its words
 * are those of the article before it. Labels after everything, as text layers put boxes, belong to the last articles, as
 * many as there are labels: each to the one that shares its words, the rest in order.
 */
export function placeLabels(segments: Segments): LabelPlacing {
  const columns = new Map(
    segments.drafts.flatMap((draft) => (draft.column === undefined ? [] : [[draft, draft.column] as const])),
  );
  const unplaced: PrintedPassage[] = [];
  const { drafts } = segments;
  if (segments.labels.length === 0 && drafts.every(({ labels }) => labels.length === 0)) return { columns, unplaced };
  const texts = drafts.map(textOf);
  const placeAbove = (label: PrintedPassage, index: number) => {
    const draft = drafts[index];
    const isFree = draft !== undefined && !columns.has(draft);
    const before = isFree ? affinity(label.text, texts[index - 1] ?? "") : 0;
    const isBefore = before > affinity(label.text, texts[index] ?? "") && before * 2 > label.text.length - 1;
    if (!isFree || isBefore) unplaced.push(label);
    else columns.set(draft, label);
  };
  drafts.forEach((draft, index) => {
    for (const label of draft.labels) placeAbove(label, index);
  });
  for (const { passage, after } of segments.labels) if (after < drafts.length) placeAbove(passage, after);
  const trailing = segments.labels.filter(({ after }) => after === drafts.length).map(({ passage }) => passage);
  const candidates = drafts
    .map((_, index) => index)
    .filter((index) => mayStandInColumn(drafts[index]) && !columns.has(drafts[index] ?? EMPTY));
  const left = placeTrailing(trailing, candidates.slice(-Math.max(trailing.length, 1)), drafts, texts, columns);
  return { columns, unplaced: [...unplaced, ...left] };
}

/** `简讯`, `一句话新闻`: what stands over several short news, each with its own headline or none. */
const GROUP_LABELS: readonly string[] = ["简讯", "短讯", "快讯", "一句话新闻", "要闻简报", "新闻简报"];

/** Whether a label stands over several short news. */
export function isGroupLabel(text: string): boolean {
  return GROUP_LABELS.includes(text.replace(/[^\p{Script=Han}]/gu, ""));
}

/** Most paragraphs, and most characters, of a short news. */
const SHORT_NEWS = { paragraphs: 1, characters: 200 };

/** Whether an article is as short as those under such a label: one paragraph, no dateline, no picture. */
export function isShortNews({ parts }: Draft): boolean {
  const texts = parts.filter(({ role }) => role === "paragraph").map(({ passage }) => passage);
  const isOther = texts.some(({ sign }) => sign === "dateline") || parts.some(({ role }) => role === "photo-credit");
  const length = texts.reduce((sum, { text }) => sum + text.length, 0);
  return !isOther && texts.length === SHORT_NEWS.paragraphs && length <= SHORT_NEWS.characters;
}

const EMPTY: Draft = { parts: [], labels: [] };

/** More labels than this after everything else name no columns: they are a list. */
const MOST_TRAILING = 100;
/** No article is longer than so many characters: what stands beyond them is not compared with labels. */
const LONGEST_ARTICLE = 20_000;

function placeTrailing(
  labels: readonly PrintedPassage[],
  candidates: readonly number[],
  drafts: readonly Draft[],
  texts: readonly string[],
  columns: Map<Draft, PrintedPassage>,
): readonly PrintedPassage[] {
  if (labels.length > MOST_TRAILING) return labels;
  const pairs = labels
    .flatMap((label, order) =>
      candidates.map((index) => ({ label, index, order, score: affinity(label.text, texts[index] ?? "") })),
    )
    .sort((a, b) => b.score - a.score || a.order - b.order || a.index - b.index);
  const placed = new Set<PrintedPassage>();
  for (const { label, index } of pairs) {
    const draft = drafts[index];
    if (draft === undefined || placed.has(label) || columns.has(draft)) continue;
    columns.set(draft, label);
    placed.add(label);
  }
  return labels.filter((label) => !placed.has(label));
}

/** Whether an article has text and is no notice, which no editor puts into a column. */
function mayStandInColumn({ parts }: Draft = EMPTY): boolean {
  const isNotice = parts.some(({ role, passage }) => role === "headline" && isNoticeTitle(passage.text));
  return !isNotice && parts.some(({ role }) => role === "paragraph");
}

function textOf(draft: Draft): string {
  return draft.parts
    .map((part) => part.passage.text)
    .join("")
    .slice(0, LONGEST_ARTICLE);
}

/** How many pairs of neighbouring Han characters of a label or headline the text holds. */
export function affinity(label: string, text: string): number {
  let shared = 0;
  for (let i = 1; i < label.length; i++) {
    const pair = label.slice(i - 1, i + 1);
    if (/^\p{Script=Han}{2}$/u.test(pair) && text.includes(pair)) shared++;
  }
  return shared;
}

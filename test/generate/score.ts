import { type Counts, countsOf, flat, gramsOf, hanOf, likeness, overlapOf, sizeOf } from "./compare.ts";
import type { ParsedArticleJson, ParsedPageJson } from "./parsed.ts";
import type { TruthArticle, TruthPage } from "./truth.ts";

/** The measures of the gold pages' scorer, and after them some that it has not. */
export const MEASURES = [
  "article",
  "headline",
  "kicker+deck",
  "byline",
  "paragraph",
  "kind",
  "jump+column+signature",
  "caption",
  "furniture kept out",
  "masthead",
  "no character lost",
] as const;
export const FURTHER_MEASURES = ["dateline", "summary", "jump from", "truncated"] as const;
export type Measure = (typeof MEASURES)[number] | (typeof FURTHER_MEASURES)[number];

/** Right, given and wanted, summed over a page or many. */
export interface Tally {
  hit: number;
  got: number;
  want: number;
}

export interface Miss {
  readonly measure: Measure;
  readonly wanted: string;
  readonly got: string;
}

export interface PageScore {
  readonly tallies: Readonly<Partial<Record<Measure, Tally>>>;
  readonly misses: readonly Miss[];
}

/**
 * Holds a parsed page against its truth. `source` is the page's text, for the count of lost characters. The first
 * measures are those of the gold pages' scorer, figure for figure, but that a column's brackets or marks are free.
 */
export function scorePage(truth: TruthPage, parsed: ParsedPageJson, source: string): PageScore {
  const tallies: Partial<Record<Measure, Tally>> = {};
  const misses: Miss[] = [];
  const score: Scorer = {
    add: (measure, hit, got, want) => {
      const tally = tallies[measure] ?? { hit: 0, got: 0, want: 0 };
      tallies[measure] = tally;
      tally.hit += hit;
      tally.got += got;
      tally.want += want;
    },
    miss: (measure, wanted, got) => misses.push({ measure, wanted, got }),
  };
  scoreArticles(score, truth, parsed);
  scoreFurniture(score, truth, parsed);
  scoreMasthead(score, truth, parsed);
  scoreCharacters(score, parsed, source);
  return { tallies, misses };
}

/** F1 of a tally: 1 where nothing was wanted and nothing given. */
export function f1({ hit, got, want }: Tally): number {
  return got + want > 0 ? (2 * hit) / (got + want) : 1;
}

interface Scorer {
  add(measure: Measure, hit: number, got: number, want: number): void;
  miss(measure: Measure, wanted: string, got: string): void;
}

function scoreArticles(score: Scorer, truth: TruthPage, parsed: ParsedPageJson): void {
  const free = new Map(parsed.articles.map((article) => [article, gramsOf(parsedText(article))]));
  let found = 0;
  for (const article of truth.articles) {
    const [best, closeness] = closest(gramsOf(truthText(article)), free);
    if (best) free.delete(best);
    if (closeness >= 0.97) found += 1;
    else score.miss("article", article.headline ?? article.body[0] ?? "", `overlap ${closeness.toFixed(2)}`);
    scoreArticle(score, article, best);
  }
  for (const extra of free.keys()) score.miss("article", "nothing", extra.headline ?? parsedText(extra).slice(0, 30));
  score.add("article", found, parsed.articles.length, truth.articles.length);
}

/** The free article most like the wanted one, where it shares half; and how like it is. */
function closest(
  wanted: Counts,
  free: ReadonlyMap<ParsedArticleJson, Counts>,
): [ParsedArticleJson | undefined, number] {
  let best: ParsedArticleJson | undefined;
  let top = -1;
  for (const [article, grams] of free) {
    const close = likeness(wanted, grams);
    if (close > top) [best, top] = [article, close];
  }
  return [top < 0.5 ? undefined : best, top];
}

function scoreArticle(score: Scorer, want: TruthArticle, got: ParsedArticleJson | undefined): void {
  const given = got ? 1 : 0;
  const inferred = got?.headlineInferred === true;
  const right =
    got &&
    (want.headline === null ? !got.headline || inferred : flat(got.headline) === flat(want.headline) && !inferred);
  score.add("headline", right ? 1 : 0, given, 1);
  if (!right) score.miss("headline", want.headline ?? "none", inferred ? "none" : (got?.headline ?? "none"));
  scoreBag(
    score,
    "kicker+deck",
    [...(want.kicker ?? []), ...(want.decks ?? [])],
    [...(got?.kicker ?? []), ...(got?.decks ?? [])],
  );
  scoreBag(score, "byline", rolesAndNames(want), got ? rolesAndNames(got) : []);
  scoreBag(score, "paragraph", want.body, got ? bodyOf(got) : []);
  score.add("kind", got?.kind === want.kind ? 1 : 0, given, 1);
  if (got?.kind !== want.kind)
    score.miss("kind", `${want.kind} (${want.headline ?? "no headline"})`, got?.kind ?? "none");
  scoreValue(score, "jump+column+signature", want.jumpTo, got?.jumpTo);
  scoreValue(score, "jump+column+signature", bare(want.column), bare(got?.columnLabel));
  scoreValue(score, "jump+column+signature", flat(want.signature), flat(got && blocksOf(got, "signature").join("")));
  const captions = got ? blocksOf(got, "caption") : [];
  if (want.captions || want.kind !== "photo") scoreBag(score, "caption", want.captions ?? [], captions);
  scoreValue(score, "dateline", flat(want.dateline), flat(got?.dateline));
  scoreValue(score, "summary", flat(want.summary), flat(got?.summary));
  scoreValue(score, "jump from", want.jumpFrom, got?.jumpFrom);
  scoreValue(score, "truncated", want.truncated, got?.truncated);
}

function scoreBag(score: Scorer, measure: Measure, wanted: readonly string[], got: readonly string[]): void {
  const [want, have] = [countsOf(wanted.map(flat)), countsOf(got.map(flat))];
  if (sizeOf(want) + sizeOf(have) === 0) return;
  score.add(measure, overlapOf(want, have), sizeOf(have), sizeOf(want));
  for (const text of want.keys()) if (!have.has(text)) score.miss(measure, text, nearest(text, have, want));
  for (const text of have.keys())
    if (!want.has(text) && wanted.length < got.length) score.miss(measure, "nothing", text);
}

/** Of what was given for nothing, what is most like the wanted text. */
function nearest(text: string, have: Counts, want: Counts): string {
  const wanted = gramsOf(text);
  let best = "none";
  let top = 0;
  for (const other of have.keys()) {
    const close = want.has(other) ? 0 : overlapOf(wanted, gramsOf(other));
    if (close > top) [best, top] = [other, close];
  }
  return best;
}

function scoreValue(
  score: Scorer,
  measure: Measure,
  want: string | number | boolean | undefined,
  got: string | number | boolean | undefined,
): void {
  if (!want && !got) return;
  const right = want === got;
  score.add(measure, right ? 1 : 0, got ? 1 : 0, want ? 1 : 0);
  if (!right) score.miss(measure, String(want || "nothing"), String(got || "nothing"));
}

function scoreFurniture(score: Scorer, truth: TruthPage, parsed: ParsedPageJson): void {
  const texts = parsed.articles.map((article) => flat(parsedText(article)));
  const parts = new Set(parsed.articles.flatMap((article) => [article.headline, ...bodyOf(article)].map(flat)));
  for (const furniture of [...truth.furniture, ...truth.fragments]) {
    const folded = flat(furniture);
    const loose = parts.has(folded) || (hanOf(furniture).length > 3 && texts.some((text) => text.includes(folded)));
    score.add("furniture kept out", loose ? 0 : 1, 1, 1);
    if (loose) score.miss("furniture kept out", furniture, "inside an article");
  }
}

function scoreMasthead(score: Scorer, truth: TruthPage, parsed: ParsedPageJson): void {
  for (const [key, want] of Object.entries(truth.masthead)) {
    const got = parsed.masthead[key];
    const right = key === "date" || typeof want === "number" ? got === want : flat(String(got ?? "")) === flat(want);
    score.add("masthead", right ? 1 : 0, got === undefined || got === null ? 0 : 1, 1);
    if (!right) score.miss("masthead", `${key} ${want}`, String(got));
  }
}

/** Text given twice counts against a page too; one part in a hundred is left for role names and the like. */
function scoreCharacters(score: Scorer, parsed: ParsedPageJson, source: string): void {
  const want = countsOf(hanOf(source));
  const articles = parsed.articles.map((article) =>
    article.headlineInferred ? { ...article, headline: null } : article,
  );
  const have = countsOf(stringsOf([articles, parsed.furniture, parsed.fragments]).flatMap(hanOf));
  const size = sizeOf(want);
  score.add("no character lost", overlapOf(want, have), Math.max(size, sizeOf(have) - Math.ceil(size / 100)), size);
  const lost = [...want].filter(([char, count]) => (have.get(char) ?? 0) < count).map(([char]) => char);
  if (lost.length > 0) score.miss("no character lost", lost.join("").slice(0, 60), "lost");
}

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(stringsOf) : [];
}

function truthText(article: TruthArticle): string {
  const { headline, kicker = [], decks = [], summary, captions = [], body } = article;
  return [headline, ...kicker, ...decks, summary, ...captions, ...body].join("");
}

function parsedText(article: ParsedArticleJson): string {
  const { headline, headlineInferred, kicker = [], decks = [], summary } = article;
  return [
    headlineInferred ? "" : headline,
    ...kicker,
    ...decks,
    summary,
    ...blocksOf(article, "caption"),
    ...bodyOf(article),
  ].join("");
}

function bodyOf(article: ParsedArticleJson): string[] {
  return blocksOf(article, "paragraph", "subheading");
}

function blocksOf(article: ParsedArticleJson, ...types: readonly string[]): string[] {
  return article.blocks.filter((block) => types.includes(block.type)).map((block) => block.text);
}

function rolesAndNames(article: Pick<TruthArticle, "bylines">): string[] {
  return article.bylines.flatMap((byline) => byline.names.map((name) => `${byline.role}:${name}`));
}

/** A column's name without the brackets or the mark around it. */
function bare(column: string | undefined): string {
  return flat(column).replace(/^[【[■●◎]+|[】\]]+$/g, "");
}

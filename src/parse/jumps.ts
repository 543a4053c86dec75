import type { Article, JumpLine } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Page } from "../model/issue.ts";
import { type IssueText, type ReadArticle, readArticle, readIssueText, weighText } from "./jump-evidence.ts";
import { isCutOff } from "./jump-line.ts";
import { type Pairing, pairUp } from "./pair-up.ts";

/** Where an article stands in its issue. */
export interface ArticlePlace {
  /** The page's number. */
  readonly page: number;
  /** Its place among the page's articles in printed order, from 0. */
  readonly index: number;
}

/** A text that goes on on another page 转版: the article with its first part and the one with its next. */
export interface Join {
  readonly from: ArticlePlace;
  readonly to: ArticlePlace;
}

/** The texts of an issue that run over two pages, and what is doubtful of its jump lines. */
export interface Jumps {
  /** In order of their first part. */
  readonly joins: readonly Join[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Joins the parts of texts that jump 转版 from page to page of an issue.
 *
 * What the jump lines say of pages, the headlines, the words on either side of the seam and what both parts speak of are
 * weighed together, for all jumps of the issue at once. Either part may lack its jump line, its page number or its
 * headline. Two parts are joined if that is likely by itself and clearly likelier than any other way to join them;
 * otherwise they are left apart, and a diagnostic says so.
 */
export function joinJumps(pages: readonly Page[]): Jumps {
  // Most issues print none, and reading what articles speak of takes as long as rendering them.
  if (!pages.some(({ parsed }) => parsed.articles.some(({ jumps }) => jumps.length > 0))) return NO_JUMPS;
  const parts = pages.flatMap(placesOf).slice(0, MOST_ARTICLES).map(partOf);
  const jumping = parts.filter(({ to, from }) => to !== undefined || from !== undefined).slice(0, MOST_JUMPS);
  if (jumping.length === 0) return NO_JUMPS;
  const issue = readIssueText(parts.map(({ read }) => read));
  const candidates = candidatesOf(jumping, parts, issue);
  const paired = pairUp(candidates, LEAST_LEAD);
  const joins = paired.map(({ first, second }) => ({ from: first.place, to: second.place })).sort(byPlace);
  const held = new Set(pages.map(({ number }) => number));
  return { joins, diagnostics: jumping.flatMap((part) => diagnose(part, { paired, candidates, held })) };
}

const NO_JUMPS: Jumps = { joins: [], diagnostics: [] };

/** More jumps, and more articles, than any issue prints; a file with more is none, and must not take long. */
const MOST_JUMPS = 100;
const MOST_ARTICLES = 3000;

/** An article as a part of a text that may go on, or come from, elsewhere. */
interface TextPart {
  readonly place: ArticlePlace;
  readonly file: string;
  readonly read: ReadArticle;
  /** Its jump line 下转, and its jump line 上接. */
  readonly to?: JumpLine;
  readonly from?: JumpLine;
}

/** An article, and where it stands. */
interface PlacedArticle extends Pick<TextPart, "place" | "file"> {
  readonly article: Article;
}

function placesOf({ number, sourceFile, parsed }: Page): readonly PlacedArticle[] {
  return parsed.articles.map((article, index) => ({ place: { page: number, index }, file: sourceFile, article }));
}

function partOf({ place, file, article }: PlacedArticle): TextPart {
  const to = article.kind === "teaser" ? undefined : article.jumps.findLast(({ direction }) => direction === "to");
  const from = article.jumps.find(({ direction }) => direction === "from");
  return {
    place,
    file,
    read: readArticle(article),
    ...(to !== undefined && { to }),
    ...(from !== undefined && { from }),
  };
}

/** Two parts that may be one text; `value` is how much speaks for it, as a logarithm of odds. */
type Candidate = Pairing<TextPart>;

function candidatesOf(
  jumping: readonly TextPart[],
  parts: readonly TextPart[],
  issue: IssueText,
): readonly Candidate[] {
  const firsts = jumping.filter(({ to }) => to !== undefined);
  const seconds = jumping.filter(({ from }) => from !== undefined);
  const pairs = [
    ...firsts.flatMap((first) => parts.filter(mayGoOn).map((second) => ({ first, second }))),
    ...seconds.flatMap((second) => parts.filter(mayStopHere).map((first) => ({ first, second }))),
  ];
  return pairs.flatMap(({ first, second }) => {
    if (first.place.page === second.place.page) return [];
    const { headline, seam, topic } = weighText(first.read, second.read, issue);
    const value = weighPages(first, second) + headline + seam + topic;
    return value > 0 ? [{ first, second, value }] : [];
  });
}

/** Whether a text may go on in this article: one with a jump line 上接, or one that nothing shows to begin here. */
function mayGoOn({ from, read: { article } }: TextPart): boolean {
  return from !== undefined || (article.kind === "news" && article.dateline === undefined);
}

/** Whether this article, which has no jump line 下转, may go on elsewhere: one that was cut off. */
function mayStopHere({ to, read: { article } }: TextPart): boolean {
  return to === undefined && (article.truncated || (article.kind === "news" && article.headline !== undefined));
}

/** Two parts of which only one has a jump line, and no page in it, are seldom one text. */
const PRIOR = -2;
/** What the parts' jump lines say of pages, each for itself. */
const PAGE_WEIGHTS = { agrees: 2.75, unknown: 1.5, disagrees: -3, absent: -2 } as const;
/** A text that ends with a whole sentence and no jump line has most likely come to its end; one cut short has not. */
const UNCUT_WEIGHT = -1;
const CUT_WEIGHT = 2;

function weighPages(first: TextPart, second: TextPart): number {
  const stops = first.read.article.truncated ? CUT_WEIGHT : UNCUT_WEIGHT;
  return (
    PRIOR +
    PAGE_WEIGHTS[agreement(first.to, second.place.page)] +
    PAGE_WEIGHTS[agreement(second.from, first.place.page)] +
    (first.to === undefined ? stops : 0)
  );
}

/** Whether a jump line points to that page. Of a number that is cut off the last figure may be missing. */
function agreement(jump: JumpLine | undefined, page: number): keyof typeof PAGE_WEIGHTS {
  if (jump === undefined) return "absent";
  if (jump.page === undefined) return "unknown";
  if (jump.page === page) return "agrees";
  return isCutOff(jump) && String(page).startsWith(String(jump.page)) ? "unknown" : "disagrees";
}

/** By how much the way chosen must be likelier than the next best: e² is seven to one. */
const LEAST_LEAD = 2;

interface Outcome {
  readonly paired: readonly Candidate[];
  readonly candidates: readonly Candidate[];
  /** Numbers of the pages held. */
  readonly held: ReadonlySet<number>;
}

/** What is to be said of a part's jump lines. */
function diagnose(part: TextPart, outcome: Outcome): readonly Diagnostic[] {
  const { paired, candidates } = outcome;
  return [
    ...diagnoseJump(part, part.to, outcome, {
      joined: paired.find(({ first }) => first === part)?.second,
      likely: candidates.filter(({ first }) => first === part).map(({ second }) => second),
    }),
    ...diagnoseJump(part, part.from, outcome, {
      joined: paired.find(({ second }) => second === part)?.first,
      likely: candidates.filter(({ second }) => second === part).map(({ first }) => first),
    }),
  ];
}

interface Others {
  /** The part with which the jump line was joined. */
  readonly joined: TextPart | undefined;
  /** The parts with which it might be. */
  readonly likely: readonly TextPart[];
}

function diagnoseJump(
  part: TextPart,
  jump: JumpLine | undefined,
  { held }: Outcome,
  { joined, likely }: Others,
): readonly Diagnostic[] {
  if (jump === undefined) return [];
  const found = (rule: Diagnostic["rule"], details: Diagnostic["details"]): readonly Diagnostic[] => [
    { rule, place: { file: part.file, line: jump.line }, details: { text: jump.text, ...details } },
  ];
  if (joined !== undefined) {
    const answer = jump.direction === "to" ? joined.from : joined.to;
    const answers = answer !== undefined && agreement(answer, part.place.page) !== "disagrees";
    return answers ? [] : found("jump-one-sided", { other: nameOf(joined) });
  }
  if (likely.length > 0) return found("jump-ambiguous", { candidates: likely.map(nameOf).join("、") });
  if (jump.page !== undefined && !held.has(jump.page)) return found("jump-page-not-held", { page: jump.page });
  return found("jump-unanswered", {});
}

/** `kecheng/2021-01-20/02.txt:5` */
function nameOf({ file, read }: TextPart): string {
  return `${file}:${read.article.lines[0]}`;
}

function byPlace(a: Join, b: Join): number {
  return a.from.page - b.from.page || a.from.index - b.from.index;
}

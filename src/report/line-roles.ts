import type { Correction, CorrectionRole } from "../model/correction.ts";
import type { Page } from "../model/issue.ts";
import { type ByLine, byLine } from "./by-line.ts";
import { foldLine } from "./fold-line.ts";
import { isSameText, type LineRole, type PlacedArticle, type Roles, rolesIn } from "./roles-in-line.ts";

/** A stretch of a source line with what the parser took it for. */
export interface RoleSpan {
  readonly role: LineRole;
  /** Offsets in the source line, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** One source line with what the parser made of it. */
export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  /** In order, side by side; none for an empty line. */
  readonly spans: readonly RoleSpan[];
  /** Place of the article it belongs to among the page's articles, from 0. */
  readonly article?: number;
}

/**
 * The page's source lines with the role of every stretch. A parsed page holds its parts without their places in a line,
 * so that each part is looked for in the lines of its article; what no part repeats stays `other`.
 */
export function findLineRoles(page: Page): readonly SourceLine[] {
  const [first, last] = page.partLines ?? [1, page.sourceLines.length];
  const parts = createPageParts(page);
  return page.sourceLines.slice(first - 1, last).map((text, index) => readLine(text, first + index, parts));
}

/** A page's parts by the lines that hold them. */
interface PageParts {
  readonly articlesOn: ByLine<PlacedArticle>;
  readonly correctionsOn: ByLine<Correction>;
  readonly furnitureOn: ByLine<object>;
  readonly fragmentsOn: ByLine<object>;
  /** Articles of a column, whose name may stand apart from them. */
  readonly labelled: readonly PlacedArticle[];
}

function createPageParts({ parsed, corrections }: Page): PageParts {
  const articles = parsed.articles.map((article, at): PlacedArticle => {
    return { at, article, blocksOn: byLine(article.blocks, ({ lines }) => lines) };
  });
  return {
    articlesOn: byLine(articles, ({ article }) => article.lines),
    correctionsOn: byLine(corrections, ({ lines }) => lines),
    furnitureOn: byLine(parsed.furniture, ({ lines }) => lines),
    fragmentsOn: byLine(parsed.fragments, ({ line }) => [line, line]),
    labelled: articles.filter(({ article }) => article.columnLabel !== undefined),
  };
}

function readLine(text: string, number: number, parts: PageParts): SourceLine {
  const whole = (role: LineRole, of?: PlacedArticle): SourceLine => {
    const spans = [{ role, start: 0, end: text.length }];
    return { number, text, spans, ...(of !== undefined && { article: of.at }) };
  };
  const correction = parts.correctionsOn(number).find(({ as }) => as !== undefined);
  // A blank line is shown where something was added in it.
  if (text.trim() === "" && correction?.was !== "") return { number, text, spans: [] };
  if (correction?.as !== undefined) {
    const { as, of = number } = correction;
    return whole(CORRECTION_ROLES[as], parts.articlesOn(of)[0]);
  }
  if (parts.fragmentsOn(number).length > 0) return whole("fragment");
  const owners = parts.articlesOn(number);
  const owner = owners.find(({ blocksOn }) => blocksOn(number).length > 0) ?? owners[0];
  if (owner !== undefined) return readOwnedLine({ number, text }, owner, parts);
  const labelled = parts.labelled.find(({ article }) => isSameText(article.columnLabel, text));
  if (labelled !== undefined) return whole("column", labelled);
  return whole(parts.furnitureOn(number).length > 0 ? "furniture" : "other");
}

/** A line of articles, of which `owner` has most of it. */
function readOwnedLine(
  { number, text }: Pick<SourceLine, "number" | "text">,
  owner: PlacedArticle,
  { articlesOn, correctionsOn }: PageParts,
): SourceLine {
  const owners = articlesOn(number);
  const corrected = correctedLine(text, number, correctionsOn(number));
  if (corrected !== text) {
    // The offsets are not those of the filed line; of a line that is all one part they are not needed.
    const roles = new Set(rolesIn(foldLine(corrected), number, owners).values());
    const [only] = roles;
    if (only !== undefined && roles.size === 1) {
      return { number, text, spans: [{ role: only, start: 0, end: text.length }], article: owner.at };
    }
  }
  return { number, text, spans: spansOf(text, rolesIn(foldLine(text), number, owners)), article: owner.at };
}

/** The line with its corrections' wordings, as it was parsed. */
function correctedLine(text: string, line: number, corrections: readonly Correction[]): string {
  return corrections.reduce(
    (corrected, { lines, was, now }) =>
      now !== undefined && lines[0] === line && lines[1] === line ? corrected.replace(was, () => now) : corrected,
    text,
  );
}

/** The roles in which an editor may put lines, as the report shows them. */
export const CORRECTION_ROLES: Readonly<Record<CorrectionRole, LineRole>> = {
  headline: "headline",
  kicker: "kicker",
  deck: "deck",
  subhead: "subhead",
  byline: "byline",
  caption: "caption",
  paragraph: "body",
  lead: "body",
  line: "body",
  summary: "summary",
  column: "column",
  signature: "signature",
  furniture: "furniture",
  fragment: "fragment",
};

/** Neighbouring offsets of one role as spans; white space goes with what stands before it. */
function spansOf(text: string, roles: Roles): readonly RoleSpan[] {
  const spans: { role: LineRole; start: number; end: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const last = spans.at(-1);
    const role = roles.get(i) ?? last?.role;
    if (role === undefined) continue;
    if (last !== undefined && last.role === role) last.end = i + 1;
    else spans.push({ role, start: last === undefined ? 0 : i, end: i + 1 });
  }
  return spans;
}

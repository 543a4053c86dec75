import type { Article, Block } from "../model/article.ts";
import type { Correction } from "../model/correction.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Page } from "../model/issue.ts";
import { rules } from "../model/rules.ts";
import type { Join } from "../parse/jumps.ts";
import { shorten } from "../site/escape.ts";
import { renderMessage } from "../text/message.ts";
import { type ByLine, byLine } from "./by-line.ts";
import { findDoubt, type Stretch } from "./find-doubt.ts";
import { type Html, html } from "./html.ts";
import { CORRECTION_ROLES, findLineRoles, type SourceLine } from "./line-roles.ts";
import type { ReportStrings } from "./report-strings.ts";
import type { LineRole } from "./roles-in-line.ts";

/** A page with all that its section of the report shows. */
export interface CheckedPage {
  /** Unique in the report; what the index points at. */
  readonly id: string;
  /** The newspaper's name and the date; absent for a page outside the content folder. */
  readonly issueTitle?: string;
  /** As the user knows the file. */
  readonly file: string;
  readonly page: Page;
  /** The findings about this page. */
  readonly diagnostics: readonly Diagnostic[];
  /** Joins of its issue that begin or end on it, with the ids of the pages they lead to. */
  readonly joins: readonly { readonly join: Join; readonly otherId: string }[];
}

/** The section of one page: its source lines beside the articles read from them. */
export function renderReportPage(checked: CheckedPage, strings: ReportStrings): Html {
  const { id, file, page, diagnostics } = checked;
  const lines = findLineRoles(page);
  const first = lines[0]?.number ?? 1;
  const numbers = new Set<number | undefined>(lines.map(({ number }) => number));
  const loose = diagnostics.filter(({ place }) => !numbers.has(place.line));
  const notes = createNotes(checked);
  const groups = groupLines(lines);
  const shownBeside = longestGroups(groups);
  return html`<section class="page${diagnostics.length === 0 ? " is-clean" : ""}" id="${id}" aria-labelledby="${id}-title">
<header class="page-header"><h2 id="${id}-title">${titleOf(checked, strings)}</h2>
<p class="file"><code>${file}${first > 1 ? `:${first}` : ""}</code></p>${countsOf(diagnostics, strings)}</header>
${loose.map((diagnostic) => renderFinding(diagnostic, strings))}
<div class="columns-head" aria-hidden="true"><span>${strings.source}</span><span>${strings.structure}</span></div>
${groups.map((group) => renderGroup(group, shownBeside.get(group.article) === group, notes, checked, strings))}
</section>
`;
}

/** `今日柯城 2021-01-20 第1版` */
export function titleOf({ issueTitle, file, page }: CheckedPage, strings: ReportStrings): string {
  return `${issueTitle ?? file} ${strings.pageNumber(page.number)}`;
}

/** How many findings of each severity. */
export function countsOf(diagnostics: readonly Diagnostic[], strings: ReportStrings): Html {
  if (diagnostics.length === 0) return html`<p class="counts is-clean">${strings.noDoubts}</p>`;
  const counts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = diagnostics.filter(({ rule }) => rules[rule].severity === severity).length;
    return count === 0 ? [] : [html`<span class="count is-${severity}">${strings.severity[severity]} ${count}</span> `];
  });
  return html`<p class="counts">${counts}</p>`;
}

/** What is said under a page's lines. */
interface LineNotes {
  readonly diagnosticsOn: ByLine<Diagnostic>;
  readonly correctionsOn: ByLine<Correction>;
}

function createNotes({ page, diagnostics }: CheckedPage): LineNotes {
  return {
    // What is of no line stands under none: lines count from 1.
    diagnosticsOn: byLine(diagnostics, ({ place: { line = 0 } }) => [line, line]),
    // A correction stands under the last of its lines.
    correctionsOn: byLine(page.corrections, ({ lines: [, last] }) => [last, last]),
  };
}

/** Neighbouring lines of one article, or of none. */
interface LineGroup {
  readonly article?: number;
  readonly lines: SourceLine[];
}

/** Empty lines go with the lines above them. */
function groupLines(lines: readonly SourceLine[]): readonly LineGroup[] {
  const groups: LineGroup[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const isBlank = line.spans.length === 0;
    if (last !== undefined && (isBlank || last.article === line.article)) last.lines.push(line);
    else if (!isBlank) groups.push({ lines: [line], ...(line.article !== undefined && { article: line.article }) });
  }
  return groups;
}

/** Each article is shown beside the longest run of its lines. */
function longestGroups(groups: readonly LineGroup[]): ReadonlyMap<number | undefined, LineGroup> {
  const longest = new Map<number | undefined, { readonly group: LineGroup; readonly length: number }>();
  for (const group of groups) {
    const length = lengthOf(group);
    if (length > (longest.get(group.article)?.length ?? -1)) longest.set(group.article, { group, length });
  }
  return new Map(Array.from(longest, ([article, { group }]) => [article, group]));
}

function lengthOf({ lines }: LineGroup): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

function renderGroup(
  { article, lines }: LineGroup,
  isShownHere: boolean,
  notes: LineNotes,
  checked: CheckedPage,
  strings: ReportStrings,
): Html {
  return html`<div class="group"><ol class="lines" lang="zh-Hans">
${lines.filter(({ spans }) => spans.length > 0).map((line) => renderLine(line, notes, strings))}</ol><div class="read">${renderRead(article, lines, isShownHere, checked, strings)}</div></div>
`;
}

/** What was read of a group: its article, or where that is shown, or what else the lines are. */
function renderRead(
  index: number | undefined,
  lines: readonly SourceLine[],
  isShownHere: boolean,
  checked: CheckedPage,
  strings: ReportStrings,
): Html {
  const article = index === undefined ? undefined : checked.page.parsed.articles[index];
  if (article === undefined || index === undefined) return html`<p class="loose">${looseText(lines, strings)}</p>`;
  if (isShownHere) return renderArticle(article, index, checked, strings);
  const title = article.headline?.main ?? strings.lines(...article.lines);
  return html`<p class="loose">${strings.partOf} <a href="#${checked.id}-a${index}">${title}</a></p>`;
}

function looseText(lines: readonly SourceLine[], strings: ReportStrings): string {
  const roles = new Set(lines.flatMap(({ spans }) => spans.map(({ role }) => role)));
  if (roles.size === 1 && roles.has("fragment")) return strings.roles.fragment;
  return roles.has("furniture") ? strings.furniture : strings.roles.other;
}

function renderLine(line: SourceLine, notes: LineNotes, strings: ReportStrings): Html {
  const diagnostics = notes.diagnosticsOn(line.number);
  const corrections = notes.correctionsOn(line.number);
  const doubts = diagnostics.flatMap((diagnostic) => findDoubt(diagnostic, line.text) ?? []);
  const [worst] = (["error", "warning", "info"] as const).filter((severity) =>
    diagnostics.some(({ rule }) => rules[rule].severity === severity),
  );
  const marked = worst === undefined ? undefined : html` class="has-doubt is-${worst}"`;
  return html`<li value="${line.number}"${marked}>${renderSpans(line, doubts)}${diagnostics.map((diagnostic) => renderFinding(diagnostic, strings))}${corrections.map((correction) => renderCorrection(correction, strings))}</li>
`;
}

/** What was changed, by whom and why. */
function renderCorrection({ was, now, as, by, date, note }: Correction, strings: ReportStrings): Html {
  const before = was === "" ? undefined : html`<del>${was}</del> → `;
  const change = now === undefined ? undefined : html`${before}<ins>${now}</ins> `;
  const role = as === undefined ? "" : `${strings.roles[CORRECTION_ROLES[as]]} `;
  return html`<p class="finding is-correction"><b>${strings.correction}</b> ${change}${role}<span class="by">${by} ${date} ${note ?? ""}</span></p>`;
}

/** The line's text, cut where a role or a doubt begins or ends. */
function renderSpans({ text, spans }: SourceLine, doubts: readonly Stretch[]): readonly Html[] {
  const cuts = [...spans, ...doubts].flatMap(({ start, end }) => [start, end]);
  const edges = [...new Set([0, text.length, ...cuts])].sort((a, b) => a - b);
  return edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? 0;
    const role = spans.find((span) => span.start <= start && span.end >= end)?.role;
    const isDoubtful = doubts.some((doubt) => doubt.start <= start && doubt.end >= end);
    return [renderSpan(text.slice(start, end), role, isDoubtful)];
  });
}

function renderSpan(text: string, role: LineRole | undefined, isDoubtful: boolean): Html {
  const shown = text.replace(UNSEEN, "\u2423");
  const span = role === undefined ? html`${shown}` : html`<span class="r-${role}">${shown}</span>`;
  return isDoubtful ? html`<mark>${span}</mark>` : span;
}

/** Characters that cannot be seen are shown as an open box. */
const UNSEEN = /(?!\t)[\p{Cc}\p{Cf}]/gu;

/** One finding: its rule, its wording. */
export function renderFinding(diagnostic: Diagnostic, strings: ReportStrings): Html {
  const { severity } = rules[diagnostic.rule];
  const message = renderMessage(diagnostic, strings.language);
  return html`<p class="finding is-${severity}" lang="${strings.language}"><b>${strings.severity[severity]}</b> ${message} <code>${diagnostic.rule}</code></p>`;
}

function renderArticle(article: Article, index: number, checked: CheckedPage, strings: ReportStrings): Html {
  const { headline, columnLabel, dateline, bylines, summary, blocks } = article;
  const line = (role: LineRole, text: string | Html) =>
    html`<p class="part"><span class="label r-${role}">${strings.roles[role]}</span> <span>${text}</span></p>`;
  return html`<article id="${checked.id}-a${index}"><p class="meta"><span class="kind">${strings.kinds[article.kind]}</span> ${strings.lines(...article.lines)}</p>
${columnLabel === undefined ? undefined : line("column", columnLabel)}
${headline?.kicker.map((kicker) => html`<p class="kicker">${kicker}</p>`)}
<h3${headline === undefined ? html` class="is-missing"` : undefined}>${headline?.main ?? strings.noHeadline}</h3>
${headline?.decks.map((deck) => html`<p class="deck">${deck}</p>`)}
${summary === undefined ? undefined : line("summary", `${summary.label ?? ""} ${shorten(summary.text, LONGEST_TEXT)}`)}
${dateline === undefined ? undefined : line("dateline", dateline.text)}
${bylines.map(({ role, names }) => line("byline", `${role} ${names.join(" ")}`))}
${renderJumps(article, index, "from", checked, strings)}
<ol class="blocks">${blocks.map((block) => renderBlock(block, strings))}</ol>
${renderJumps(article, index, "to", checked, strings)}</article>`;
}

/** Of a longer paragraph its beginning and its end are shown. */
const LONGEST_TEXT = 90;
const SHOWN_END = 24;

function renderBlock({ type, text, lines }: Block, strings: ReportStrings): Html {
  const shown =
    text.length <= LONGEST_TEXT ? text : `${shorten(text, LONGEST_TEXT - SHOWN_END)} ${text.slice(-SHOWN_END)}`;
  const [first, last] = lines;
  const where = first === last ? String(first) : `${first}–${last}`;
  return html`<li class="block is-${type}" title="${strings.characters(text.length)}"><span class="at">${where}</span> ${shown}</li>`;
}

function renderJumps(
  { jumps }: Article,
  index: number,
  direction: "to" | "from",
  { page, joins }: CheckedPage,
  strings: ReportStrings,
): readonly Html[] {
  const [own, other] = direction === "to" ? (["from", "to"] as const) : (["to", "from"] as const);
  const links = joins
    .filter(({ join }) => join[own].page === page.number && join[own].index === index)
    .map(({ join, otherId }) => {
      const place = join[other];
      const text = direction === "to" ? strings.continuedOn(place.page) : strings.continuedFrom(place.page);
      return html`<a href="#${otherId}-a${place.index}">${text}</a>`;
    });
  const printed = jumps.filter((jump) => jump.direction === direction).map(({ text }) => text);
  if (links.length + printed.length === 0) return [];
  const label = html`<span class="label r-jump">${strings.roles.jump}</span>`;
  return [html`<p class="part">${label} <span>${printed.join(" ")} ${links}</span></p>`];
}

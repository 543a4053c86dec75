import type { Language } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Severity } from "../model/rules.ts";
import { rules } from "../model/rules.ts";
import { findDoubt } from "../report/find-doubt.ts";
import { groupBy } from "../site/catalog.ts";
import { renderMessage } from "../text/message.ts";
import { renderExcerpt } from "./excerpt.ts";
import { byGravity, gravityOf } from "./findings.ts";
import { showUnseen } from "./show-unseen.ts";
import { commandStringsFor } from "./strings.ts";

/** The text of a line of a file, both as the user knows them; undefined where there is none. */
export type FindLine = (file: string, line: number) => string | undefined;

/** How much of a report a terminal is given; more is told of in a line. */
export interface ReportLimits {
  readonly files: number;
  readonly findingsPerFile: number;
}

/**
 * The findings grouped by file, each with its line, its rule and what was done, and the text with carets under the
 * doubtful part. Where there are more than the limits, the gravest are shown.
 */
export function renderCheckReport(
  diagnostics: readonly Diagnostic[],
  findLine: FindLine,
  limits: ReportLimits,
  language: Language,
): readonly string[] {
  const strings = commandStringsFor(language);
  const byFile = [...groupBy(diagnostics, ({ place }) => place.file)];
  const chosen = new Set([...byFile].sort(([, a], [, b]) => mostGravity(b) - mostGravity(a)).slice(0, limits.files));
  const shown = byFile.filter((entry) => chosen.has(entry));
  const left = byFile.filter((entry) => !chosen.has(entry));
  const lines = shown.flatMap(([file, found]) => [
    showUnseen(file),
    ...renderFile(found, findLine, limits.findingsPerFile, language),
    "",
  ]);
  const leftOut = left.reduce((sum, [, found]) => sum + found.length, 0);
  return left.length === 0 ? lines : [...lines, strings.moreFiles(left.length, leftOut), ""];
}

function renderFile(
  found: readonly Diagnostic[],
  findLine: FindLine,
  most: number,
  language: Language,
): readonly string[] {
  const strings = commandStringsFor(language);
  const chosen = new Set([...found].sort(byGravity).slice(0, most));
  const shown = found.filter((diagnostic) => chosen.has(diagnostic));
  return [
    ...shown.flatMap((diagnostic) => renderCheckFinding(diagnostic, findLine, language)),
    ...(found.length > most ? [`  ${strings.moreFindings(found.length - most)}`] : []),
  ];
}

/** `  75:12 警告 稿件在句中中断，又没有转版提示 [truncated]`, and the line under it. */
function renderCheckFinding(diagnostic: Diagnostic, findLine: FindLine, language: Language): readonly string[] {
  const { place, rule } = diagnostic;
  const text = place.line === undefined ? undefined : findLine(place.file, place.line);
  const doubt = text === undefined ? undefined : findDoubt(diagnostic, text);
  const at = place.line === undefined ? "" : `${place.line}${doubt === undefined ? "" : `:${doubt.start + 1}`} `;
  const severity = commandStringsFor(language).severity[severityOf(diagnostic)];
  const excerpt = text === undefined ? [] : renderExcerpt(text, doubt);
  return [
    `  ${at}${severity} ${showUnseen(renderMessage(diagnostic, language))} [${rule}]`,
    ...excerpt.map((line) => `      ${line}`),
  ];
}

function severityOf({ rule }: Diagnostic): Severity {
  return rules[rule].severity;
}

function mostGravity(found: readonly Diagnostic[]): number {
  return Math.max(...found.map(gravityOf));
}

/** A finding as one line of JSON, of the shape that docs/check-json.md describes. */
export function renderFindingJson(diagnostic: Diagnostic, findLine: FindLine, language: Language): string {
  const { place, rule, details } = diagnostic;
  const text = place.line === undefined ? undefined : findLine(place.file, place.line);
  const doubt = text === undefined ? undefined : findDoubt(diagnostic, text);
  return JSON.stringify({
    file: place.file,
    ...(place.line !== undefined && { line: place.line }),
    ...(doubt !== undefined && { column: doubt.start + 1, endColumn: doubt.end + 1 }),
    severity: severityOf(diagnostic),
    rule,
    message: renderMessage(diagnostic, language),
    details,
    ...(text !== undefined && { text }),
  });
}

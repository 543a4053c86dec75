import type { Language } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Severity } from "../model/rules.ts";
import { type RuleId, rules } from "../model/rules.ts";
import { renderMessage } from "../text/message.ts";
import { showUnseen } from "./show-unseen.ts";
import { commandStringsFor } from "./strings.ts";

/**
 * A finding as one line: `content/kecheng/2021-01-20/01.txt:75 truncated 稿件在句中中断，又没有转版提示`. `folder` is the
 * content folder as the user knows it, so that the path can be opened.
 */
export function renderFinding({ place, ...rest }: Diagnostic, folder: string, language: Language): string {
  const path = folder === "" ? place.file : `${folder}/${place.file}`;
  // A finding about a whole file is told at its first line, so that editors can jump to any of them.
  return showUnseen(`${path}:${place.line ?? 1} ${rest.rule} ${renderMessage({ place, ...rest }, language)}`);
}

/** More findings than this would bury what else a build says. */
const MOST_FINDINGS = 40;

/** The findings as lines, in order; where there are many the gravest, and how to see the rest. */
export function renderFindings(
  diagnostics: readonly Diagnostic[],
  folder: string,
  language: Language,
): readonly string[] {
  const chosen = new Set([...diagnostics].sort(byGravity).slice(0, MOST_FINDINGS));
  const lines = diagnostics.filter((found) => chosen.has(found)).map((found) => renderFinding(found, folder, language));
  const more = diagnostics.length - lines.length;
  return more === 0 ? lines : [...lines, commandStringsFor(language).moreInCheck(more)];
}

/** The gravest first; those of one severity stay in order. */
export function byGravity(a: Diagnostic, b: Diagnostic): number {
  return gravityOf(b) - gravityOf(a);
}

/** 2 for an error, 1 for a warning, 0 for a note. */
export function gravityOf({ rule }: Diagnostic): number {
  return ["info", "warning", "error"].indexOf(rules[rule].severity);
}

/** How many findings of each severity there are, and of each rule: `错误 1，…` and `duplicate-page 1 · truncated 4`. */
export function renderFindingCounts(diagnostics: readonly Diagnostic[], language: Language): readonly string[] {
  const strings = commandStringsFor(language);
  if (diagnostics.length === 0) return [strings.noFindings];
  const counted = (severity: Severity) => diagnostics.filter(({ rule }) => rules[rule].severity === severity).length;
  const counts = [...countByRule(diagnostics)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, count]) => `${rule} ${count}`);
  return [strings.findings(counted("error"), counted("warning"), counted("info")), counts.join(" · ")];
}

/** How many findings there are of each rule, in order of first appearance. */
export function countByRule(diagnostics: readonly Diagnostic[]): ReadonlyMap<RuleId, number> {
  const counts = new Map<RuleId, number>();
  for (const { rule } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Whether some content is at fault, so that it was left out. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ rule }) => rules[rule].severity === "error");
}

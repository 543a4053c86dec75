import { pageToJson } from "../../src/parse/page-json.ts";
import { scorePage } from "../../test/generate/score.ts";
import { bundleParserScript } from "./bundle.ts";
import { type JudgedPage, judgedPages } from "./judged-pages.ts";
import { type BundledParser, compileParser, findRules, type Rule, switchOff, watchRules } from "./parser-rules.ts";

/**
 * Switches off each rule of the parser by itself and prints how many pages are read otherwise without it, and what is missed of their
 * truth then: the written ones, the sample's, and a generated one of every habit. A rule that changes no page, or one alone, has to be
 * justified by what papers are known to print, or to go. `names` are those of files or rules; without any it is all of them.
 *
 * All rules are watched first: only pages on which a rule ever says yes are read without it.
 */
export async function benchRules(print: (text: string) => void, names: readonly string[]): Promise<void> {
  const code = await bundleParserScript();
  const pages = judgedPages();
  const isAsked = ({ file, name }: Rule) => names.length === 0 || names.includes(file) || names.includes(name);
  const rules = findRules().filter(isAsked);
  const said = watchPages(compileParser(watchRules(code, rules)), pages, rules.length);
  const readings = readAll(compileParser(code), pages);
  print("| file | rule | said on | changed | misses | which |\n|---|---|---|---|---|---|");
  let tried = 0;
  let few = 0;
  for (const [i, rule] of rules.entries()) {
    const without = switchOff(code, rule);
    if (without === undefined) continue;
    const on = said[i] ?? [];
    const effect = readWithout(compileParser(without), on, readings);
    tried++;
    if (effect.changed.length <= 1) few++;
    const changed = `${effect.changed.length}${effect.isAll ? "" : " of the first"}`;
    const which = effect.changed.slice(0, SHOWN).join(" ");
    print(`| ${rule.file} | ${rule.name} | ${on.length} | ${changed} | ${signed(effect.misses)} | ${which} |`);
  }
  print(`\n${few} of ${tried} rules change one page or none; ${rules.length - tried} could not be switched off.`);
}

/** So many pages are named. */
const SHOWN = 4;
/** A rule that changes so many pages is at work; the others are not read. */
const AT_WORK = 12;

/** What the parser makes of a page, or how it fails, and how much of its truth it misses. */
interface Reading {
  readonly text: string;
  readonly misses: number;
}

/** Pages on which each rule ever says yes. */
function watchPages(
  parser: BundledParser,
  pages: readonly JudgedPage[],
  count: number,
): readonly (readonly JudgedPage[])[] {
  const said = Array.from({ length: count }, (): JudgedPage[] => []);
  for (const page of pages) {
    parser.parsePage(page.text, { file: "01.txt" });
    for (const i of parser.takeSaid()) said[i]?.push(page);
  }
  return said;
}

function readAll(parser: BundledParser, pages: readonly JudgedPage[]): ReadonlyMap<JudgedPage, Reading> {
  return new Map(pages.map((page) => [page, readPage(parser, page)]));
}

/** More than any page's: what a page misses that cannot be read at all. */
const FAILED = 1000;

/** Without a rule that others rest on the parser may fail. */
function readPage({ parsePage }: BundledParser, { text, truth }: JudgedPage): Reading {
  try {
    const parsed = pageToJson(parsePage(text, { file: "01.txt" }));
    return {
      text: JSON.stringify(parsed),
      misses: truth === undefined ? 0 : scorePage(truth, parsed, text).misses.length,
    };
  } catch (error) {
    return { text: String(error), misses: FAILED };
  }
}

/** What changes on these pages. */
interface Effect {
  /** The names of those that are read otherwise. */
  readonly changed: readonly string[];
  /** How much more of their truth is missed. */
  readonly misses: number;
  /** Whether all were read. */
  readonly isAll: boolean;
}

function readWithout(
  parser: BundledParser,
  pages: readonly JudgedPage[],
  readings: ReadonlyMap<JudgedPage, Reading>,
): Effect {
  const changed: string[] = [];
  let misses = 0;
  for (const page of pages) {
    if (changed.length >= AT_WORK) return { changed, misses, isAll: false };
    const [before, after] = [readings.get(page), readPage(parser, page)];
    if (before === undefined || before.text === after.text) continue;
    changed.push(page.name);
    misses += after.misses - before.misses;
  }
  return { changed, misses, isAll: true };
}

function signed(count: number): string {
  return count > 0 ? `+${count}` : String(count);
}

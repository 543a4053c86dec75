import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { compileFunction } from "node:vm";
import fastGlob from "fast-glob";
import type { ParsedPage } from "../../src/model/page.ts";
import { generatePage } from "../../test/generate/generate-page.ts";
import { allHabits } from "../../test/generate/habit.ts";
import { bundleParserScript } from "./bundle.ts";

type ParsePage = (text: string, source: { readonly file: string }) => ParsedPage;

/** A rule of the parser: an expression, or a function that tells whether something holds or finds it. */
interface Rule {
  readonly file: string;
  readonly name: string;
  /** What stands for it where it is off: it never matches, never holds, finds nothing. */
  readonly off: "no match" | "false" | "undefined";
}

/** Some of the generated pages; of most rules the written ones tell. */
const EVERY_HABIT = 6;

/**
 * Switches off each rule of the parser by itself and prints which pages are read otherwise without it: the written ones, the sample's, and
 * a generated one of every sixth habit. A rule that changes no page, or one alone, has to be justified by what papers are known to
 * print, or to go. `names` are those of files or rules; without any it is all of them, some seconds each.
 */
export async function benchRules(print: (text: string) => void, names: readonly string[]): Promise<void> {
  const code = await bundleParserScript();
  const pages = [...writtenPages(), ...generatedPages()];
  const before = readAll(compileParser(code), pages);
  const isAsked = ({ file, name }: Rule) => names.length === 0 || names.includes(file) || names.includes(name);
  print("| file | rule | pages | which |\n|---|---|---|---|");
  let tried = 0;
  let few = 0;
  for (const rule of findRules().filter(isAsked)) {
    const without = switchOff(code, rule);
    if (without === undefined) continue;
    tried++;
    const after = readAll(compileParser(without), pages);
    const changed = pages.filter((_, i) => after[i] !== before[i]).map(({ name }) => name);
    if (changed.length <= 1) few++;
    print(`| ${rule.file} | ${rule.name} | ${changed.length} | ${changed.slice(0, SHOWN).join(" ")} |`);
  }
  print(`\n${few} of ${tried} rules change one page or none.`);
}

/** So many pages are named. */
const SHOWN = 4;

/** A function can be swept away when it is no longer needed; of modules, one a rule, the engine keeps all. */
function compileParser(code: string): ParsePage {
  const parser: { readonly parsePage: ParsePage } = compileFunction(`${code}\nreturn parser;`)();
  return parser.parsePage;
}

interface NamedPage {
  readonly name: string;
  readonly text: string;
}

function writtenPages(): readonly NamedPage[] {
  const files = fastGlob.sync(["content/*/*/*.txt", "test/pages/other-papers/*.txt"]).sort();
  return files.map((file) => ({ name: file.split("/").slice(-2).join("/"), text: readFileSync(file, "utf8") }));
}

function generatedPages(): readonly NamedPage[] {
  return allHabits().flatMap((habit, i) =>
    i % EVERY_HABIT === 0 ? [{ name: `seed ${i + 1}`, text: generatePage(i + 1, habit).text }] : [],
  );
}

/** What the parser makes of each page, or how it fails: without a rule that others rest on it may. */
function readAll(parse: ParsePage, pages: readonly NamedPage[]): readonly string[] {
  return pages.map(({ text }) => {
    try {
      return JSON.stringify(parse(text, { file: "01.txt" }));
    } catch (error) {
      return String(error);
    }
  });
}

/** `const JUMP_ALONE = /^…/;`, `const NAMED = new RegExp(`: an expression, at a file's top. */
const EXPRESSION = /^(?:export )?const ([A-Z][A-Z_0-9]*) =\s+(?=\/|new RegExp)/gm;
/** `function isDay(text: string): boolean {`, `export function findX(…): X | undefined {`: what it returns ends the line. */
const FUNCTION = /^(?:export )?function (\w+)\((?:[^()]|\([^()]*\))*\): (?:(boolean)|[^{}\n]*\| undefined) \{$/gm;

function findRules(): readonly Rule[] {
  return fastGlob
    .sync("src/parse/*.ts")
    .sort()
    .flatMap((path) => {
      const [source, file] = [readFileSync(path, "utf8"), basename(path)];
      const expressions = Array.from(
        source.matchAll(EXPRESSION),
        ([, name = ""]): Rule => ({ file, name, off: "no match" }),
      );
      const functions = Array.from(
        source.matchAll(FUNCTION),
        ([, name = "", truth]): Rule => ({ file, name, off: truth === undefined ? "undefined" : "false" }),
      );
      return [...expressions, ...functions];
    });
}

/** The code with that rule off; undefined where the bundle has not its name as the file has it. */
function switchOff(code: string, { file, name, off }: Rule): string | undefined {
  const start = code.indexOf(`// src/parse/${file}\n`);
  const head = off === "no match" ? `  var ${name} = ` : `  function ${name}(`;
  const at = start < 0 ? -1 : code.indexOf(head, start);
  const next = code.indexOf("\n  // src/", start + 1);
  if (at < 0 || (next > 0 && at > next)) return undefined;
  const rest = code.slice(at + head.length);
  const before = code.slice(0, at);
  if (off !== "no match") return `${before}  function ${name}() { return ${off}; }\n  function ${name}On(${rest}`;
  const end = rest.indexOf(";\n");
  return `${before}${head}new RegExp("(?!)", (${rest.slice(0, end)}).flags)${rest.slice(end)}`;
}

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { compileFunction } from "node:vm";
import fastGlob from "fast-glob";
import type { ParsedPage } from "../../src/model/page.ts";

/** The parser as one script, compiled. */
export interface BundledParser {
  readonly parsePage: (text: string, source: { readonly file: string }) => ParsedPage;
  /** Numbers of the rules that have said yes since it was last asked; none where they are not watched. */
  readonly takeSaid: () => readonly number[];
}

/** A rule of the parser: an expression, or a function that tells whether something holds or finds it. */
export interface Rule {
  readonly file: string;
  readonly name: string;
  /** What stands for it where it is off: it never matches, never holds, finds nothing. */
  readonly off: "no match" | "false" | "undefined";
}

/** `const JUMP_ALONE = /^…/;`, `const NAMED = new RegExp(`: an expression, at a file's top. */
const EXPRESSION = /^(?:export )?const ([A-Z][A-Z_0-9]*) =\s+(?=\/|new RegExp)/gm;
/** `function isDay(text: string): boolean {`, `export function findX(…): X | undefined {`: what it returns ends the line. */
const FUNCTION = /^(?:export )?function (\w+)\((?:[^()]|\([^()]*\))*\): (?:(boolean)|[^{}\n]*\| undefined) \{$/gm;

/** The parser's rules, file by file: those of lists of expressions, and what is made of several, are not among them. */
export function findRules(): readonly Rule[] {
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

/** A function can be swept away when it is no longer needed; of modules, one a rule, the engine keeps all. */
export function compileParser(code: string): BundledParser {
  const script = `${WATCHING}\n${code}\nreturn { parsePage: parser.parsePage, takeSaid };`;
  return compileFunction(script)() as BundledParser;
}

/**
 * What watched rules call. An expression is asked by way of its `exec`, or by a copy's where a text is split or all matches are wanted;
 * one whose source is asked for has become a part of another, and is taken to say yes on all pages.
 */
const WATCHING = `
  const said = new Set();
  const always = new Set();
  function takeSaid() {
    const all = [...new Set([...said, ...always])];
    said.clear();
    return all;
  }
  function watchExpression(rule, expression) {
    const exec = RegExp.prototype.exec;
    const source = expression.source;
    const watch = (copy) => Object.defineProperties(copy, {
      exec: { value(text) { const match = exec.call(this, text); if (match !== null) said.add(rule); return match; } },
      source: { get() { always.add(rule); return source; } },
      constructor: { value: Copy },
    });
    function Copy(pattern, flags) { return watch(new RegExp(source, flags)); }
    Object.defineProperty(Copy, Symbol.species, { value: Copy });
    return watch(expression);
  }
  function watchAnswer(rule, answer) {
    if (answer !== false && answer !== undefined) said.add(rule);
    return answer;
  }
`;

/** The code with each of these rules telling when it says yes; those that cannot be found in it tell nothing. */
export function watchRules(code: string, rules: readonly Rule[]): string {
  return rules.reduce((watched, rule, number) => watchRule(watched, rule, number) ?? watched, code);
}

function watchRule(code: string, rule: Rule, number: number): string | undefined {
  const place = findRule(code, rule);
  if (place === undefined) return undefined;
  const { before, head, rest } = place;
  if (rule.off !== "no match") {
    const call = `return watchAnswer(${number}, ${rule.name}Watched.apply(this, arguments));`;
    return `${before}  function ${rule.name}() { ${call} }\n  function ${rule.name}Watched(${rest}`;
  }
  const end = rest.indexOf(";\n");
  return `${before}${head}watchExpression(${number}, ${rest.slice(0, end)})${rest.slice(end)}`;
}

/** The code with that rule off; undefined where the bundle has not its name as the file has it. */
export function switchOff(code: string, rule: Rule): string | undefined {
  const place = findRule(code, rule);
  if (place === undefined) return undefined;
  const { before, head, rest } = place;
  const { name, off } = rule;
  if (off !== "no match") return `${before}  function ${name}() { return ${off}; }\n  function ${name}On(${rest}`;
  const end = rest.indexOf(";\n");
  return `${before}${head}new RegExp("(?!)", (${rest.slice(0, end)}).flags)${rest.slice(end)}`;
}

/** Where a rule stands in the code: what is before it, its head, and what follows. */
interface RulePlace {
  readonly before: string;
  readonly head: string;
  readonly rest: string;
}

function findRule(code: string, { file, name, off }: Rule): RulePlace | undefined {
  const start = code.indexOf(`// src/parse/${file}\n`);
  const head = off === "no match" ? `  var ${name} = ` : `  function ${name}(`;
  const at = start < 0 ? -1 : code.indexOf(head, start);
  const next = code.indexOf("\n  // src/", start + 1);
  if (at < 0 || (next > 0 && at > next)) return undefined;
  return { before: code.slice(0, at), head, rest: code.slice(at + head.length) };
}

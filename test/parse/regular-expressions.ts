import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fastGlob from "fast-glob";
import { parseSync } from "oxc-parser";
import { vi } from "vitest";

/** A regular expression of the program, under the name and in the file in which it stands. */
export interface FoundExpression {
  /** `jump-line.ts TO`, or the line where it has no name: `sources.ts:210` */
  readonly name: string;
  readonly source: string;
  readonly flags: string;
}

/**
 * Every regular expression in the files: literals from the source, those that are put together from strings by watching
 * the modules make them.
 */
export async function collectExpressions(pattern: readonly string[]): Promise<readonly FoundExpression[]> {
  const files = fastGlob.sync([...pattern], { ignore: [MAKER] }).sort();
  const made = await watchModules(files);
  return files.flatMap((file) => {
    const code = readFileSync(file, "utf8");
    const own = made.filter((expression) => expression.file === file);
    return expressionsIn(parseSync(file, code).program, code, file, own);
  });
}

/** Makes one expression of several, for the files that ask for it. */
const MAKER = "src/text/expressions.ts";

interface MadeExpression {
  readonly file: string;
  readonly expression: RegExp;
}

async function watchModules(files: readonly string[]): Promise<readonly MadeExpression[]> {
  const made: MadeExpression[] = [];
  const Original = RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags]) {
      const expression = new target(source, flags);
      const stack = new Error().stack ?? "";
      const file = files.find((candidate) => stack.split("\n").slice(2, 4).join("\n").includes(candidate));
      if (file !== undefined) made.push({ file, expression });
      return expression;
    },
  });
  // Other files of tests may have loaded them, and what is loaded makes nothing.
  vi.resetModules();
  try {
    for (const file of files) await import(resolve(file));
  } finally {
    globalThis.RegExp = Original;
  }
  return made;
}

interface TreeNode {
  readonly type: string;
  readonly start: number;
  readonly regex?: { readonly pattern: string; readonly flags: string } | null;
  readonly callee?: { readonly name?: string };
  readonly id?: { readonly name?: string };
}

function isNode(value: unknown): value is TreeNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

function makesExpression({ type, callee }: TreeNode): boolean {
  return (
    (type === "NewExpression" && callee?.name === "RegExp") || (type === "CallExpression" && callee?.name === "oneOf")
  );
}

function expressionsIn(
  program: unknown,
  code: string,
  file: string,
  made: readonly MadeExpression[],
): readonly FoundExpression[] {
  const found: FoundExpression[] = [];
  const base = file.slice(file.lastIndexOf("/") + 1);
  let taken = 0;
  const visit = (value: unknown, name: string | undefined): void => {
    if (Array.isArray(value)) for (const member of value) visit(member, name);
    if (!isNode(value)) return;
    const inner = value.type === "VariableDeclarator" ? value.id?.name : name;
    const place = inner === undefined ? `${base}:${code.slice(0, value.start).split("\n").length}` : `${base} ${inner}`;
    if (value.type === "Literal" && value.regex) {
      found.push({ name: place, source: value.regex.pattern, flags: value.regex.flags });
    }
    if (makesExpression(value)) {
      const expression = made[taken]?.expression;
      taken++;
      if (expression === undefined) throw new Error(`${place} was not made when its module was loaded`);
      found.push({ name: place, source: expression.source, flags: expression.flags });
    }
    for (const part of Object.values(value)) visit(part, inner);
  };
  visit(program, undefined);
  return found;
}

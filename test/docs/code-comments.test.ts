import { readFileSync } from "node:fs";
import fastGlob from "fast-glob";
import { parseSync, type Statement } from "oxc-parser";
import { expect, test } from "vitest";

const FILES = fastGlob.sync(["src/**/*.ts", "scripts/**/*.ts"], { ignore: ["**/*.d.ts"] }).sort();

test.each([
  ["what a file exports says what it is", isExport],
  ["an expression has a line above it of what it stands for", isExpression],
])("%s", (_, isHeld) => {
  const bare = FILES.flatMap((file) => {
    const code = readFileSync(file, "utf8");
    const { body } = parseSync(file, code).program;
    return body
      .filter((statement) => isHeld(statement) && !hasComment(code, statement.start))
      .map(({ start }) => {
        return `${file}:${code.slice(0, start).split("\n").length}`;
      });
  });
  expect(bare).toEqual([]);
});

/** A declaration of its own: what is passed on from another file is told of there. */
function isExport(statement: Statement): boolean {
  return statement.type === "ExportNamedDeclaration" && statement.declaration !== null;
}

function isExpression(statement: Statement): boolean {
  const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  if (declared?.type !== "VariableDeclaration") return false;
  return declared.declarations.some(({ init }) => init?.type === "Literal" && "regex" in init);
}

function hasComment(code: string, start: number): boolean {
  const above = code.slice(0, start).trimEnd().split("\n").at(-1)?.trim() ?? "";
  return above.endsWith("*/") || above.startsWith("//");
}

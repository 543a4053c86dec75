import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { collectExpressions, type FoundExpression } from "./regular-expressions.ts";

/** What every expression is fed, in characters. */
const LENGTH = 200_000;

/**
 * Expressions that backtrack more than in proportion, and how long the text is at most that they are ever given. They
 * are fed that much.
 */
const BOUNDED: Readonly<Record<string, number>> = {
  // A jump line is looked for in the first or last characters of a text.
  "jump-line.ts TO": 24,
  "jump-line.ts FROM": 24,
  "jump-line.ts FROM_ALONE": 24,
  "jump-line.ts POINTER": 24,
  // A longer line is no headline.
  "jump-line.ts FROM_BEHIND": 60,
  // A longer line is no nameplate.
  "nameplate-fields.ts PAGE_COUNT": 120,
  "nameplate-parts.ts PUBLISHER": 120,
  "nameplate-parts.ts PUBLISHERS": 120,
  "nameplate-parts.ts PRODUCER": 120,
  "nameplate-parts.ts HOTLINE": 120,
  "registrations.ts REGISTRATION": 120,
  "furniture-lines.ts STAFF": 80,
  "nameplate-parts.ts STAFF_ENTRY": 120,
  // A longer text names no source.
  "sources.ts MEDIA_NAME": 24,
};

/** A linear one takes some milliseconds, a quadratic one a minute and more. */
const HANGS_AFTER = 20_000;

const FILES = ["src/parse/**/*.ts", "src/read/**/*.ts", "src/text/**/*.ts"];

test("no regular expression of the parser takes more than in proportion to its text", async () => {
  const expressions = await collectExpressions(FILES);
  expect(expressions.length).toBeGreaterThan(150);
  const names = new Set(expressions.map(({ name }) => name));
  expect(Object.keys(BOUNDED).filter((name) => !names.has(name))).toEqual([]);
  expect(await feed(expressions)).toEqual([]);
});

/** Feeds the expressions their worst cases; the names of those that hang, with the beginning of what they were fed. */
async function feed(expressions: readonly FoundExpression[]): Promise<readonly string[]> {
  const hanging: string[] = [];
  let left = expressions;
  while (left.length > 0) {
    const stopped = await feedUntilOneHangs(left);
    if (stopped === undefined) break;
    hanging.push(`${stopped.name} ${stopped.stage} ${JSON.stringify(stopped.text ?? "")}`);
    left = left.slice(left.findIndex(({ name }) => name === stopped.name) + 1);
  }
  return hanging;
}

interface Progress {
  readonly name: string;
  readonly stage: "search" | "feed" | "done";
  readonly text?: string;
}

async function feedUntilOneHangs(expressions: readonly FoundExpression[]): Promise<Progress | undefined> {
  const workerData = expressions.map((expression) => ({ ...expression, most: BOUNDED[expression.name] ?? LENGTH }));
  const worker = new Worker(new URL("./feed-regular-expressions.mjs", import.meta.url), { workerData });
  try {
    return await new Promise((resolve, reject) => {
      let progress: Progress | undefined;
      let guard: NodeJS.Timeout | undefined;
      worker.on("error", reject);
      worker.on("message", (message: Progress) => {
        progress = message;
        clearTimeout(guard);
        if (message.stage === "done") resolve(undefined);
        else guard = setTimeout(() => resolve(progress), HANGS_AFTER);
      });
    });
  } finally {
    await worker.terminate();
  }
}

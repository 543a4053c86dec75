import { type Document, LineCounter, parseDocument } from "yaml";
import type { core, ZodType } from "zod";
import type { Wording } from "../model/user-error.ts";

/** What is wrong with a YAML text, and where. */
export interface YamlProblem {
  /** 1-based, in the text that was given. */
  readonly line: number;
  /** The field at fault; absent where the text as a whole is no list of fields. */
  readonly field?: string;
  /** The field's value as text, where it has one. */
  readonly found?: string;
  readonly wording: Wording;
}

export type YamlFields<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

/** The fields a YAML file may have, and what each must be: `{ page: { zh: "版次，如 2", en: "a page number, e.g. 2" } }`. */
export type FieldGuide = Readonly<Record<string, Wording>>;

/**
 * Reads a YAML text of `field: value` lines and checks it against a schema. Every problem is told with its line and
 * with what the guide says the field must be. YAML 1.2 core: `2021-01-20` stays text, and `yes` is no boolean.
 */
export function parseYamlFields<T>(text: string, schema: ZodType<T>, guide: FieldGuide): YamlFields<T> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    return { ok: false, problems: [syntaxProblem(error.message, lineCounter.linePos(error.pos[0]).line)] };
  }
  const fields = fieldsOf(document);
  if (!isMapping(fields)) return { ok: false, problems: [NO_FIELDS] };
  const checked = schema.safeParse(fields);
  if (checked.success) return { ok: true, value: checked.data };
  const problems = checked.error.issues.map((issue) =>
    fieldProblem(issue, lineOf(document, lineCounter, issue), fields, guide),
  );
  return { ok: false, problems };
}

const NO_FIELDS: YamlProblem = {
  line: 1,
  wording: { zh: "应当一行一项，写成“名称: 值”", en: "expected lines of the form “field: value”" },
};

function syntaxProblem(message: string, line: number): YamlProblem {
  return { line, wording: { zh: `YAML 写法不对（${message}）`, en: `this is no YAML (${message})` } };
}

/** The text's value; undefined where aliases multiply beyond reason. An empty text is a mapping without fields. */
function fieldsOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldProblem(
  issue: core.$ZodIssue,
  line: number,
  fields: Readonly<Record<string, unknown>>,
  guide: FieldGuide,
): YamlProblem {
  if (issue.code === "unrecognized_keys") {
    const [field, known] = [issue.keys.join(", "), Object.keys(guide).join(", ")];
    const wording = {
      zh: `没有“${field}”这一项；可用的有 ${known}`,
      en: `there is no field ${field}; the fields are ${known}`,
    };
    return { line, field, wording };
  }
  const field = String(issue.path[0] ?? "");
  const must = guide[field] ?? { zh: issue.message, en: issue.message };
  const value = fields[field];
  if (value === undefined) {
    return { line, field, wording: { zh: `缺少“${field}”，应当是${must.zh}`, en: `${field} is missing: ${must.en}` } };
  }
  const wording = { zh: `“${field}”应当是${must.zh}`, en: `${field} must be ${must.en}` };
  return { line, field, found: typeof value === "string" ? value : JSON.stringify(value), wording };
}

/** The line of the field, or of as much of the path to it as the text holds. */
function lineOf(document: Document, lineCounter: LineCounter, issue: core.$ZodIssue): number {
  const path = issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  for (let length = path.length; length > 0; length -= 1) {
    const start = startOf(document.getIn(path.slice(0, length), true));
    if (start !== undefined) return lineCounter.linePos(start).line;
  }
  return 1;
}

/** Where a YAML node starts; undefined for anything else. */
function startOf(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return undefined;
  const start: unknown = node.range[0];
  return typeof start === "number" ? start : undefined;
}

import { type Document, LineCounter, parseDocument, type YAMLError } from "yaml";
import type { core, ZodType } from "zod";
import type { Wording } from "../model/user-error.ts";
import { type CutValue, findCutValues } from "./yaml-comments.ts";

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

/** The fields as they are meant, or what is wrong with them. */
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
  const source = parseSource(text, "core");
  if ("problem" in source) return { ok: false, problems: [source.problem] };
  const fields = plainValueOf(source.document) ?? {};
  if (!isMapping(fields)) return { ok: false, problems: [findSlip(text) ?? NO_FIELDS] };
  return checkFields(fields, [], source, schema, guide);
}

/** An entry of a YAML list, and the line on which it begins. */
export interface YamlEntry<T> {
  /** 1-based. */
  readonly line: number;
  readonly fields: YamlFields<T>;
}

/** The entries of a list, each right or wrong by itself; a problem where the text is no list. */
export type YamlList<T> =
  | { readonly ok: true; readonly entries: readonly YamlEntry<T>[] }
  | { readonly ok: false; readonly problem: YamlProblem };

/**
 * Reads a YAML text that is a list of entries of `field: value` lines, each checked against the schema by itself. Every
 * value is text, as it is written: `was: 007` is no number. A text without entries is an empty list.
 */
export function parseYamlList<T>(text: string, schema: ZodType<T>, guide: FieldGuide): YamlList<T> {
  const source = parseSource(text, "failsafe");
  if ("problem" in source) return { ok: false, problem: source.problem };
  const entries = plainValueOf(source.document) ?? [];
  if (entries === "") return { ok: true, entries: [] };
  if (!Array.isArray(entries))
    return { ok: false, problem: (entries === NO_VALUE ? findSlip(text) : undefined) ?? NO_LIST };
  const checked = entries.map((entry: unknown, index): YamlEntry<T> => {
    const line = lineOf(source, [index]);
    if (!isMapping(entry)) return { line, fields: { ok: false, problems: [{ ...NO_FIELDS, line }] } };
    return { line, fields: checkFields(entry, [index], source, schema, guide) };
  });
  return { ok: true, entries: checked };
}

/** A YAML text, parsed. */
interface YamlSource {
  readonly document: Document;
  readonly lineCounter: LineCounter;
  /** Values of which a comment took a part. */
  readonly cut: readonly CutValue[];
}

function parseSource(text: string, schema: "core" | "failsafe"): YamlSource | { readonly problem: YamlProblem } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, schema });
  const [error] = document.errors;
  if (error === undefined) {
    // Entries are about words of the print, which may hold any sign; settings are short, and remarks beside them usual.
    const cut = findCutValues(document, text, schema === "failsafe" ? "doubtful" : "sure");
    return { document, lineCounter, cut };
  }
  return { problem: findSlip(text) ?? syntaxProblem(error, lineCounter.linePos(error.pos[0]).line) };
}

/** Checks the fields that stand at `at` in the document. */
function checkFields<T>(
  fields: Readonly<Record<string, unknown>>,
  at: readonly PropertyKey[],
  source: YamlSource,
  schema: ZodType<T>,
  guide: FieldGuide,
): YamlFields<T> {
  const cut = source.cut.filter(({ path }) => at.every((step, index) => path[index] === step));
  if (cut.length > 0) return { ok: false, problems: cut.map((value) => cutProblem(value, at.length, source)) };
  const checked = schema.safeParse(fields);
  if (checked.success) return { ok: true, value: checked.data };
  // A missing field last: it may be one with a wrong name.
  const isMissing = ({ code, path: [field] }: core.$ZodIssue) =>
    code !== "unrecognized_keys" && fields[String(field ?? "")] === undefined;
  const { issues } = checked.error;
  const problems = [...issues.filter((issue) => !isMissing(issue)), ...issues.filter(isMissing)].map((issue) => {
    const path = issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
    return fieldProblem(issue, lineOf(source, [...at, ...path]), fields, guide);
  });
  return { ok: false, problems };
}

/** Of a value of which a comment took a part. */
function cutProblem({ path, offset }: CutValue, depth: number, { lineCounter }: YamlSource): YamlProblem {
  const field = String(path[depth] ?? "");
  const wording = {
    zh: `“${field}”里“#”和它后面的字当成了注释，没有读进去；是文字，请把整个值用引号括起来；是注释，请另起一行写`,
    en: `# and what follows it in ${field} is taken for a comment and not read: put the value in quotation marks, or the comment in a line of its own`,
  };
  return { line: lineCounter.linePos(offset).line, field, found: "", wording };
}

const NO_FIELDS: YamlProblem = {
  line: 1,
  wording: { zh: "应当一行一项，写成“名称: 值”", en: "expected lines of the form “field: value”" },
};

const NO_LIST: YamlProblem = {
  line: 1,
  wording: { zh: "应当是一个列表，每条以“- ”开头", en: "expected a list, each entry after “- ”" },
};

/** `line：13`, the slip of who types with a Chinese keyboard, `line:13` or `now: *五天`; the first line that has one. */
function findSlip(text: string): YamlProblem | undefined {
  const lines = text.split("\n");
  for (const { form, wording } of SLIPS) {
    const index = lines.findIndex((line) => form.test(line));
    if (index >= 0) return { line: index + 1, wording };
  }
  return undefined;
}

const SLIPS: readonly { readonly form: RegExp; readonly wording: Wording }[] = [
  {
    // `line：13`
    form: /^\s*(?:-\s+)?[A-Za-z]{2,20}：/,
    wording: {
      zh: "这里用了全角冒号，请改成英文冒号，后面空一格",
      en: "a full-width colon stands here; write a colon and a space",
    },
  },
  {
    // `line:13`, but not `https://…`
    form: /^\s*(?:-\s+)?[A-Za-z]{2,20}:(?=[^\s/])/,
    wording: { zh: "冒号后面要空一格", en: "a space must follow the colon" },
  },
  {
    // `now: *五天`
    form: /^\s*(?:-\s+)?[A-Za-z]{2,20}:\s+[*&]/,
    wording: {
      zh: "值以 * 或 & 开头，在 YAML 里另有用处；请把整个值用引号括起来",
      en: "a value that begins with * or & means something else in YAML: put it in quotation marks",
    },
  },
];

function syntaxProblem({ code, message }: YAMLError, line: number): YamlProblem {
  const known = SYNTAX_PROBLEMS[code];
  const zh = known ?? `YAML 写法不对（${message}）`;
  return { line, wording: { zh, en: `this is no YAML (${message})` } };
}

/** What editors get wrong oftenest, by the parser's codes. */
const SYNTAX_PROBLEMS: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  BAD_INDENT: "缩进不齐：同一条的各项要左边对齐",
  TAB_AS_INDENT: "缩进用了制表符，请改用空格",
  MISSING_CHAR: "少了收尾的括号、引号或冒号",
  MULTILINE_IMPLICIT_KEY: "这一行不是“名称: 值”：冒号后面要空一格",
  DUPLICATE_KEY: "同一项写了两次",
  UNEXPECTED_TOKEN: "多了不该有的符号；值里有冒号、井号、引号时，整个值用引号括起来",
  BLOCK_AS_IMPLICIT_KEY: "这一行不是“名称: 值”：下一行的缩进不要多出空格；值里有冒号时，整个值用引号括起来",
};

/** The text's value; null for an empty text, `NO_VALUE` where aliases multiply beyond reason. */
function plainValueOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof ReferenceError) return NO_VALUE;
    throw error;
  }
}

/** Neither fields nor a list. */
const NO_VALUE = "?";

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

/** The line of what stands at a path, or of as much of the path as the text holds. */
function lineOf({ document, lineCounter }: YamlSource, path: readonly PropertyKey[]): number {
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

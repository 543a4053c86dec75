import matter from "gray-matter";
import * as z from "zod";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { EdtfDate } from "../text/day.ts";
import type { PageForm } from "./content-path.ts";
import { countField, DATE, dateField } from "./fields.ts";
import { type FieldGuide, parseYamlFields, type YamlProblem } from "./yaml-fields.ts";

/** What a page's file says of itself before its text. */
export interface FrontMatter {
  /** Overrides the folder's date. */
  readonly date?: EdtfDate;
  /** Overrides the file's name. */
  readonly page?: number;
}

/** A page's text with its front matter read; or what is wrong with that. */
export type PageText =
  | {
      readonly ok: true;
      readonly frontMatter: FrontMatter;
      /** The text after the front matter. */
      readonly body: string;
      /** The line of the file on which `body` begins. */
      readonly firstLine: number;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Splits a page's file into front matter and text. Front matter is YAML between two lines of `---`, of which the
 * first is the file's first line; a file that opens otherwise has none. Fields that are wrong are not used, and what is no YAML is
 * text like any other, as is what is never closed, since a page may open with a printed rule; but a page whose front matter may move it
 * to another day cannot be read, nor can a transcription, in whose place the text beside it stands.
 */
export function splitFrontMatter(text: string, file: string, form: PageForm = "text"): PageText {
  if (!OPENING.test(text)) return { ok: true, frontMatter: {}, body: text, firstLine: 1, diagnostics: [] };
  // gray-matter takes all of a text without an end for front matter, and time as the square of its blank lines.
  const end = text.indexOf(CLOSING_MARK, FENCE.length);
  if (end < 0) return asUnclosed(text, NEVER_CLOSED, file, form);
  if (end > LONGEST) return asUnclosed(text, TOO_LONG, file, form);
  const { yaml, body } = splitText(text);
  const bodyStart = text.slice(0, text.length - body.length);
  if (!CLOSING.test(bodyStart) || (body !== "" && !bodyStart.endsWith("\n")))
    return asUnclosed(text, NEVER_CLOSED, file, form);

  const fields = parseYamlFields(yaml, frontMatterFields, GUIDE);
  const firstLine = bodyStart.split("\n").length;
  if (fields.ok) return { ok: true, frontMatter: frontMatterOf(fields.value), body, firstLine, diagnostics: [] };

  const diagnostics = fields.problems.map((problem) => diagnosticOf(problem, file));
  const isBroken = fields.problems.some(({ field }) => field === undefined);
  if (fields.problems.some(({ field }) => field === "date") || (isBroken && (form === "markdown" || DATED.test(yaml))))
    return { ok: false, diagnostics };
  if (isBroken) return asText(text, fields.problems, file);
  const rest = parseYamlFields(yaml, soundFields, GUIDE);
  return { ok: true, frontMatter: rest.ok ? frontMatterOf(rest.value) : {}, body, firstLine, diagnostics };
}

/** `date: [2021`: a day, which the page's folder may not be. */
const DATED = /^[ \t]*["']?date/m;

const FENCE = "---";
/** With what gray-matter takes front matter to end. */
const CLOSING_MARK = `\n${FENCE}`;
/** In characters; front matter has two fields. */
const LONGEST = 5_000;

/** A first line of `---` */
const OPENING = /^---[ \t]*\n/;

/** The end of front matter: a line of `---` and nothing after it. */
const CLOSING = /\n---[ \t]*\n?$/;

/** The YAML is read by `parseYamlFields`, which knows lines; the other languages of front matter are not let in. */
function splitText(text: string): { readonly yaml: string; readonly body: string } {
  const split = matter(text, { language: "yaml", engines: { yaml: () => ({}) } });
  // `---` and white space after it is a closing line too; gray-matter leaves the white space in the text.
  const rest = TRAILING_SPACE.exec(split.content)?.[0].length ?? 0;
  return { yaml: split.matter, body: split.content.slice(rest) };
}

/** What gray-matter leaves of a closing line `---  ` */
const TRAILING_SPACE = /^[ \t]+\n/;

const frontMatterFields = z.strictObject({ date: dateField.optional(), page: countField.optional() });

/** The fields that are right, where others are not. */
const soundFields = z.object({ date: dateField.optional(), page: countField.optional().catch(undefined) });

const GUIDE: FieldGuide = { date: DATE, page: { zh: "版次，如 2", en: "a page number, e.g. 2" } };

function frontMatterOf({ date, page }: z.infer<typeof frontMatterFields>): FrontMatter {
  return { ...(date !== undefined && { date }), ...(page !== undefined && { page }) };
}

const NEVER_CLOSED: YamlProblem = {
  line: 1,
  wording: { zh: "缺少结尾的“---”一行", en: "the closing line --- is missing" },
};

/** A wrong date cannot be passed over: the page would stand in the wrong issue. */
function diagnosticOf(problem: YamlProblem, file: string): Diagnostic {
  const { line, field, found, wording } = problem;
  if (field === undefined) return broken(problem, file);
  if (field === "date") return { rule: "no-such-date", place: { file, line }, details: { date: found ?? "" } };
  const details = { field, reason: wording.en, reasonZh: wording.zh };
  return { rule: "front-matter-field", place: { file, line }, details };
}

const TOO_LONG: YamlProblem = {
  line: 1,
  wording: { zh: "结尾的“---”离得太远", en: "the closing line --- is too far below" },
};

/** A text that opens as front matter does, and in which that has no end. */
function asUnclosed(text: string, problem: YamlProblem, file: string, form: PageForm): PageText {
  const isText = form === "text" && !DATED.test(text.slice(0, LONGEST));
  return isText ? asText(text, [problem], file) : { ok: false, diagnostics: [broken(problem, file)] };
}

/** A page whose front matter is no list of fields: all of it is text. */
function asText(text: string, problems: readonly YamlProblem[], file: string): PageText {
  const diagnostics = problems.map((problem) => unusedFrontMatter(problem, file));
  return { ok: true, frontMatter: {}, body: text, firstLine: 1, diagnostics };
}

function unusedFrontMatter({ line, wording }: YamlProblem, file: string): Diagnostic {
  const details = { field: "---", reason: wording.en, reasonZh: wording.zh };
  return { rule: "front-matter-field", place: { file, line }, details };
}

function broken({ line, wording }: YamlProblem, file: string): Diagnostic {
  const details = { reason: wording.en, reasonZh: wording.zh };
  return { rule: "front-matter-broken", place: { file, line }, details };
}

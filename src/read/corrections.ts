import * as z from "zod";
import type { LineRange } from "../model/article.ts";
import type { CorrectionRole } from "../model/correction.ts";
import type { Diagnosed, Diagnostic, Place } from "../model/diagnostic.ts";
import type { RuleId } from "../model/rules.ts";
import type { Wording } from "../model/user-error.ts";
import { parseEdtfDate } from "../text/day.ts";
import { TEXT } from "./fields.ts";
import { type FieldGuide, parseYamlList } from "./yaml-fields.ts";

/** An entry of a corrections file that says something, not yet held against the page. */
export interface CorrectionEntry {
  readonly place: Place;
  readonly lines: LineRange;
  /** Always given where `now` is, but for what is added in a blank line. */
  readonly was?: string;
  readonly now?: string;
  readonly as?: CorrectionRole;
  readonly of?: number;
  readonly by: string;
  readonly date: string;
  readonly note?: string;
}

/**
 * Reads `01.corrections.yml`, a list of three kinds of entries: words of a line that were wrong, lines that are
 * something else than the parser took them for, their wording corrected or not, and, in a blank line, what was printed and not read.
 *
 *     - line: 47
 *       was: 瘦情
 *       now: 疫情
 *       by: 王小明
 *       date: 2026-03-01
 *     - lines: 15-45
 *       as: headline
 *       of: 141
 *       by: 王小明
 *       date: 2026-03-01
 *     - line: 62
 *       now: 石桥修缮完工
 *       as: headline
 *       of: 63
 *       by: 王小明
 *       date: 2026-03-01
 *
 * Entries that are wrong, or not yet filled in, are left out, and a diagnostic says why.
 */
export function parseCorrectionsFile(text: string, file: string): Diagnosed<readonly CorrectionEntry[]> {
  const list = parseYamlList(text, entryFields, GUIDE);
  if (!list.ok) {
    const { line, wording } = list.problem;
    return { value: [], diagnostics: [refusal("corrections-file-broken", { file, line }, wording)] };
  }
  const read = list.entries.map(({ line, fields }): CorrectionEntry | readonly Diagnostic[] => {
    if (!fields.ok) {
      return fields.problems.map((problem) =>
        refusal("correction-wrong", { file, line: problem.line }, problem.wording),
      );
    }
    return entryOf(fields.value, { file, line });
  });
  return {
    value: read.flatMap((entry) => ("place" in entry ? [entry] : [])),
    diagnostics: read.flatMap((entry) => ("place" in entry ? [] : entry)),
  };
}

const lineField = z
  .string()
  .trim()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number);

/** `15-45`, `15–45`, `15至45`, `47` */
const LINES = /^([1-9]\d{0,6})(?:\s*[-–—~～至]\s*([1-9]\d{0,6}))?$/;

/** `15-45`, or `[15, 45]` */
const linesField = z.union([z.string(), z.tuple([lineField, lineField])]).transform((value, context): LineRange => {
  const match = typeof value === "string" ? LINES.exec(value.trim()) : undefined;
  const [first, last] = match === undefined ? value : [match?.[1], match?.[2] ?? match?.[1]];
  const lines: LineRange = [Number(first), Number(last)];
  if (lines[0] <= lines[1]) return lines;
  context.addIssue({ code: "custom", message: "no lines" });
  return z.NEVER;
});

/** Every role with what an editor may call it besides. */
const ROLE_NAMES: readonly (readonly [role: CorrectionRole, ...names: string[]])[] = [
  ["headline", "标题", "主题"],
  ["kicker", "引题"],
  ["deck", "副题"],
  ["subhead", "小标题"],
  ["byline", "署名"],
  ["caption", "图片说明"],
  ["paragraph", "正文"],
  ["lead", "导语"],
  ["line", "行"],
  ["summary", "提要"],
  ["column", "栏目"],
  ["signature", "落款"],
  ["furniture", "版面文字"],
  ["fragment", "残片"],
];

/** Empty where it is still to be filled in. */
const roleField = z.string().transform((text, context): CorrectionRole | "" => {
  const name = text.trim();
  if (name === "") return "";
  const known = ROLE_NAMES.find((names) => names.includes(name));
  if (known !== undefined) return known[0];
  context.addIssue({ code: "custom", message: "no such role" });
  return z.NEVER;
});

/** The day of a correction, which is never uncertain. */
const certainDay = z.string().transform((text, context) => {
  const date = parseEdtfDate(text);
  if (date !== undefined && !date.uncertain) return date.iso;
  context.addIssue({ code: "custom", message: "no such day" });
  return z.NEVER;
});

const entryFields = z.strictObject({
  line: lineField.optional(),
  lines: linesField.optional(),
  was: z.string().optional(),
  now: z.string().optional(),
  as: roleField.optional(),
  of: lineField.optional(),
  by: z.string().trim().optional(),
  date: certainDay.optional(),
  note: z.string().trim().optional(),
});

const LINE: Wording = { zh: "行号，如 47", en: "a line number, e.g. 47" };
const DAY: Wording = { zh: "日历上有的日期，如 2026-03-01", en: "a day that exists, e.g. 2026-03-01" };

const GUIDE = {
  line: LINE,
  lines: { zh: "行号，如 15-45", en: "line numbers, e.g. 15-45" },
  was: TEXT,
  now: TEXT,
  as: {
    zh: `以下之一：${ROLE_NAMES.map(([role, zh]) => `${role}（${zh}）`).join("、")}`,
    en: `one of ${ROLE_NAMES.map(([role]) => role).join(", ")}`,
  },
  of: LINE,
  by: { zh: "更正者的姓名", en: "the name of who made the correction" },
  date: DAY,
  note: TEXT,
} as const satisfies FieldGuide;

type EntryFields = z.infer<typeof entryFields>;

/** The fields as an entry; an entry that changes nothing yet is only told of. */
function entryOf(fields: EntryFields, place: Place): CorrectionEntry | readonly Diagnostic[] {
  if (isUnfilled(fields)) return [{ rule: "correction-unfilled", place, details: {} }];
  const fault = findFault(fields);
  const {
    line,
    lines = line === undefined ? undefined : ([line, line] as const),
    now,
    as,
    of,
    by,
    date,
    note,
  } = fields;
  const was = isAddition(fields) ? undefined : fields.was;
  if (fault !== undefined || lines === undefined || by === undefined || date === undefined) {
    return [refusal("correction-wrong", place, fault ?? missing("line"))];
  }
  return {
    place,
    lines,
    ...(was !== undefined && { was }),
    ...(now !== undefined && now !== was && { now: now.trim() }),
    ...(as !== undefined && as !== "" && { as }),
    ...(of !== undefined && { of }),
    by,
    date,
    ...(note !== undefined && note !== "" && { note }),
  };
}

/** As the skeleton has it: the same words again, no role, or nothing yet that is to be added. */
function isUnfilled(fields: EntryFields): boolean {
  const { was, now, as } = fields;
  if (as === undefined) return was !== undefined && was === now;
  return as === "" || (isAddition(fields) && now?.trim() === "");
}

/** Whether it adds what was printed and not read: a part of an article, with nothing that it was. */
function isAddition({ was = "", now, as, lines }: EntryFields): boolean {
  return was.trim() === "" && now !== undefined && as !== undefined && (lines === undefined || lines[0] === lines[1]);
}

/** What is wrong with fields that are right each by itself. */
function findFault({ line, lines, was, now, as, of, by, date }: EntryFields): Wording | undefined {
  if ((line === undefined) === (lines === undefined)) return ONE_PLACE;
  if (as === undefined && lines !== undefined && lines[0] < lines[1]) return ONE_LINE;
  if (as === undefined && now === undefined) return missing("now");
  if (now !== undefined && (was ?? "").trim() === "" && !isAddition({ was, now, as, lines })) return missing("was");
  if (now !== undefined && LINE_END.test(now.trim())) return NO_LINE_ENDS;
  if (as === undefined && of !== undefined) return missing("as");
  if (as === "column" && of === undefined) return missing("of");
  if (by === undefined || by === "") return missing("by");
  if (date === undefined) return missing("date");
  return undefined;
}

/** A line end inside a text. */
const LINE_END = /[\n\r\f]/;

const ONE_PLACE: Wording = {
  zh: "应当有“line”或“lines”之一",
  en: "it must have either line or lines",
};
const ONE_LINE: Wording = {
  zh: "改字只能在一行之内，用“line”；要把几行并作一处，请加“as”",
  en: "words are corrected within one line, given as line; to make several lines one part, add as",
};
const NO_LINE_ENDS: Wording = {
  zh: "“now”不能分行；要拆开一行，请用整版的 Markdown 转写",
  en: "now must be one line; to part a line, transcribe the page in Markdown",
};

function missing(field: keyof typeof GUIDE): Wording {
  const must = GUIDE[field];
  return { zh: `缺少“${field}”，应当是${must.zh}`, en: `${field} is missing: ${must.en}` };
}

function refusal(rule: RuleId, place: Place, wording: Wording): Diagnostic {
  return { rule, place, details: { reason: wording.en, reasonZh: wording.zh } };
}

import { add, type Drafts, type OpenDraft, openDraft } from "./drafts.ts";
import { isNoticeTitle } from "./notices.ts";
import type { PrintedPassage } from "./passages.ts";

/**
 * Takes a box of figures or an advertisement below a text that has ended: a title and three fields and more, a line each, `数说交通` /
 * `公路总里程：2386公里` / `农村公路绿化率：94.6%` / …. Returns the lines that are left. `below` stands under the lines.
 */
export function takeFieldBox(
  lines: readonly PrintedPassage[],
  below: readonly PrintedPassage[],
  state: Drafts,
): readonly PrintedPassage[] {
  const rest = takeLastFields(lines, state);
  const [title, ...others] = rest;
  if (title === undefined || isField(title) || isNoticeTitle(title.text) || !hasEnded(state)) return rest;
  const fields = countFields(others);
  const kept = fields === others.length ? countFields(below) : 0;
  if (fields + kept < LEAST_FIELDS) return rest;
  openDraft(state, [title]);
  for (const field of others.slice(0, fields)) add(state, "verse", field);
  return others.slice(fields);
}

const LEAST_FIELDS = 3;

/** `桥梁比例：99.2%`, `（数据截至2020年10月底）`: the last lines of the box that is open. */
function takeLastFields(lines: readonly PrintedPassage[], state: Drafts): readonly PrintedPassage[] {
  if (state.open === undefined || state.open.closed || !isFieldBox(state.open)) return lines;
  let end = countFields(lines);
  if (REMARK.test(lines[end]?.text ?? "")) end++;
  for (const field of lines.slice(0, end)) add(state, "verse", field);
  return lines.slice(end);
}

function isFieldBox({ parts }: OpenDraft): boolean {
  const fields = parts.filter(({ role }) => role === "verse");
  return (
    fields.length >= LEAST_FIELDS && fields.length === parts.length - 1 && fields.every((part) => isField(part.passage))
  );
}

/** How many of these lines, from the first, are fields. */
function countFields(lines: readonly PrintedPassage[]): number {
  const end = lines.findIndex((line) => !isField(line));
  return end < 0 ? lines.length : end;
}

function isField({ sign, headline, text }: PrintedPassage): boolean {
  return (sign === "none" || sign === "kept") && !headline && FIELD.test(text);
}

/** `建成美丽经济交通走廊：11条、358公里` */
const FIELD = /^[^，。：:！？]{2,20}[：:]\s?\S[^。]*$/;
/** `（数据截至2020年10月底）` */
const REMARK = /^[（(][^（）()。]{4,30}[）)]$/;

function hasEnded({ open }: Drafts): boolean {
  return open === undefined || open.closed || open.paragraphs.at(-1)?.endsSentence === true;
}

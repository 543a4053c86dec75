import { add, type Drafts, foundTitle, type OpenDraft, openDraft } from "./drafts.ts";
import { isNoticeTitle } from "./notices.ts";
import type { PrintedPassage } from "./passages.ts";
import { isBody } from "./running-text.ts";

/**
 * Takes a box of figures or an advertisement below a text that has ended: a title and three fields and more, a line each, `数说交通` /
 * `公路总里程：2386公里` / `农村公路绿化率：94.6%` / …, with no text below that would make it a part of the article above (`报名方式` in a notice,
 * `人物名片` in a portrait). Returns the lines that are left. The flow goes on at `end` below the lines.
 */
export function takeFieldBox(
  lines: readonly PrintedPassage[],
  flow: readonly PrintedPassage[],
  end: number,
  state: Drafts,
): readonly PrintedPassage[] {
  const rest = takeLastFields(lines, state);
  const [title, ...others] = rest;
  if (title === undefined || isField(title) || isNoticeTitle(title.text) || !hasEnded(state)) return rest;
  const fields = countFields(others);
  const kept = fields === others.length ? countFields(flow.slice(end, end + MOST_FIELDS)) : 0;
  if (fields + kept < LEAST_FIELDS) return rest;
  if (fields === others.length && isTextBelow(flow, end + kept)) return rest;
  openDraft(state, [title]);
  for (const field of others.slice(0, fields)) add(state, "verse", field);
  return others.slice(fields);
}

const LEAST_FIELDS = 3;
const MOST_FIELDS = 20;

/** Whether text goes on below the fields, and more than a word on them: `每步至少来回五次，整个过程不少于20秒。` */
function isTextBelow(flow: readonly PrintedPassage[], i: number): boolean {
  const [below, next] = [flow[i], flow[i + 1]];
  if (below === undefined || below.sign !== "none" || !isBody(below)) return false;
  return below.width > WIDEST_REMARK || (next !== undefined && next.sign === "none" && isBody(next));
}

/** In ems. */
const WIDEST_REMARK = 30;

/** `桥梁比例：99.2%`, `（数据截至2020年10月底）`: the last lines of the box that is open. */
function takeLastFields(lines: readonly PrintedPassage[], state: Drafts): readonly PrintedPassage[] {
  if (state.open === undefined || state.open.closed || !isFieldBox(state.open)) return lines;
  let end = countFields(lines);
  if (REMARK.test(lines[end]?.text ?? "")) end++;
  for (const field of lines.slice(0, end)) add(state, "verse", field);
  return lines.slice(end);
}

/** Whether it is a title and lines of their own that begin and end with fields; what stands between is not looked at each time. */
function isFieldBox({ parts, headlines, roles }: OpenDraft): boolean {
  if (parts.length <= LEAST_FIELDS || headlines.length !== 1 || roles.size !== 2 || !roles.has("verse")) return false;
  const ends = [...parts.slice(1, 1 + LEAST_FIELDS), ...parts.slice(-LEAST_FIELDS)];
  return ends.every(({ role, passage }) => role === "verse" && isField(passage));
}

/** How many of these lines, from the first, are fields. */
function countFields(lines: readonly PrintedPassage[]): number {
  const end = lines.findIndex((line) => !isField(line));
  return end < 0 ? lines.length : end;
}

function isField({ sign, headline, text }: PrintedPassage): boolean {
  return (sign === "none" || sign === "kept") && !headline && FIELD.test(text);
}

/** `建成美丽经济交通走廊：11条、358公里`, but not who speaks. */
const FIELD = /^(?!(?:本报)?记者|[问答])[^，。：:！？]{2,20}[：:]\s?\S[^。]*$/;
/** `（数据截至2020年10月底）` */
const REMARK = /^[（(][^（）()。]{4,30}[）)]$/;

/** Whether no text is open that the box could be of: a notice goes on with its fields. */
function hasEnded({ open }: Drafts): boolean {
  if (open === undefined || open.closed) return true;
  return open.paragraphs.at(-1)?.endsSentence === true && !isNoticeTitle(foundTitle(open));
}

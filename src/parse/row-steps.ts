import { characterSet, isAt } from "../text/characters.ts";
import {
  ENDS,
  LINE,
  NEVER,
  OPENS,
  type PageSetting,
  type RoleCosts,
  type RowEvidence,
  RUNS,
  WHOLE,
} from "./row-evidence.ts";

/** What the step from the row before to a row costs, in nats: for each role of the row, by the role of the one before. */
export interface StepCosts {
  readonly opens: RoleCosts;
  readonly runs: RoleCosts;
  readonly ends: RoleCosts;
  readonly whole: RoleCosts;
  readonly line: RoleCosts;
}

/**
 * The costs of the steps before each row: those of `STEPS`, and what blank lines, line ends and brackets of the text say.
 * Rows that show the same share theirs.
 */
export function weighSteps(rows: readonly RowEvidence[], setting: PageSetting): readonly StepCosts[] {
  const known: StepCosts[] = [];
  /** One more than the place of their costs among the known, by what rows show; 0 where they are not. */
  const places = new Uint8Array(SHOWN);
  return rows.map((evidence) => {
    const { sign, sameLine, inBracket, afterEnd } = evidence;
    const stopped = followsStop(evidence);
    const shown =
      (inBracket ? 1 : 0) |
      (sign === "dateline" ? 2 : 0) |
      (sign === "byline" ? 4 : 0) |
      (sameLine ? 8 : 0) |
      (standsApart(evidence) ? 16 : 0) |
      (afterEnd ? 32 : 0) |
      (stopped ? 64 : 0);
    const place = places[shown] ?? 0;
    const costs = (place > 0 ? known[place - 1] : undefined) ?? stepCosts(evidence, setting);
    if (place === 0) places[shown] = known.push(costs);
    return costs;
  });
}

/** In how many ways rows show what the steps to them depend on. */
const SHOWN = 128;

/** A paragraph that stops before its end, the rest being on another page or lost. */
const BROKEN_OFF = 7;
/** A blank line where the text goes on in the next column. */
const COLUMN_END = 3;

/** What a step to each role costs by the role of the row before: rough shares of printed pages. */
const STEPS: StepCosts = {
  opens: [BROKEN_OFF, BROKEN_OFF, 0.25, 0.4, 0.8],
  runs: [0.2, 0.15, NEVER, NEVER, NEVER],
  ends: [1.6, 1.9, NEVER, NEVER, NEVER],
  whole: [BROKEN_OFF + 2, BROKEN_OFF + 2, 2, 1.6, 2.2],
  line: [BROKEN_OFF, BROKEN_OFF, 1.8, 1.6, 0.7],
};

function stepCosts(evidence: RowEvidence, setting: PageSetting): StepCosts {
  const within = (costs: RoleCosts) => byRole(costs, (before) => costWithin(before, evidence, setting));
  const between = (costs: RoleCosts, role: number) =>
    byRole(costs, (before) => costBetween(before, role, evidence, setting));
  return {
    opens: between(STEPS.opens, OPENS),
    runs: within(STEPS.runs),
    ends: within(STEPS.ends),
    whole: between(STEPS.whole, WHOLE),
    line: between(STEPS.line, LINE),
  };
}

function byRole(costs: RoleCosts, more: (before: number) => number): RoleCosts {
  return [
    costs[OPENS] + more(OPENS),
    costs[RUNS] + more(RUNS),
    costs[ENDS] + more(ENDS),
    costs[WHOLE] + more(WHOLE),
    costs[LINE] + more(LINE),
  ];
}

/** Behind `污水处理厂扩建工程等处,` the line goes on with the sentence. */
const UNFINISHED = 2.5;
const STOPS = characterSet("，,、");

/** Whether the row before it in its line ends with a comma. */
function followsStop({ row, sameLine }: RowEvidence): boolean {
  if (!sameLine) return false;
  let last = row.start - 1;
  while (row.line.text.charCodeAt(last) === SPACE) last--;
  return isAt(row.line.text, last, STOPS);
}

const SPACE = 0x20;

function standsApart({ row }: RowEvidence): boolean {
  return row.line.afterBlank && row.start === 0;
}

/** What more it costs that a row goes on with its paragraph: a column's end may lie between, seldom after one row. */
function costWithin(before: number, evidence: RowEvidence, setting: PageSetting): number {
  const cut = setting.linesHoldRows ? !evidence.sameLine : standsApart(evidence);
  if (!cut) return 0;
  return COLUMN_END + (evidence.afterEnd ? 2 : 0) + (before === OPENS ? 2 : 0);
}

/** What more it costs that a row begins something new. */
function costBetween(before: number, role: number, evidence: RowEvidence, setting: PageSetting): number {
  const { sign, sameLine, inBracket } = evidence;
  if (inBracket) return 6;
  // Above a dateline or byline stands a headline, perhaps with a caption below it.
  if (before !== LINE && sign === "dateline") return before === WHOLE ? 2 : 3;
  if (before !== LINE && sign === "byline") return before === WHOLE ? 0.5 : 1;
  if (sameLine) return before === LINE ? (role === LINE ? -0.6 : 3) : followsStop(evidence) ? UNFINISHED : 1.5;
  const close = setting.paragraphsApart && !setting.linesHoldRows && !standsApart(evidence);
  return close && role !== LINE && before !== LINE ? 3 : 0;
}

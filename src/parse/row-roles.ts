import {
  ENDS,
  fullCost,
  INDENT,
  LINE,
  NEVER,
  OPENS,
  overCost,
  type PageSetting,
  ROLES,
  type RowEvidence,
  type RowWeight,
  RUNS,
  setFlush,
  WHOLE,
  weighRow,
} from "./row-costs.ts";

/**
 * What a printed row is to its paragraph: its first of several, one of its middle, its last, all of it; or a `line` by
 * itself (a headline's, a byline, verse).
 */
export type RowRole = "opens" | "runs" | "ends" | "whole" | "line";

/** A row's role, and the measure of the column it stands in, in whole ems. */
export interface RowReading {
  readonly role: RowRole;
  readonly column: number;
}

/**
 * Reads all rows of a page together: of every way to part them into paragraphs and single lines, in columns of whatever
 * measure, set in or flush, the likeliest. It is the shortest path through the roles (Viterbi): each row costs what its
 * width, marks and end are worth in its role, each step from row to row what is seldom. Time and room are as the rows
 * times the measures.
 *
 * The widths weigh by what typesetters do: a row ends where the next word has no room, a paragraph's last row ends
 * anywhere, and a column keeps its measure as long as a text runs.
 *
 * @param measures column widths that occur on the page, at least one, each with its share of the rows
 */
export function readRows(
  rows: readonly RowEvidence[],
  setting: PageSetting,
  measures: ReadonlyMap<number, number>,
): readonly RowReading[] {
  const columns = [...measures].map(([width, share]) => ({
    width,
    anywhere: Math.log(width),
    fresh: NEW_MEASURE - Math.log(share) + (width < NARROW ? 2 : 0),
  }));
  const weights = rows.map((row, i) => weighRow(row, rows[i + 1], setting));
  const steps = stepTables(rows, setting);
  const inset = findPaths(columns, weights, steps);
  const read = trace(inset, columns, rows.length);
  if (!opensFlush(read, weights)) return read;
  const flush = findPaths(columns, weights.map(setFlush), steps);
  return inset.cost <= flush.cost ? read : trace(flush, columns, rows.length);
}

/** Whether so many first rows fill their column that the page's paragraphs may not be set in at all. */
function opensFlush(readings: readonly RowReading[], weights: readonly RowWeight[]): boolean {
  let first = 0;
  let full = 0;
  readings.forEach(({ role, column }, i) => {
    if (role !== "opens") return;
    first++;
    if ((weights[i]?.reach ?? 0) > column - INDENT / 2) full++;
  });
  return full > first * FLUSH_SHARE;
}

/** A page set in has this share of first rows that are not: captions, texts that begin in mid-paragraph. */
const FLUSH_SHARE = 0.3;

/** The cheapest path to each state of the last row, a state being a role in a column: `column * ROLES + role`. */
interface Paths {
  /** Of the cheapest of all, in nats, and the state in which it ends. */
  readonly cost: number;
  readonly end: number;
  /** From which state each state of each row is reached, row by row. */
  readonly sources: Uint16Array;
}

function findPaths(columns: readonly Column[], weights: readonly RowWeight[], steps: readonly Float64Array[]): Paths {
  const states = columns.length * ROLES;
  const sources = new Uint16Array(weights.length * states);
  const beginning = { costs: new Float64Array(ROLES).fill(Number.POSITIVE_INFINITY), states: new Uint16Array(ROLES) };
  const own = new Float64Array(ROLES);
  let costs = startCosts(columns);
  let reached: Float64Array = new Float64Array(states);
  weights.forEach((weight, i) => {
    const step: Step = { costs, reached, sources, at: i * states, steps: steps[i] ?? NO_STEPS };
    findBeginnings(step, beginning);
    columns.forEach((column, c) => {
      weighIn(column, weight, own);
      reach(step, c * ROLES, own, column.fresh, beginning);
    });
    [costs, reached] = [reached, costs];
  });
  let cost = Number.POSITIVE_INFINITY;
  let end = 0;
  costs.forEach((value, state) => {
    const whole = state % ROLES <= RUNS ? value + CUT_PAGE : value;
    if (whole >= cost) return;
    cost = whole;
    end = state;
  });
  return { cost, end, sources };
}

/** A column that is tried. */
interface Column {
  /** In ems. */
  readonly width: number;
  /** What it costs that a paragraph's last row ends anywhere in it. */
  readonly anywhere: number;
  /** What it costs that a text begins in it after one in another. */
  readonly fresh: number;
}

/** Columns narrower than this, in ems, are seldom: text beside a picture. */
const NARROW = 11;
/** A paragraph that stops before its end, the rest being on another page or lost. */
const BROKEN_OFF = 7;
/** A blank line where the text goes on in the next column. */
const COLUMN_END = 3;
/** A page that begins or ends inside a paragraph. */
const CUT_PAGE = 4;
/** Another measure begins with the next text. */
const NEW_MEASURE = 2;
/** and seldom without a headline between. */
const NEW_IN_TEXT = 3;

/** Before the first row anything but a paragraph may have stood: as after a line by itself, the page cut or not. */
function startCosts(columns: readonly Column[]): Float64Array {
  const costs = new Float64Array(columns.length * ROLES).fill(NEVER);
  columns.forEach(({ fresh }, c) => {
    costs[c * ROLES + LINE] = fresh;
    costs[c * ROLES + RUNS] = fresh + CUT_PAGE;
  });
  return costs;
}

/** What a step from the role of the row (first index) to the next role costs, in nats: rough shares of printed pages. */
const STEPS: readonly (readonly number[])[] = [
  [BROKEN_OFF, 0.2, 1.6, BROKEN_OFF + 2, BROKEN_OFF],
  [BROKEN_OFF, 0.15, 1.9, BROKEN_OFF + 2, BROKEN_OFF],
  [0.25, NEVER, NEVER, 2, 1.8],
  [0.4, NEVER, NEVER, 1.6, 1.6],
  [0.8, NEVER, NEVER, 2.2, 0.7],
];

/**
 * The step costs before each row, from role to role: `before * ROLES + role`. They are the table's and what blank lines,
 * line ends and brackets of the text say; rows that show the same share theirs.
 */
function stepTables(rows: readonly RowEvidence[], setting: PageSetting): readonly Float64Array[] {
  const known: Float64Array[] = [];
  return rows.map((evidence) => {
    const { row, sign, sameLine, inBracket, afterEnd } = evidence;
    const apart = row.line.afterBlank && row.start === 0;
    const shown = [inBracket, sign === "dateline", sign === "byline", sameLine, apart, afterEnd];
    const key = shown.reduce((sum, is, bit) => (is ? sum + 2 ** bit : sum), 0);
    const steps = known[key] ?? stepTable(evidence, setting);
    known[key] = steps;
    return steps;
  });
}

function stepTable(evidence: RowEvidence, setting: PageSetting): Float64Array {
  const steps = new Float64Array(ROLES * ROLES);
  for (let before = 0; before < ROLES; before++) {
    for (let role = 0; role < ROLES; role++) {
      const within = before <= RUNS && (role === RUNS || role === ENDS);
      const more = within ? stepWithin(before, evidence, setting) : stepBetween(before, role, evidence, setting);
      steps[before * ROLES + role] = (STEPS[before]?.[role] ?? NEVER) + more;
    }
  }
  return steps;
}

const NO_STEPS = new Float64Array(ROLES * ROLES);

/** What more it costs that a row goes on with its paragraph: a column's end may lie between, seldom after one row. */
function stepWithin(before: number, { row, sameLine, afterEnd }: RowEvidence, setting: PageSetting): number {
  const cut = setting.linesHoldRows ? !sameLine : row.line.afterBlank && row.start === 0;
  if (!cut) return 0;
  return COLUMN_END + (afterEnd ? 2 : 0) + (before === OPENS ? 2 : 0);
}

/** What more it costs that a row begins something new. */
function stepBetween(before: number, role: number, evidence: RowEvidence, setting: PageSetting): number {
  const { row, sign, sameLine, inBracket } = evidence;
  if (inBracket) return 6;
  // Above a dateline or byline stands a headline, perhaps with a caption below it.
  if (before !== LINE && sign === "dateline") return before === WHOLE ? 2 : 3;
  if (before !== LINE && sign === "byline") return before === WHOLE ? 0.5 : 1;
  if (sameLine) return before === LINE ? (role === LINE ? -0.6 : 3) : 1.5;
  const apart = row.line.afterBlank && row.start === 0;
  const close = setting.paragraphsApart && !setting.linesHoldRows && !apart;
  return close && role !== LINE && before !== LINE ? 3 : 0;
}

/** One step of the search: from the costs up to the row before, to those up to this row. */
interface Step {
  readonly costs: Float64Array;
  readonly reached: Float64Array;
  /** From which state each state of each row is reached; this row's begin at `at`. */
  readonly sources: Uint16Array;
  readonly at: number;
  /** From role to role. */
  readonly steps: Float64Array;
}

/** What a row costs in each role, in this column. */
function weighIn({ width, anywhere }: Column, weight: RowWeight, costs: Float64Array): void {
  const { own, core, inset, flush } = weight;
  const full = fullCost(weight, width);
  const over = overCost(core, width);
  const overFirst = inset < NEVER ? overCost(core, width - INDENT) : over;
  costs[OPENS] = own[OPENS] + Math.min(inset + fullCost(weight, width - INDENT), flush + full);
  costs[RUNS] = own[RUNS] + full;
  costs[ENDS] = own[ENDS] + anywhere + over;
  costs[WHOLE] = own[WHOLE] + anywhere + overFirst;
  costs[LINE] = own[LINE];
}

/** For each role, the cheapest way to begin in it after a text in any column: only a paragraph does. */
interface Beginnings {
  readonly costs: Float64Array;
  readonly states: Uint16Array;
}

function findBeginnings({ costs, steps }: Step, begins: Beginnings): void {
  begins.costs[OPENS] = Number.POSITIVE_INFINITY;
  begins.costs[WHOLE] = Number.POSITIVE_INFINITY;
  for (let before = 0; before < ROLES; before++) {
    const state = cheapestOf(costs, before);
    const cost = costs[state] ?? NEVER;
    const inText = before === LINE ? 0 : NEW_IN_TEXT;
    begin(begins, OPENS, cost + (steps[before * ROLES + OPENS] ?? NEVER) + inText, state);
    begin(begins, WHOLE, cost + (steps[before * ROLES + WHOLE] ?? NEVER) + inText, state);
  }
}

/** The state of this role, in whatever column, that costs least. */
function cheapestOf(costs: Float64Array, role: number): number {
  let cheapest = role;
  for (let state = role + ROLES; state < costs.length; state += ROLES) {
    if ((costs[state] ?? NEVER) < (costs[cheapest] ?? NEVER)) cheapest = state;
  }
  return cheapest;
}

function begin({ costs, states }: Beginnings, role: number, cost: number, state: number): void {
  const best = costs[role] ?? NEVER;
  if (cost > best || (cost === best && state > (states[role] ?? 0))) return;
  costs[role] = cost;
  states[role] = state;
}

/** The cheapest way to each role in a column: from the same column or, where a paragraph begins, from any. */
function reach(step: Step, column: number, own: Float64Array, fresh: number, begins: Beginnings): void {
  const { costs, reached, sources, at, steps } = step;
  for (let role = 0; role < ROLES; role++) {
    let best = (begins.costs[role] ?? NEVER) + fresh;
    let source = begins.states[role] ?? 0;
    for (let before = 0; before < ROLES; before++) {
      const way = (costs[column + before] ?? NEVER) + (steps[before * ROLES + role] ?? NEVER);
      if (way >= best) continue;
      best = way;
      source = column + before;
    }
    reached[column + role] = best + (own[role] ?? NEVER);
    sources[at + column + role] = source;
  }
}

const ROLE_NAMES: readonly RowRole[] = ["opens", "runs", "ends", "whole", "line"];

/** Follows the cheapest path back from the page's end. */
function trace({ end, sources }: Paths, columns: readonly Column[], count: number): readonly RowReading[] {
  const readings = new Array<RowReading>(count);
  let state = end;
  for (let i = count - 1; i >= 0; i--) {
    readings[i] = {
      role: ROLE_NAMES[state % ROLES] ?? "line",
      column: columns[Math.floor(state / ROLES)]?.width ?? 0,
    };
    state = sources[i * columns.length * ROLES + state] ?? 0;
  }
  return readings;
}

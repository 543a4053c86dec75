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

/** The readings of a page's rows, and how unlikely they are together: in nats, less is better. */
export interface RowReadings {
  readonly readings: readonly RowReading[];
  readonly cost: number;
}

/**
 * Reads all rows of a page together: of every way to part them into paragraphs and single lines, in columns of whatever
 * measure, the likeliest. It is the shortest path through the roles (Viterbi): each row costs what its width, marks and
 * end are worth in its role, each step from row to row what is seldom. Time and room are as the rows times the measures.
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
): RowReadings {
  const columns = [...measures].map(([width, share]) => ({
    width,
    anywhere: Math.log(width),
    fresh: NEW_MEASURE - Math.log(share) + (width < NARROW ? 2 : 0),
  }));
  const states = columns.length * ROLES;
  const sources = new Int16Array(rows.length * states);
  const steps = new Float64Array(ROLES * ROLES);
  let costs: Float64Array = startCosts(columns);
  let reached: Float64Array = new Float64Array(states);
  rows.forEach((evidence, i) => {
    const weight = weighRow(evidence, rows[i + 1], setting);
    setSteps(steps, evidence, setting);
    const path: Path = { costs, reached, sources, at: i * states, steps };
    const begins = cheapestBeginning(path);
    columns.forEach((column, c) => {
      advance(path, c, column, weight, begins);
    });
    [costs, reached] = [reached, costs];
  });
  return trace(costs, sources, columns, rows.length);
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
/** A page that begins or ends inside a paragraph. */
const CUT_PAGE = 4;
/** Another measure begins with the next text. */
const NEW_MEASURE = 2;

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

/** Sets the step costs before a row: the table, and what blank lines, line ends and brackets of the text say. */
function setSteps(steps: Float64Array, evidence: RowEvidence, setting: PageSetting): void {
  for (let before = 0; before < ROLES; before++) {
    for (let role = 0; role < ROLES; role++) {
      const within = before <= RUNS && (role === RUNS || role === ENDS);
      const more = within ? stepWithin(evidence, setting) : stepBetween(before, role, evidence, setting);
      steps[before * ROLES + role] = (STEPS[before]?.[role] ?? NEVER) + more;
    }
  }
}

/** What more it costs that a row goes on with its paragraph: a column's end may lie between. */
function stepWithin({ row, sameLine }: RowEvidence, setting: PageSetting): number {
  if (setting.linesHoldRows) return sameLine ? 0 : 2.5;
  return row.line.afterBlank && row.start === 0 ? 3 : 0;
}

/** What more it costs that a row begins something new. */
function stepBetween(before: number, role: number, evidence: RowEvidence, setting: PageSetting): number {
  const { row, sign, sameLine, inBracket } = evidence;
  if (inBracket) return 6;
  if (before !== LINE && sign === "dateline") return 3;
  if (before !== LINE && sign === "byline") return 1;
  if (sameLine) return before === LINE ? (role === LINE ? -0.6 : 3) : 1.5;
  const apart = row.line.afterBlank && row.start === 0;
  const close = setting.paragraphsApart && !setting.linesHoldRows && !apart;
  return close && role !== LINE && before !== LINE ? 3 : 0;
}

/** One step of the search: from the costs up to the row before, to those up to this row. */
interface Path {
  readonly costs: Float64Array;
  readonly reached: Float64Array;
  /** From which state each state of each row is reached; this row's begin at `at`. */
  readonly sources: Int16Array;
  readonly at: number;
  /** From role to role: `before * ROLES + role`. */
  readonly steps: Float64Array;
}

/** The cheapest way to begin a paragraph after a text in any column. */
interface Beginning {
  readonly cost: number;
  readonly state: number;
}

function cheapestBeginning({ costs, steps }: Path): { readonly opens: Beginning; readonly whole: Beginning } {
  const cheapest = (role: number): Beginning => {
    let cost = Number.POSITIVE_INFINITY;
    let state = 0;
    for (let at = 0; at < costs.length; at++) {
      const way = (costs[at] ?? 0) + (steps[(at % ROLES) * ROLES + role] ?? 0);
      if (way < cost) {
        cost = way;
        state = at;
      }
    }
    return { cost, state };
  };
  return { opens: cheapest(OPENS), whole: cheapest(WHOLE) };
}

/** Reaches the five roles of a row in column `c`. */
function advance(
  path: Path,
  c: number,
  { width, anywhere, fresh }: Column,
  weight: RowWeight,
  begins: { readonly opens: Beginning; readonly whole: Beginning },
): void {
  const { own } = weight;
  const full = fullCost(weight, width);
  const first = Math.min(weight.inset + fullCost(weight, width - INDENT), weight.flush + full);
  const over = overCost(weight.core, width);
  const overFirst = weight.inset < NEVER ? overCost(weight.core, width - INDENT) : over;
  reach(path, c, OPENS, own[OPENS] + first, fresh, begins.opens);
  reach(path, c, RUNS, own[RUNS] + full, NEVER, undefined);
  reach(path, c, ENDS, own[ENDS] + anywhere + over, NEVER, undefined);
  reach(path, c, WHOLE, own[WHOLE] + anywhere + overFirst, fresh, begins.whole);
  reach(path, c, LINE, own[LINE], NEVER, undefined);
}

/** The cheapest way to a role in column `c`: from the same column or, where a paragraph begins, from any. */
function reach(
  { costs, reached, sources, at, steps }: Path,
  c: number,
  role: number,
  cost: number,
  fresh: number,
  begins: Beginning | undefined,
): void {
  const column = c * ROLES;
  let best = begins === undefined ? Number.POSITIVE_INFINITY : begins.cost + fresh;
  let source = begins === undefined ? column : begins.state;
  for (let before = 0; before < ROLES; before++) {
    const way = (costs[column + before] ?? 0) + (steps[before * ROLES + role] ?? 0);
    if (way < best) {
      best = way;
      source = column + before;
    }
  }
  reached[column + role] = best + cost;
  sources[at + column + role] = source;
}

const ROLE_NAMES: readonly RowRole[] = ["opens", "runs", "ends", "whole", "line"];

/** Follows the cheapest path back from the page's end. */
function trace(costs: Float64Array, sources: Int16Array, columns: readonly Column[], count: number): RowReadings {
  let state = 0;
  let cost = Number.POSITIVE_INFINITY;
  costs.forEach((value, at) => {
    const end = at % ROLES <= RUNS ? value + CUT_PAGE : value;
    if (end < cost) {
      cost = end;
      state = at;
    }
  });
  const readings = new Array<RowReading>(count);
  for (let i = count - 1; i >= 0; i--) {
    readings[i] = {
      role: ROLE_NAMES[state % ROLES] ?? "line",
      column: columns[Math.floor(state / ROLES)]?.width ?? 0,
    };
    state = sources[i * costs.length + state] ?? 0;
  }
  return { readings, cost };
}

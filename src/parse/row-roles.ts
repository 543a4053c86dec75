import { endsClause } from "../text/characters.ts";
import type { LineSign } from "./openings.ts";
import { isNoticeTitle, opensCaption, startsListEntry } from "./phrases.ts";
import type { Row } from "./rows.ts";

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

/** A row and what its line shows. */
export interface RowEvidence {
  readonly row: Row;
  readonly text: string;
  /** The sign of its line; of a dateline only where the row begins it. */
  readonly sign: LineSign;
  /** Whether a text may end with it. */
  readonly closes: boolean;
  /** Whether a jump line stands at its end, after which nothing follows. */
  readonly jumps: boolean;
  /** Whether it stands in the same line of the text as the row before it. */
  readonly sameLine: boolean;
  /** Whether the row before it leaves a bracket open that it closes. */
  readonly inBracket: boolean;
}

/** What the page's text keeps of the print. */
export interface PageSetting {
  /** Whether a paragraph's first row is set in by two ems. */
  readonly setsIn: boolean;
  /** Whether the text keeps white space before such a row. */
  readonly indents: boolean;
  /** Whether a line holds a paragraph, its rows parted by spaces. */
  readonly linesHoldRows: boolean;
  /** Whether paragraphs stand apart by blank lines, so that rows without one between belong together. */
  readonly paragraphsApart: boolean;
}

/** The readings of a page's rows, and how unlikely they are together: in nats, less is better. */
export interface RowReadings {
  readonly readings: readonly RowReading[];
  readonly cost: number;
}

/**
 * Reads all rows of a page together: of every way to part them into paragraphs and single lines, in columns of whatever
 * measure, the likeliest. It is the shortest path through the roles (Viterbi): each row costs what its width, marks and
 * end are worth in its role, each step from row to row what is seldom.
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
  const columns = [...measures.keys()];
  const priors = columns.map((column) => -Math.log(measures.get(column) ?? 1) + (column < NARROW ? 2 : 0));
  const states = columns.length * ROLES;
  const sources = new Int16Array(rows.length * states).fill(NOWHERE);
  let costs: Float64Array | undefined;
  rows.forEach((evidence, i) => {
    const steps = stepCosts(evidence, setting);
    const reached = new Float64Array(states);
    const ends = costs === undefined ? undefined : cheapestByRole(costs);
    const emits = columns.map((column) => rowCosts(evidence, rows[i + 1], column, setting));
    for (let state = 0; state < states; state++) {
      const c = Math.floor(state / ROLES);
      const role = state % ROLES;
      const [cost, source] =
        costs === undefined || ends === undefined
          ? [role === RUNS || role === ENDS ? CUT_PAGE : 0, NOWHERE]
          : cheapestStep(costs, ends, c, role, steps, priors[c] ?? 0);
      const fresh = costs === undefined ? (priors[c] ?? 0) : 0;
      reached[state] = cost + fresh + (emits[c]?.[role] ?? 0);
      sources[i * states + state] = source;
    }
    costs = reached;
  });
  return costs === undefined ? { readings: [], cost: 0 } : trace(costs, sources, columns);
}

const OPENS = 0;
const RUNS = 1;
const ENDS = 2;
const WHOLE = 3;
const LINE = 4;
/** How many roles there are. */
const ROLES = 5;
const ROLE_NAMES: readonly RowRole[] = ["opens", "runs", "ends", "whole", "line"];
const NOWHERE = -1;

/** A paragraph that stops before its end, the rest being on another page or lost. */
const BROKEN_OFF = 7;
/** A page that begins or ends inside a paragraph. */
const CUT_PAGE = 4;
/** Another measure begins with the next text. */
const NEW_MEASURE = 2;
const NEVER = 40;
/** Columns narrower than this, in ems, are seldom: text beside a picture. */
const NARROW = 11;

/** What a step from the role of the row (first index) to the next role costs, in nats: rough shares of printed pages. */
const STEPS: readonly (readonly number[])[] = [
  [BROKEN_OFF, 0.2, 1.6, BROKEN_OFF + 2, BROKEN_OFF],
  [BROKEN_OFF, 0.15, 1.9, BROKEN_OFF + 2, BROKEN_OFF],
  [0.25, NEVER, NEVER, 2, 1.8],
  [0.4, NEVER, NEVER, 1.6, 1.6],
  [0.8, NEVER, NEVER, 2.2, 0.7],
];

/** Steps to a row within one paragraph, as role of the row before and role of this. */
function isWithin(before: number, role: number): boolean {
  return before <= RUNS && (role === RUNS || role === ENDS);
}

/** The step costs before this row: the table, and what blank lines and line ends of the text say. */
function stepCosts({ row, sign, sameLine, inBracket }: RowEvidence, setting: PageSetting): number[][] {
  const apart = row.line.afterBlank && row.start === 0;
  return STEPS.map((costs, before) =>
    costs.map((cost, role) => {
      if (isWithin(before, role)) {
        if (setting.linesHoldRows) return sameLine ? cost : cost + 2.5;
        return apart ? cost + 3 : cost;
      }
      if (inBracket) return cost + 6;
      if (before !== LINE && sign === "dateline") return cost + 3;
      if (before !== LINE && sign === "byline") return cost + 1;
      if (sameLine) return before === LINE && role === LINE ? 0.1 : cost + (before === LINE ? 3 : 1.5);
      return setting.paragraphsApart && !setting.linesHoldRows && !apart && role !== LINE && before !== LINE
        ? cost + 3
        : cost;
    }),
  );
}

/** The cheapest state of each role over all columns. */
interface Cheapest {
  readonly cost: readonly number[];
  readonly state: readonly number[];
}

function cheapestByRole(costs: Float64Array): Cheapest {
  const cost = new Array<number>(ROLES).fill(Number.POSITIVE_INFINITY);
  const state = new Array<number>(ROLES).fill(0);
  costs.forEach((value, at) => {
    const role = at % ROLES;
    if (value < (cost[role] ?? 0)) {
      cost[role] = value;
      state[role] = at;
    }
  });
  return { cost, state };
}

/** The cheapest way to a role in column `c`: from the same column, or, where a paragraph begins, from any. */
function cheapestStep(
  costs: Float64Array,
  ends: Cheapest,
  c: number,
  role: number,
  steps: readonly (readonly number[])[],
  prior: number,
): [cost: number, source: number] {
  let best = Number.POSITIVE_INFINITY;
  let source = NOWHERE;
  const begins = role === OPENS || role === WHOLE;
  for (let before = 0; before < ROLES; before++) {
    const step = steps[before]?.[role] ?? NEVER;
    const here = (costs[c * ROLES + before] ?? 0) + step;
    if (here < best) {
      best = here;
      source = c * ROLES + before;
    }
    const there = (ends.cost[before] ?? 0) + step + NEW_MEASURE + prior;
    if (begins && there < best) {
      best = there;
      source = ends.state[before] ?? NOWHERE;
    }
  }
  return [best, source];
}

/** A last row ends anywhere in its column. */
function anywhere(column: number): number {
  return Math.log(column);
}

/** A paragraph whose first row is not set in as the page's others are, as captions are set. */
const NOT_SET_IN = 3;
/** A line by itself has any width up to so many ems. */
const LINE_WIDTHS = 30;
/** Running text has a mark every so many characters. */
const MARK_EVERY = 9;
/** `。`, `，`: what stands in running text and seldom in a headline. */
const FLOW_MARK = /[。，；：,;:]/;

/** What a row costs in each role, in a column of this measure. */
function rowCosts(
  { row, text, sign, closes, jumps }: RowEvidence,
  next: RowEvidence | undefined,
  column: number,
  setting: PageSetting,
): number[] {
  const marks = FLOW_MARK.test(text);
  const flow = marks ? -Math.log(1 - Math.exp(-row.width / MARK_EVERY)) : row.width / MARK_EVERY;
  const goesOn = flow + (jumps ? 8 : row.endsSentence ? 2.5 : closes ? 5 : 0.08);
  const stops = flow + (closes ? 0 : endsClause(text) ? 1 : 5);
  const room = setting.setsIn ? column - 2 : column;
  const costs = [
    goesOn + firstRowCost({ row, text }, next, column, setting),
    goesOn + fullCost(row, next, column),
    stops + anywhere(column) + overCost(row, column),
    stops + anywhere(column) + overCost(row, room),
    Math.log(LINE_WIDTHS) + (marks ? 2.5 : 0.1) + (row.endsSentence ? 4 : 0),
  ];
  const sooner = signCosts(sign);
  const opening = openingCosts(text);
  const set = indentCosts(row, setting);
  const title = !marks && isNoticeTitle(text) ? NOTICE_TITLE : NO_COSTS;
  return costs.map((cost, role) => [sooner, set, title, opening].reduce((sum, more) => sum + (more[role] ?? 0), cost));
}

/** `房屋出售广告` */
const NOTICE_TITLE: readonly number[] = [2, 2, 2, 2, -2];
/** `图为村民在采摘柑橘。` */
const CAPTION: readonly number[] = [0, 6, 6, 0, 2];
/** `——某村产业发展见闻`: a deck, or an entry. */
const DASHED: readonly number[] = [2, 6, 6, 2, 0];
/** `1.扫码入区。` */
const ENTRY: readonly number[] = [0, 3, 3, 0, 0];
const NO_COSTS: readonly number[] = [0, 0, 0, 0, 0];
const OPENING: readonly number[] = [0, NEVER, NEVER, 0, 6];
const ALONE: readonly number[] = [NEVER, NEVER, NEVER, NEVER, -3];
const HEAD: readonly number[] = [0, 1, 1, 0, -3];

function signCosts(sign: LineSign): readonly number[] {
  if (sign === "none") return NO_COSTS;
  if (sign === "dateline" || sign === "jump-from") return OPENING;
  return sign === "numbered-head" ? HEAD : ALONE;
}

/** A first row is set in; as captions' are, it may be flush. */
function firstRowCost(
  { row, text }: Pick<RowEvidence, "row" | "text">,
  next: RowEvidence | undefined,
  column: number,
  setting: PageSetting,
): number {
  const flush = fullCost(row, next, column);
  if (!setting.setsIn) return flush;
  const inset = fullCost(row, next, column - 2);
  if (setting.indents && row.start === 0) return row.line.indented ? inset : flush;
  return Math.min(inset, flush + (opensCaption(text) ? 0 : NOT_SET_IN));
}

/** What it costs to read a row as its first words do not suggest. */
function openingCosts(text: string): readonly number[] {
  if (opensCaption(text)) return CAPTION;
  if (DASH.test(text)) return DASHED;
  return startsListEntry(text) ? ENTRY : NO_COSTS;
}

/** `——` */
const DASH = /^(?:—|--)/;

/** Where the text keeps the indent, only first rows have it. */
function indentCosts(row: Row, setting: PageSetting): readonly number[] {
  if (!setting.indents || row.start > 0) return NO_COSTS;
  return row.line.indented ? INDENTED : FLUSH;
}

const INDENTED: readonly number[] = [0, 6, 6, 0, 3];
const FLUSH: readonly number[] = [4, 0, 0, 3, 0];

/** What it costs that a row is wider than its column: a mark may hang, several may be squeezed. */
function overCost(row: Row, column: number): number {
  const over = row.core - column;
  return over <= 0.25 ? 0 : Math.min(over * 2.5, NEVER);
}

/** What it costs that a row ends where it does although its text goes on: little where the next word had no room. */
function fullCost(row: Row, next: RowEvidence | undefined, column: number): number {
  const over = overCost(row, column);
  if (over > 0) return over;
  const room = column - row.width - row.slack;
  if (room <= 0.25) return 0.1;
  if (next !== undefined && room < wordWidth(next.text)) return 0.5 + 0.5 * room;
  return Math.min(1 + 2 * room, NEVER);
}

/** Marks that may not begin a row, so that the character before them comes down with them. */
const NOT_FIRST = "，。、；：？！”’）》】…,;:?!)";
/** Marks that may not end a row, so that they come down with the character after them. */
const NOT_LAST = "“‘（《【(";
/** `2023`, `G65`, `0.5%`: kept in one row. */
const UNBROKEN = /^[A-Za-z0-9.%+]+/;

/** The width in ems of what could not be parted at a row's beginning: a number, or a character with its marks. */
function wordWidth(text: string): number {
  let at = 0;
  while (at < text.length && NOT_LAST.includes(text.charAt(at))) at++;
  const word = UNBROKEN.exec(text.slice(at, at + 20));
  let width = at + (word === null ? 1 : word[0].length / 2);
  at += word === null ? 1 : word[0].length;
  while (at < text.length && NOT_FIRST.includes(text.charAt(at))) {
    at++;
    width++;
  }
  return width;
}

/** Follows the cheapest path back from the page's end. */
function trace(costs: Float64Array, sources: Int16Array, columns: readonly number[]): RowReadings {
  const states = costs.length;
  let state = NOWHERE;
  let cost = Number.POSITIVE_INFINITY;
  costs.forEach((value, at) => {
    const end = at % ROLES <= RUNS ? value + CUT_PAGE : value;
    if (end < cost) {
      cost = end;
      state = at;
    }
  });
  const readings: RowReading[] = [];
  for (let i = sources.length / states - 1; i >= 0; i--) {
    readings.push({ role: ROLE_NAMES[state % ROLES] ?? "line", column: columns[Math.floor(state / ROLES)] ?? 0 });
    state = sources[i * states + state] ?? NOWHERE;
  }
  return { readings: readings.reverse(), cost };
}

import { CORE, FIGURES, INDENT, INSET, NO_INSET, REACH, type RowWeights, WORD } from "./row-costs.ts";
import { ENDS, LINE, NEVER, OPENS, ROLES, type RoleCosts, RUNS, WHOLE } from "./row-evidence.ts";
import { fullCost, overCost } from "./row-fit.ts";
import type { StepCosts } from "./row-steps.ts";

/** A column whose measure is tried. */
export interface Column {
  /** In ems. */
  readonly width: number;
  /** What it costs that a paragraph's last row ends anywhere in it, in nats. */
  readonly anywhere: number;
  /** What it costs that a text begins in it after one in another. */
  readonly fresh: number;
}

/** What is searched: what each row weighs and the steps to it, in columns of these measures. */
export interface RowLattice {
  readonly columns: readonly Column[];
  readonly weights: RowWeights;
  readonly steps: readonly StepCosts[];
}

/** The likeliest reading of all rows, and its cost in nats. */
export interface CheapestPath {
  readonly cost: number;
  /** Of each row its role and its column in one number: `column * ROLES + role`. */
  readonly states: Uint16Array;
}

/** A page that begins or ends inside a paragraph. */
const CUT_PAGE = 4;
/** Another measure seldom begins in a text without a headline between. */
const NEW_IN_TEXT = 3;

/**
 * The cheapest path through all rows' roles and columns (Viterbi): each row costs what it weighs in its role, each step
 * from row to row what is seldom. Time and room are as the rows times the columns. Longer than most files, since forward and back the search
 * asks for the same costs in the same order.
 */
export function findCheapestPath(lattice: RowLattice, room: SearchRoom): CheapestPath {
  const { columns, weights } = lattice;
  const states = columns.length * ROLES;
  // Of the cheapest path to each state (`column * ROLES + role`), row by row; the first row is what stands before the page.
  const costs = costsIn(room, (weights.rows + 1) * states);
  const least = setStart(costs, columns);
  for (let i = 0; i < weights.rows; i++) addRow(lattice, i, costs, least);
  const end = cheapestEnd(costs, weights.rows * states, states);
  return { cost: end.cost, states: traceBack(lattice, costs, end.state) };
}

/** Room for the costs of a search, used by one after another: made anew for each, it would be swept as often. */
export interface SearchRoom {
  costs: Float64Array;
}

/** Room for so many costs at least. What stands in it is of the search before. */
function costsIn(room: SearchRoom, least: number): Float64Array {
  if (room.costs.length < least) room.costs = new Float64Array(least);
  return room.costs;
}

/**
 * Before the first row anything but a paragraph may have stood: as after a line by itself, the page cut or not. Returns
 * the lowest costs of each role in whatever column.
 */
function setStart(costs: Float64Array, columns: readonly Column[]): Float64Array {
  costs.fill(NEVER, 0, columns.length * ROLES);
  let fresh = Number.POSITIVE_INFINITY;
  columns.forEach((column, c) => {
    costs[c * ROLES + LINE] = column.fresh;
    costs[c * ROLES + RUNS] = column.fresh + CUT_PAGE;
    fresh = Math.min(fresh, column.fresh);
  });
  return Float64Array.of(NEVER, fresh + CUT_PAGE, NEVER, NEVER, fresh);
}

/**
 * Finds the costs of row `i` from those of the row before. It is reached from the same column or, where a paragraph
 * begins, from any: `least` are the lowest costs of each role of the row before in whatever column, and then of this row.
 * This is done for every row in every column, so roles stand one by one instead of in loops, and what is the same in all
 * columns is looked up before them. Steps that are never taken are left out.
 */
function addRow({ columns, weights, steps }: RowLattice, i: number, costs: Float64Array, least: Float64Array): void {
  const step = steps[i];
  if (step === undefined) return;
  const { opens, runs, ends, whole, line } = step;
  const { figures } = weights;
  const own = i * FIGURES;
  const ownOpens = figures[own + OPENS] ?? NEVER;
  const ownRuns = figures[own + RUNS] ?? NEVER;
  const ownEnds = figures[own + ENDS] ?? NEVER;
  const ownWhole = figures[own + WHOLE] ?? NEVER;
  const ownLine = figures[own + LINE] ?? NEVER;
  const core = figures[own + CORE] ?? 0;
  const reach = figures[own + REACH] ?? 0;
  const word = figures[own + WORD] ?? 0;
  const inset = figures[own + INSET] ?? 0;
  const flush = figures[own + NO_INSET] ?? 0;
  const several = costOfBeginning(least, opens);
  const single = costOfBeginning(least, whole);
  const opensInText = opens[RUNS];
  const opensAfterEnd = opens[ENDS];
  const opensAfterWhole = opens[WHOLE];
  const opensAfterLine = opens[LINE];
  const wholeInText = whole[RUNS];
  const wholeAfterEnd = whole[ENDS];
  const wholeAfterWhole = whole[WHOLE];
  const wholeAfterLine = whole[LINE];
  const lineInText = line[RUNS];
  const lineAfterEnd = line[ENDS];
  const lineAfterWhole = line[WHOLE];
  const lineAfterLine = line[LINE];
  const runsAfterFirst = runs[OPENS];
  const runsAfterMiddle = runs[RUNS];
  const endsAfterFirst = ends[OPENS];
  const endsAfterMiddle = ends[RUNS];
  const mayBeInset = inset < NEVER;
  let leastOpens = Number.POSITIVE_INFINITY;
  let leastRuns = Number.POSITIVE_INFINITY;
  let leastEnds = Number.POSITIVE_INFINITY;
  let leastWhole = Number.POSITIVE_INFINITY;
  let leastLine = Number.POSITIVE_INFINITY;
  let before = i * columns.length * ROLES;
  let at = before + columns.length * ROLES;
  for (const { width, anywhere, fresh } of columns) {
    const opened = costs[before + OPENS] ?? NEVER;
    const ran = costs[before + RUNS] ?? NEVER;
    const ended = costs[before + ENDS] ?? NEVER;
    const stood = costs[before + WHOLE] ?? NEVER;
    const alone = costs[before + LINE] ?? NEVER;
    const unfinished = Math.min(opened, ran);
    const full = fullCost(core, reach, word, width);
    const over = overCost(core, width);
    const fullInset = mayBeInset ? inset + fullCost(core, reach, word, width - INDENT) : NEVER;
    const fullFirst = mayBeInset ? Math.min(fullInset, flush + full) : flush + full;
    const overFirst = mayBeInset ? overCost(core, width - INDENT) : over;

    const toOpens = Math.min(
      several + fresh,
      unfinished + opensInText,
      ended + opensAfterEnd,
      stood + opensAfterWhole,
      alone + opensAfterLine,
    );
    const toWhole = Math.min(
      single + fresh,
      unfinished + wholeInText,
      ended + wholeAfterEnd,
      stood + wholeAfterWhole,
      alone + wholeAfterLine,
    );
    const toLine = Math.min(
      unfinished + lineInText,
      ended + lineAfterEnd,
      stood + lineAfterWhole,
      alone + lineAfterLine,
    );
    const toRuns = Math.min(opened + runsAfterFirst, ran + runsAfterMiddle);
    const toEnds = Math.min(opened + endsAfterFirst, ran + endsAfterMiddle);

    const costOpens = ownOpens + fullFirst + toOpens;
    const costRuns = ownRuns + full + toRuns;
    const costEnds = ownEnds + anywhere + over + toEnds;
    const costWhole = ownWhole + anywhere + overFirst + toWhole;
    const costLine = ownLine + toLine;
    costs[at + OPENS] = costOpens;
    costs[at + RUNS] = costRuns;
    costs[at + ENDS] = costEnds;
    costs[at + WHOLE] = costWhole;
    costs[at + LINE] = costLine;
    leastOpens = Math.min(leastOpens, costOpens);
    leastRuns = Math.min(leastRuns, costRuns);
    leastEnds = Math.min(leastEnds, costEnds);
    leastWhole = Math.min(leastWhole, costWhole);
    leastLine = Math.min(leastLine, costLine);
    before += ROLES;
    at += ROLES;
  }
  least[OPENS] = leastOpens;
  least[RUNS] = leastRuns;
  least[ENDS] = leastEnds;
  least[WHOLE] = leastWhole;
  least[LINE] = leastLine;
}

/** What it costs at least to begin a paragraph after a row in whatever column, by the steps from that row's role. */
function costOfBeginning(least: Float64Array, step: RoleCosts): number {
  return Math.min(
    (least[OPENS] ?? NEVER) + step[OPENS] + NEW_IN_TEXT,
    (least[RUNS] ?? NEVER) + step[RUNS] + NEW_IN_TEXT,
    (least[ENDS] ?? NEVER) + step[ENDS] + NEW_IN_TEXT,
    (least[WHOLE] ?? NEVER) + step[WHOLE] + NEW_IN_TEXT,
    (least[LINE] ?? NEVER) + step[LINE],
  );
}

/** The cheapest of so many states of the last row, whose costs begin at `first`. */
function cheapestEnd(
  costs: Float64Array,
  first: number,
  states: number,
): { readonly state: number; readonly cost: number } {
  let state = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = first; at < first + states; at++) {
    const isCut = (at - first) % ROLES <= RUNS;
    const cost = (costs[at] ?? NEVER) + (isCut ? CUT_PAGE : 0);
    if (cost >= least) continue;
    state = at - first;
    least = cost;
  }
  return { state, cost: least };
}

/** Follows the cheapest path back from its end: to each state from the one from which it is reached most cheaply. */
function traceBack(lattice: RowLattice, costs: Float64Array, end: number): Uint16Array {
  const states = new Uint16Array(lattice.weights.rows);
  let state = end;
  for (let i = states.length - 1; i >= 0; i--) {
    states[i] = state;
    state = cheapestBefore(lattice, i, costs, state);
  }
  return states;
}

/** The state of the row before row `i` from which this one is reached; only a paragraph begins in another column. */
function cheapestBefore({ columns, steps }: RowLattice, i: number, costs: Float64Array, to: number): number {
  const step = steps[i];
  if (step === undefined) return 0;
  const role = to % ROLES;
  const column = (to - role) / ROLES;
  const toRole = costsTo(step, role);
  const begins = role === OPENS || role === WHOLE;
  const fresh = columns[column]?.fresh ?? 0;
  const from = i * columns.length * ROLES;
  let cheapest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let other = begins ? 0 : column; other < (begins ? columns.length : column + 1); other++) {
    for (let before: number = OPENS; before <= LINE; before++) {
      const change = other === column ? 0 : fresh + (before === LINE ? 0 : NEW_IN_TEXT);
      const cost = (costs[from + other * ROLES + before] ?? NEVER) + (toRole[before] ?? NEVER) + change;
      if (cost >= least) continue;
      least = cost;
      cheapest = other * ROLES + before;
    }
  }
  return cheapest;
}

/** What the step to a row in this role costs. */
function costsTo(step: StepCosts, role: number): RoleCosts {
  switch (role) {
    case OPENS:
      return step.opens;
    case RUNS:
      return step.runs;
    case ENDS:
      return step.ends;
    case WHOLE:
      return step.whole;
    default:
      return step.line;
  }
}

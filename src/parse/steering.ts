import type { CorrectionRole, LineRole } from "../model/correction.ts";
import type { Furniture } from "../model/page.ts";
import { endsSentence, printedWidth } from "../text/characters.ts";
import type { Line } from "./lines.ts";
import { AFTER_RULE } from "./markup.ts";
import type { PrintedPassage } from "./passages.ts";
import { linesOf, passageOf, type Slice, sliceOf } from "./slice.ts";
import { traitsOf } from "./traits.ts";

/** A passage of which an editor has said what it is. */
export interface SteeredPassage extends PrintedPassage {
  readonly steering: LineRole;
}

/** Whether an editor has said what a passage is. */
export function isSteered(passage: PrintedPassage): passage is SteeredPassage {
  return passage.steering !== undefined;
}

/** A page's lines, those set apart of which an editor has said what they are. */
export interface SteeredLines {
  /** The lines that the parser is to read by itself. */
  readonly free: readonly Line[];
  /** Parts of articles, in order of line. */
  readonly passages: readonly SteeredPassage[];
  readonly furniture: readonly Furniture[];
  readonly fragments: readonly Slice[];
}

/**
 * Sets lines apart by what an editor says of them, or else the text itself (`known`, of a database's export). The lines of one role make one
 * part; verse and scraps stay lines.
 */
export function setSteeredApart(
  lines: readonly Line[],
  roles: readonly LineRole[],
  known: ReadonlyMap<Line, LineRole> = new Map(),
): SteeredLines {
  if (roles.length === 0 && known.size === 0) return { free: lines, passages: [], furniture: [], fragments: [] };
  const byRole = new Map([...roles, ...known.values()].map((role): [LineRole, Line[]] => [role, []]));
  const free: Line[] = [];
  let before: LineRole | undefined;
  for (const line of lines) {
    const role = roles.find((one) => line.number >= one.lines[0] && line.number <= one.lines[1]) ?? known.get(line);
    if (role !== undefined) byRole.get(role)?.push(line);
    // What stands below lines of another article is none with what stands above them.
    else free.push(before?.of === undefined ? line : { ...line, afterBlank: true });
    before = role;
  }
  const steered = [...byRole].filter(([, own]) => own.length > 0);
  const linesAs = (as: CorrectionRole) => steered.flatMap(([role, own]) => (role.as === as ? own : []));
  return {
    free,
    passages: steered.flatMap(([role, own]) => passagesOf(role, own)).sort(byLine),
    furniture: linesAs("furniture").map(({ text, number }) => ({ kind: "other", text, lines: [number, number] })),
    fragments: linesAs("fragment").map(sliceOf),
  };
}

function passagesOf(role: LineRole, lines: readonly Line[]): readonly SteeredPassage[] {
  if (role.as === "furniture" || role.as === "fragment") return [];
  if (role.as === "line") return lines.map((line) => steeredPassage(role, [line]));
  return [steeredPassage(role, lines)];
}

/** 引题、主题、副题 */
const HEADLINE_ROLES: readonly CorrectionRole[] = ["kicker", "headline", "deck"];

function steeredPassage(steering: LineRole, lines: readonly Line[]): SteeredPassage {
  const passage = passageOf(lines.map(sliceOf));
  return {
    ...passage,
    traits: traitsOf(passage.text),
    steering,
    setAs: undefined,
    sign: "none",
    headline: HEADLINE_ROLES.includes(steering.as),
    rows: lines.length,
    width: printedWidth(passage.text),
    afterBlank: true,
    indented: false,
    endsSentence: endsSentence(passage.text),
    closes: endsSentence(passage.text),
    tight: false,
    markup: lines[0]?.markup?.afterRule === true ? AFTER_RULE : undefined,
  };
}

function byLine(one: PrintedPassage, other: PrintedPassage): number {
  return linesOf(one)[0] - linesOf(other)[0] || startOf(one) - startOf(other);
}

/** Where in its first line a passage begins: a row of a table is an article's headline, byline and text. */
function startOf({ slices }: PrintedPassage): number {
  return slices[0]?.start ?? 0;
}

/** The parser's own passages and the steered ones that name no article, in order of line. */
export function mergeSteered(
  passages: readonly PrintedPassage[],
  steered: readonly SteeredPassage[],
): readonly PrintedPassage[] {
  const here = steered.filter(({ steering }) => steering.of === undefined);
  if (here.length === 0) return passages;
  const elsewhere = steered.flatMap((passage) => (passage.steering.of === undefined ? [] : [linesOf(passage)[0]]));
  const flow = [...passages, ...here].sort(byLine);
  return flow.map((passage, place) => {
    const above = flow[place - 1];
    if (!isHeadline(passage) || passage.steering.as === "deck") return passage;
    const [top, own] = [above === undefined ? 0 : linesOf(above)[1], linesOf(passage)[0]];
    const goesOn = above !== undefined && isHeadline(above) && !elsewhere.some((line) => top < line && line < own);
    return goesOn ? passage : { ...passage, beginsArticle: true };
  });
}

/** Whether an editor has said that a passage is of the headline that an article begins with. */
function isHeadline(passage: PrintedPassage): passage is SteeredPassage {
  return isSteered(passage) && HEADLINE_ROLES.includes(passage.steering.as);
}

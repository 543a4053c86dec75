import type { Piece } from "./pieces.ts";
import type { Random } from "./random.ts";
import { GLUE } from "./rows.ts";

/**
 * How a tool gives ranks to headings:
 * - `sized`: headlines, kickers and decks, subheads each have one of their own;
 * - `lead`: the same, but the first article's are higher than the others';
 * - `flat`: all headings have one;
 * - `bold`: headlines alone are headings, subheads and columns are bold.
 */
export const RANKINGS = ["sized", "lead", "flat", "bold"] as const;
export type Ranking = (typeof RANKINGS)[number];

/** How one tool or export writes a page. */
export interface MarkupHabit {
  readonly ranking: Ranking;
  /** What stands between articles. */
  readonly rule: "---" | "***" | "";
  /** What stands where a picture was. */
  readonly picture: string;
  readonly boldDateline: boolean;
  /** Whether the site of an electronic paper stands around the text. */
  readonly site: boolean;
}

/** A tool's or an export's habit. */
export function pickMarkup(random: Random, ranking: Ranking): MarkupHabit {
  return {
    ranking,
    rule: random.pick(["---", "***", ""]),
    picture: random.pick([
      "![](images/0.jpg)",
      '<div style="text-align: center;"><img src="imgs/a.jpg" alt="Image" /></div>',
    ]),
    boldDateline: random.chance(0.5),
    site: random.chance(0.3),
  };
}

/** Writes the pieces of a page as Markdown. `subheads` are the lines inside texts that are subheads. */
export function markUp(pieces: readonly Piece[], subheads: ReadonlySet<string>, habit: MarkupHabit): string {
  let text = habit.site ? "首页 > 数字报 > 第02版：综合新闻" : "";
  pieces.forEach((piece, at) => {
    const above = pieces[at - 1];
    const opens = piece.story !== undefined && above?.story !== piece.story;
    const blocks = [
      ...(opens && habit.rule !== "" && text !== "" ? [habit.rule] : []),
      ...(piece.block === "caption" ? [habit.picture] : []),
      ...(habit.site && isTextBelowHead(piece, above) ? ["发布时间：2022-11-25 来源：本站 浏览：125次"] : []),
      marked(piece.texts.join("\n").replaceAll(GLUE, "") + (piece.tail ?? ""), piece, subheads, habit),
    ];
    text += `${text === "" ? "" : piece.tight && blocks.length === 1 ? "\n" : "\n\n"}${blocks.join("\n\n")}`;
  });
  return `${text}${habit.site ? "\n\n上一版 下一版 返回目录" : ""}\n`;
}

function isTextBelowHead(piece: Piece, above: Piece | undefined): boolean {
  return piece.block === "body" && above !== undefined && /^(?:headline|deck|byline)/.test(above.block);
}

function marked(text: string, piece: Piece, subheads: ReadonlySet<string>, habit: MarkupHabit): string {
  const role = piece.block === "body" && subheads.has(text) ? "subhead" : piece.block.replace(/\d$/, "");
  const { ranking, boldDateline } = habit;
  const shift = ranking === "lead" && piece.story !== 0 ? "#" : "";
  if (role === "headline" || role === "kicker" || role === "deck" || role === "subhead") {
    const mark = markOf(role, ranking);
    return text
      .split("\n")
      .map((line) => mark(shift, line))
      .join("\n");
  }
  if (role === "column" && ranking === "bold") return `**${text}**`;
  return boldDateline && piece.block === "body" ? text.replace(/^本报讯/, "**本报讯**") : text;
}

type Mark = (shift: string, line: string) => string;

function markOf(role: string, ranking: Ranking): Mark {
  const ranked =
    (signs: string): Mark =>
    (shift, line) =>
      `${signs}${shift} ${line}`;
  if (ranking === "flat") return ranked("##");
  if (ranking === "bold")
    return role === "headline" ? ranked("#") : (_, line) => (role === "subhead" ? `**${line}**` : line);
  return ranked(role === "headline" ? "#" : role === "subhead" ? "###" : "##");
}

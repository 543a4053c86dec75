import type { Random } from "./random.ts";
import type { Story } from "./story.ts";

/** How the two parts of a jumping story name each other. */
export interface JumpForm {
  /** What the second part repeats of the headline. */
  readonly headline: "whole" | "half" | "none";
  /** The line 下转 under the first part: with its page, cut off before its bracket or its page, or lost. */
  readonly to: "printed" | "bracket-lost" | "page-lost" | "wrong-page" | "lost";
  /** The line 上接 over the second part. */
  readonly from: "printed" | "page-lost" | "lost";
}

/** A story on two pages. */
export interface SplitStory {
  readonly first: Story;
  readonly second: Story;
}

/** Cuts a story in mid-sentence; undefined where it is too short. Pages are numbered as they are printed. */
export function splitStory(
  random: Random,
  story: Story,
  form: JumpForm,
  pages: readonly [first: number, second: number],
): SplitStory | undefined {
  const cuts = story.body.flatMap((part, at) => {
    const fits = part.type === "paragraph" && part.text.length >= 30 && at > 0 && at < story.body.length;
    return fits ? [at] : [];
  });
  if (cuts.length === 0) return undefined;
  const at = random.pick(cuts);
  const text = story.body[at]?.text ?? "";
  let cut = random.int(8, text.length - 10);
  while (cut > 4 && (AWKWARD_END.test(text.slice(0, cut)) || AWKWARD_START.test(text.slice(cut)))) cut -= 1;
  const { bylineEnd, ...rest } = story;
  const { dateline, kicker, summary, column, ...bare } = rest;
  const to = toLine(random, form.to, pages[1]);
  const from = fromLine(random, form.from, pages[0]);
  return {
    first: {
      ...rest,
      captions: [],
      body: [...story.body.slice(0, at), { type: "paragraph", text: text.slice(0, cut) }],
      ...(to === undefined ? { truncated: true } : { jumpTo: { page: pages[1], printed: to } }),
    },
    second: {
      ...bare,
      headline: headlineOf(story, form.headline),
      decks: [],
      captions: [],
      bylines: [],
      bylineAbove: [],
      lead: "",
      body: [{ type: "paragraph", text: text.slice(cut) }, ...story.body.slice(at + 1)],
      ...(from !== undefined && { jumpFrom: { page: pages[0], printed: from, ownLine: random.chance(0.4) } }),
    },
  };
}

const AWKWARD_END = /[。！？；：…”）“（《、，0-9]$/;
const AWKWARD_START = /^[，。、；：？！”）》0-9]/;
const CHINESE = "零一二三四五六七八九";

function toLine(random: Random, form: JumpForm["to"], page: number): string | undefined {
  const shown = form === "wrong-page" ? page + 1 : page;
  const number = random.pick([`${shown}`, `第${shown}`, `第${CHINESE[shown]}`]);
  switch (form) {
    case "lost":
      return undefined;
    case "page-lost":
      return "（下转";
    case "bracket-lost":
      return random.pick([`（下转${number}`, `（下转${number}版`]);
    default:
      return random.pick([`（下转${number}版）`, `（下转${number}版）`, `(下转${number}版)`]);
  }
}

function fromLine(random: Random, form: JumpForm["from"], page: number): string | undefined {
  if (form === "lost") return undefined;
  const number = form === "page-lost" ? "" : random.pick([`${page}`, `第${page}`, `第${CHINESE[page]}`]);
  return form === "page-lost" ? "（上接）" : `（上接${number}版）`;
}

/** A part of the headline, or half of a headline that has only one. */
function headlineOf({ headline }: Story, form: JumpForm["headline"]): readonly string[] {
  if (form === "none") return [];
  if (form === "whole") return headline;
  const [longest = ""] = [...headline].sort((a, b) => b.length - a.length);
  return headline.length > 1 ? [longest] : [longest.slice(0, Math.max(5, Math.ceil(longest.length / 2)))];
}

import type { ArticleTitle, Byline } from "../model/article.ts";

/** What a citation says of a text, on whatever page or pages it stands. */
export interface CitedText {
  /** In square brackets where the paper printed no headline. */
  readonly title: string;
  /** Names of the writers in printed order; of who made the pictures where there is no writer. */
  readonly authors: readonly string[];
  /** Numbers of the printed pages that it stands on, in order: mostly one. */
  readonly pages: readonly number[];
}

/** An article as one part of a text, mostly the only one. */
export interface CitedPart {
  readonly title: ArticleTitle;
  readonly bylines: readonly Byline[];
  readonly page: number;
}

/** What a citation says of a text, of its parts in order. */
export function citedText(parts: readonly [CitedPart, ...CitedPart[]]): CitedText {
  const [{ title }] = parts;
  return {
    title: title.inferred ? `[${title.text}]` : title.text,
    authors: authorsOf(parts.flatMap(({ bylines }) => bylines)),
    pages: [...new Set(parts.map(({ page }) => page))],
  };
}

function authorsOf(bylines: readonly Byline[]): readonly string[] {
  const makers = bylines.filter(({ role, names }) => names.length > 0 && !HELPER_ROLES.has(role));
  const writers = makers.filter(({ role }) => !PICTURE_ROLES.has(role));
  return [...new Set((writers.length > 0 ? writers : makers).flatMap(({ names }) => names))];
}

/** The roles under which papers name who made what is seen rather than read: its author only where nobody wrote. */
const PICTURE_ROLES: ReadonlySet<string> = new Set(["摄影", "摄", "摄影记者", "图", "漫画", "题字", "书法"]);
/** The roles under which papers name who helped: a pupil's teacher, who drew for the text. */
const HELPER_ROLES: ReadonlySet<string> = new Set(["指导老师", "指导教师", "辅导老师", "辅导教师", "插图"]);

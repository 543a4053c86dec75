import type { ArticleTitle, Byline } from "../model/article.ts";

/** What a citation says of a text, on whatever page or pages it stands. */
export interface CitedText {
  /** In square brackets where the paper printed no headline. */
  readonly title: string;
  /** Names of the writers in printed order; of the photographers where there is no writer. */
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
  const isWriter = ({ role }: Byline) => !PHOTOGRAPHER_ROLES.has(role) && !HELPER_ROLES.has(role);
  const hasWriter = bylines.some((byline) => byline.names.length > 0 && isWriter(byline));
  const authors: string[] = [];
  for (const byline of bylines) {
    if (hasWriter ? !isWriter(byline) : HELPER_ROLES.has(byline.role)) continue;
    for (const name of byline.names) if (!authors.includes(name)) authors.push(name);
  }
  return authors;
}

/** The roles under which papers name who took the pictures. */
const PHOTOGRAPHER_ROLES: ReadonlySet<string> = new Set(["摄影", "摄", "摄影记者", "图"]);
/** The roles under which papers name who helped: a pupil's teacher, who drew or wrote what stands beside the text. */
const HELPER_ROLES: ReadonlySet<string> = new Set([
  "指导老师",
  "指导教师",
  "辅导老师",
  "辅导教师",
  "插图",
  "漫画",
  "题字",
  "书法",
]);

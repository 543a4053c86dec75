import { parsePage } from "../../src/parse/page.ts";

/** A report of an invented page in printed rows of sixteen characters, for tests of what stands beside one. */
export const REPORT_ROWS: readonly string[] = [
  "石桥修缮完工",
  "　　本报讯（记者 龚一凡）县里昨",
  "天召开专题会议，部署下一步的工作",
  "任务，要求各乡镇抓好落实。",
  "　　会议强调，各乡镇要把防汛工作抓",
  "在手上，落实到每座水库、每条河堤，",
  "确保安全度汛。",
];

/** The page of these rows, a line a row. */
export function pageOfRows(...rows: readonly string[]): ReturnType<typeof parsePage> {
  return parsePage(rows.join("\n"), { file: "01.txt" });
}

/** The page of these blocks, with blank lines between them. */
export function pageOfBlocks(...blocks: readonly string[]): ReturnType<typeof parsePage> {
  return parsePage(blocks.join("\n\n"), { file: "01.txt" });
}

export type Page = ReturnType<typeof parsePage>;

/** The main line of each article's headline. */
export function headlines({ articles }: Page): readonly (string | undefined)[] {
  return articles.map(({ headline }) => headline?.main);
}

/** The column of each article. */
export function columns({ articles }: Page): readonly (string | undefined)[] {
  return articles.map(({ columnLabel }) => columnLabel);
}

/** The kind of each article. */
export function kinds({ articles }: Page): readonly string[] {
  return articles.map(({ kind }) => kind);
}

/** Who signs each article: `记者:龚一凡 摄影:谷雨、晏平`. */
export function bylines({ articles }: Page): readonly string[] {
  return articles.map((article) => article.bylines.map(({ role, names }) => `${role}:${names.join("、")}`).join(" "));
}

/** The lines of furniture. */
export function furniture({ furniture: lines }: Page): readonly string[] {
  return lines.map(({ text }) => text);
}

/** The texts of all blocks of one type, in order. */
export function textsOf({ articles }: Page, type: string): readonly string[] {
  return articles.flatMap(({ blocks }) => blocks.filter((block) => block.type === type).map(({ text }) => text));
}

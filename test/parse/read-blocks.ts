import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";

/** A report of an invented page, and a text that may stand anywhere, for tests of what stands beside them. */
export const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
export const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";

/** An article as a test reads it: its headline, column and authors, and each block's type and text. */
export interface ReadArticle {
  readonly headline: string | null;
  readonly column: string | undefined;
  readonly by: readonly string[];
  readonly blocks: readonly string[];
}

/** The articles of a page of these blocks, with blank lines between them. */
export function readBlocks(...blocks: readonly string[]): readonly ReadArticle[] {
  return readText(blocks.join("\n\n"));
}

/** The articles of a page's text. */
export function readText(text: string): readonly ReadArticle[] {
  return readPage(text).articles.map(({ headline, columnLabel, bylines, blocks }) => ({
    headline,
    column: columnLabel ?? undefined,
    by: bylines.map(({ role, names }) => `${role} ${names.join(" ")}`),
    blocks: blocks.map(({ type, text: printed }) => `${type} ${printed}`),
  }));
}

/** A page of these blocks as `parse` prints it. */
export function readPage(...blocks: readonly string[]): ReturnType<typeof pageToJson> {
  return pageToJson(parsePage(blocks.join("\n\n"), { file: "01.txt" }));
}

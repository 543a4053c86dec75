import type { CardPerson, IssueCard } from "../site/issue-card.ts";
import { packArticle, unpackArticle } from "../site/packed-article.ts";
import type { KeptPage } from "./kept-pages.ts";
import type { FolderIssue, KeptFolder, LinkedFolder } from "./linked-folder.ts";

/*
 * A linked folder as it is kept: two texts in UTF-8, the folder without its articles, and those, a line each. A build that
 * lists an issue more reads all folders, so that V8's own form is not quick enough: it takes three times as long as JSON
 * to read where objects are many and small, and six times the room.
 */

type PackedFolder = readonly [key: string, diagnostics: LinkedFolder["diagnostics"], issue?: PackedIssue];

type PackedIssue = Omit<FolderIssue, "card" | "pages"> & {
  readonly card: Omit<IssueCard, "headlines" | "people"> & {
    readonly headlines: readonly string[];
    readonly people: readonly (readonly [name: string, roles: CardPerson["roles"], articles: CardPerson["articles"]])[];
  };
  readonly pages: readonly (readonly [key: string, index: number, folder: string, outlineKey: string])[];
};

/** The folder as bytes. */
export function packLinked({ key, diagnostics, issue, articles }: KeptFolder): Uint8Array {
  const packed: PackedFolder = issue === undefined ? [key, diagnostics] : [key, diagnostics, packIssue(issue)];
  return encoder.encode([JSON.stringify(packed), ...articles()].join("\n"));
}

const encoder = new TextEncoder();

/** The folder of bytes that `packLinked` made; its articles are read when they are asked for. */
export function unpackLinked(bytes: Uint8Array): KeptFolder {
  const end = bytes.indexOf(LINE_FEED);
  const head = textOf(end < 0 ? bytes : bytes.subarray(0, end));
  // Kept under this program's seal, so it is what was written.
  const [key, diagnostics, issue] = JSON.parse(head) as PackedFolder;
  let read: readonly string[] | undefined;
  const articles = () => {
    read ??= end < 0 ? [] : textOf(bytes.subarray(end + 1)).split("\n");
    return read;
  };
  return { key, diagnostics, ...(issue !== undefined && { issue: unpackIssue(issue) }), articles };
}

const LINE_FEED = 0x0a;

/** A buffer's own decoder takes a third of the time of a `TextDecoder` for short texts. */
function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("utf8");
}

function packIssue({ card, pages, ...issue }: FolderIssue): PackedIssue {
  return {
    ...issue,
    card: {
      ...card,
      headlines: card.headlines.map(packArticle),
      people: card.people.map(({ name, roles, articles }) => [name, roles, articles]),
    },
    pages: pages.map(({ key, index, folder, outlineKey }) => [key, index, folder, outlineKey]),
  };
}

function unpackIssue({ card, pages, ...issue }: PackedIssue): FolderIssue {
  return {
    ...issue,
    card: {
      ...card,
      headlines: card.headlines.map(unpackArticle),
      people: card.people.map(([name, roles, articles]) => ({ name, roles, articles })),
    },
    pages: pages.map(([key, index, folder, outlineKey]): KeptPage => ({ key, index, folder, outlineKey })),
  };
}

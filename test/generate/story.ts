import type { ArticleKind } from "../../src/model/article.ts";
import type { TruthArticle, TruthByline } from "./truth.ts";

/** A paragraph, a subhead between paragraphs, or a line that is printed as it is (verse, a table's row, a list's entry). */
export interface BodyPart {
  readonly type: "paragraph" | "subhead" | "line";
  readonly text: string;
  /** Follows the part above it with no space between, where the paper has any. */
  readonly tight?: boolean;
}

/** A picture's text; `credit` is printed after it, e.g. `（罗娜 摄）`. */
export interface CaptionPart {
  readonly text: string;
  readonly credit?: string;
  /** How many body parts stand above it; 0 is above the byline. */
  readonly after: number;
}

/** One article as the newsroom hands it to the typesetter: what is printed and, in `bylines` and the like, what it means. */
export interface Story {
  readonly kind: ArticleKind;
  /** Printed on one line or in several; empty where the paper prints none. */
  readonly headline: readonly string[];
  readonly kicker?: string;
  readonly decks: readonly string[];
  readonly column?: {
    readonly text: string;
    readonly printed: string;
    readonly place: "above" | "headline" | "page-end";
  };
  readonly summary?: { readonly label: string; readonly text: string };
  readonly captions: readonly CaptionPart[];
  /** Lines of the byline above the text. */
  readonly bylineAbove: readonly string[];
  /** Printed before the first paragraph's words, e.g. `本报讯（记者 甲）`. */
  readonly lead: string;
  readonly dateline?: string;
  readonly bylines: readonly TruthByline[];
  readonly body: readonly BodyPart[];
  /** The byline under the text, run on after its last sentence or on a line of its own. */
  readonly bylineEnd?: { readonly text: string; readonly attached: boolean };
  readonly creditLine?: { readonly text: string; readonly printed: string };
  readonly signature?: {
    readonly name: string;
    readonly date: string;
    readonly isoDate: string;
    readonly oneLine: boolean;
  };
  readonly jumpTo?: { readonly page: number; readonly printed: string };
  readonly jumpFrom?: { readonly page: number; readonly printed: string; readonly ownLine: boolean };
  readonly truncated?: boolean;
}

/** A story with nothing but its kind, headline and body, to be spread under the rest. */
export function plainStory(kind: ArticleKind, headline: readonly string[], body: readonly BodyPart[]): Story {
  return { kind, headline, decks: [], captions: [], bylineAbove: [], lead: "", bylines: [], body };
}

/** Whether a reader sees from its beginning that a new article starts here. */
export function hasStartCue(story: Story): boolean {
  if (story.kind === "teaser") return true;
  return story.lead !== "" || story.bylineAbove.length > 0 || story.jumpFrom !== undefined || isNotice(story);
}

/** Whether a reader sees from its end that the article is over. */
export function hasEndCue(story: Story): boolean {
  return Boolean(story.bylineEnd ?? story.creditLine ?? story.signature ?? story.jumpTo) || story.kind === "teaser";
}

function isNotice(story: Story): boolean {
  return story.kind === "notice" && story.headline.length > 0;
}

/** What an annotator writes of the story. */
export function storyTruth(story: Story): TruthArticle {
  const subheadings = story.body.filter((part) => part.type === "subhead").map((part) => part.text);
  const { column, summary, signature, creditLine, jumpTo, jumpFrom, dateline } = story;
  return {
    kind: story.kind,
    headline: story.headline.length > 0 ? story.headline.join(" ") : null,
    ...(story.kicker !== undefined && { kicker: [story.kicker] }),
    ...(story.decks.length > 0 && { decks: story.decks }),
    ...(column && { column: column.text }),
    ...(summary && { summary: summary.text, summaryLabel: summary.label }),
    ...(dateline !== undefined && { dateline }),
    bylines: story.bylines,
    ...(story.captions.length > 0 && { captions: story.captions.map((caption) => caption.text) }),
    ...(jumpTo && { jumpTo: jumpTo.page }),
    ...(jumpFrom && { jumpFrom: jumpFrom.page }),
    ...(story.truncated && { truncated: true }),
    body: story.body.map((part) => part.text),
    ...(subheadings.length > 0 && { subheadings }),
    ...(signature && { signature: signature.name, signedDate: signature.isoDate }),
    ...(creditLine && { creditLine: creditLine.text }),
  };
}

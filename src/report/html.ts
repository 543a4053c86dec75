import { escapeMarkup } from "../site/escape.ts";

/** Markup that is safe to stand in a page: made by `html`, never from text. */
export interface Html {
  readonly markup: string;
}

/** What a template may hold: text, which is escaped; markup; lists of both; nothing. */
type Content = string | number | Html | undefined | readonly Content[];

/** A template for HTML in which every text is escaped: html`<p>${text}</p>`. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return { markup: parts.reduce((markup, part, at) => markup + markupOf(contents[at - 1]) + part) };
}

function markupOf(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string") return escapeMarkup(content);
  if (typeof content === "number") return String(content);
  return "markup" in content ? content.markup : content.map(markupOf).join("");
}

import { sha256 } from "@noble/hashes/sha2.js";

/** Styles that stand in the page itself, with the hash by which the page's security policy admits just them. */
export interface InlineStyle {
  readonly css: string;
  /** As a Content-Security-Policy has it: `'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`. */
  readonly source: string;
}

/** Makes a style sheet fit to stand in a page. Hashed here and not by Node's own means, since floors 1 to 4 are pure. */
export function inlineStyle(css: string): InlineStyle {
  const hash = sha256(new TextEncoder().encode(css));
  return { css, source: `'sha256-${btoa(String.fromCharCode(...hash))}'` };
}

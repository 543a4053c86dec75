/*
 * The safe ways into HTML, XML, a JSON block inside HTML, and a bounded line. Newspaper text is data: whatever it
 * holds, it must come out as text.
 */

// Control characters that neither HTML nor XML may hold, and non-characters: "\u0000", "\u000b", "\ufffe".
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const forbiddenCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

// One half of a surrogate pair without the other, as broken decoders leave it: "\ud800".
const loneSurrogate = /\p{Surrogate}/gu;

// Half of a character beyond the basic plane: the first or the second unit of 𠮷
const surrogate = /[\ud800-\udfff]/;

// Any of the above, or half of a character beyond the basic plane: nearly no text of a newspaper holds one.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const suspect = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/;

// The characters that mean something in markup: <b class="a">Q&A</b>
const markupCharacter = /[&<>"']/g;

// What `cleanText` may replace or markup gives a meaning. One look is enough for most text, which holds none.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const unlikeText = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/;

const markupEntities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** The text with what no HTML or XML document may hold replaced by U+FFFD. */
export function cleanText(text: string): string {
  if (!suspect.test(text)) return text;
  return text.replace(forbiddenCharacter, "\ufffd").replace(loneSurrogate, "\ufffd");
}

/** The text for an HTML or XML text node or quoted attribute: `Q&A` → `Q&amp;A`. */
export function escapeMarkup(text: string): string {
  if (!unlikeText.test(text)) return text;
  return cleanText(text).replace(markupCharacter, (character) => markupEntities[character] ?? character);
}

/**
 * JSON for a `<script type="application/…json">` block: `<`, `>` and `&` are written as escapes, so that no text
 * can close the block.
 */
export function scriptJson(value: unknown): string {
  return cleanText(JSON.stringify(value)).replace(/[<>&]/g, unicodeEscape);
}

/** The text in at most `most` characters, the last of them `…` where it was longer. */
export function shorten(text: string, most: number): string {
  // No text has more characters than UTF-16 units.
  if (text.length <= most) return text;
  const start = text.slice(0, most * 2 + 2);
  if (!surrogate.test(start)) return `${start.slice(0, most - 1)}…`;
  const characters = Array.from(start);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

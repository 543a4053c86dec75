/*
 * Addresses on a compact site, which has no page an article or a person. Here, and not with all other addresses, because
 * the reader's scripts lead old addresses on by it.
 */

/**
 * Where an address leads on a compact site: `kecheng/2021-12-15/01.html#l5` for
 * `…/01-5.html`, `bylines/n17.html#697c-90c1-99a8` for `bylines/697c-90c1-99a8.html` and its sheets. Any other address is
 * as it is. Compact or not, addresses are recorded and compared in their full form, so that a site may become the other.
 */
export function compactUrl(url: string): string {
  const article = ARTICLE_ADDRESS.exec(url);
  if (article !== null) return `${article[1]}.html#${articleAnchor(url)}`;
  const person = PERSON_ADDRESS.exec(url)?.[1];
  return person === undefined ? url : `bylines/n${bucketOf(person)}.html#${person}`;
}

/** An article's address, and in it its page's: `kecheng/2021-12-15/01-5.html`, `kecheng/2021-12-15/01-5-2.html`. */
export const ARTICLE_ADDRESS = /^([a-z0-9-]+\/\d{4}-\d\d-\d\d\/\d+)-\d+(?:-\d+)?\.html$/;

// bylines/697c-90c1-99a8.html, its second sheet bylines/697c-90c1-99a8-p2.html, bylines/4e-…-x1f2e3d4c.html; but none of an initial
const PERSON_ADDRESS = /^bylines\/([0-9a-f]+(?:-[0-9a-f]+)*(?:-x[0-9a-f]+)?)(?:-p\d+)?\.html$/;

/** Which of a compact site's pages of people has the name with these code points. */
function bucketOf(person: string): number {
  return Number.parseInt(checksum(person), 16) % PEOPLE_PAGES;
}

/** Ten thousand names are forty a page. */
const PEOPLE_PAGES = 256;

/** The anchor of an article on its printed page: `l5` on `01.html` for `01-5.html`, `l5-2` for `01-5-2.html`. */
export function articleAnchor(url: string): string {
  const name = url.slice(url.lastIndexOf("/") + 1, -".html".length);
  return `l${name.slice(name.indexOf("-") + 1)}`;
}

/** FNV-1a over UTF-16 code units, 32 bits, in hexadecimal. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16);
}

import type { Reference } from "./citation.ts";
import type { RecordForm } from "./record-form.ts";

/*
 * Records for reference managers. Their fixed words and their texts come from the form, which has them as they stand in
 * a file or as they stand in an address; digits and keys are the same in both. Strings are added to one another and nothing else
 * is made, since every article has six records.
 */

/** RIS, type NEWS; lines end in CR LF as its specification asks. An uncertain date's day is given with a note. */
export function risRecord(reference: Reference, { ris, textOf, urlOf }: RecordForm): string {
  const { iso, uncertain } = reference.date;
  const { serialNumber, url } = reference;
  let record = ris.type;
  for (const author of reference.authors) record += ris.author + textOf(author).line + ris.newLine;
  record += ris.title + textOf(reference.title).line + ris.newLine;
  record += ris.newspaper + textOf(reference.newspaper).line + ris.newLine;
  record += ris.year + iso.slice(0, 4) + ris.newLine;
  record += ris.date + iso.slice(0, 4) + ris.slash + iso.slice(5, 7) + ris.slash + iso.slice(8) + ris.newLine;
  record += ris.page + pagesOf(reference) + ris.newLine;
  if (serialNumber !== undefined) record += ris.serial + serialNumber + ris.newLine;
  record += ris.language;
  if (url !== undefined) record += ris.url + urlOf(url) + ris.newLine;
  if (uncertain) record += ris.note + iso + ris.uncertain;
  return record + ris.ending;
}

/** BibTeX `@article` with biblatex's fields for newspapers (`entrysubtype`, `langid`). */
export function bibtexEntry(reference: Reference, { bibtex, textOf, urlOf }: RecordForm): string {
  const { iso, uncertain } = reference.date;
  const { serialNumber, url } = reference;
  let entry = bibtex.type + reference.key + bibtex.afterKey;
  let before = bibtex.author;
  for (const author of reference.authors) {
    entry += before + textOf(author).tex;
    before = bibtex.and;
  }
  if (reference.authors.length > 0) entry += bibtex.endInBraces;
  entry += bibtex.title + textOf(reference.title).tex + bibtex.endInBraces;
  entry += bibtex.newspaper + textOf(reference.newspaper).tex + bibtex.end;
  entry += bibtex.year + iso.slice(0, 4) + bibtex.end;
  entry += bibtex.month + Number(iso.slice(5, 7)) + bibtex.end;
  entry += bibtex.day + Number(iso.slice(8)) + bibtex.end;
  entry += bibtex.page + pagesOf(reference) + bibtex.end;
  if (serialNumber !== undefined) entry += bibtex.serial + serialNumber + bibtex.end;
  if (url !== undefined) entry += bibtex.url + urlOf(url) + bibtex.end;
  if (uncertain) entry += bibtex.note + iso + bibtex.uncertain;
  return entry + bibtex.ending;
}

/** CSL-JSON: an `article-newspaper` in one line. Names are literal, since where a Chinese name parts is not printed. */
export function cslRecord(reference: Reference, { csl, textOf, urlOf }: RecordForm): string {
  const { iso, uncertain } = reference.date;
  const { serialNumber, url } = reference;
  let record = csl.key + reference.key + csl.title + textOf(reference.title).json;
  let before = csl.author;
  for (const author of reference.authors) {
    record += before + textOf(author).json;
    before = csl.nextAuthor;
  }
  if (reference.authors.length > 0) record += csl.afterAuthors;
  record += csl.newspaper + textOf(reference.newspaper).json;
  record += csl.date + Number(iso.slice(0, 4)) + csl.comma + Number(iso.slice(5, 7)) + csl.comma + Number(iso.slice(8));
  record += (uncertain ? csl.afterUncertain : csl.afterDate) + pagesOf(reference);
  if (serialNumber !== undefined) record += csl.serial + serialNumber;
  record += csl.quote;
  if (url !== undefined) record += csl.url + urlOf(url) + csl.quote;
  return record + csl.ending;
}

/** `1`, `1,3`: the same in a file and in an address. */
function pagesOf({ pages }: Reference): string {
  return pages.join(",");
}

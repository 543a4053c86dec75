import type { Reference } from "./citation.ts";
import { cleanText } from "./escape.ts";
import type { Link } from "./site-page.ts";

/** A format that reference managers read. */
export interface CitationFormat {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly writeRecord: (reference: Reference) => string;
  /** A file of such records. */
  readonly joinRecords: (records: readonly string[]) => string;
}

/** RIS, BibTeX and CSL-JSON: every reference manager reads one of them. */
export const citationFormats: readonly CitationFormat[] = [
  {
    name: "RIS",
    extension: "ris",
    mediaType: "application/x-research-info-systems",
    writeRecord: risRecord,
    joinRecords: (records) => records.join(""),
  },
  {
    name: "BibTeX",
    extension: "bib",
    mediaType: "application/x-bibtex",
    writeRecord: bibtexEntry,
    joinRecords: (records) => records.join("\n"),
  },
  {
    name: "CSL-JSON",
    extension: "json",
    mediaType: "application/vnd.citationstyles.csl+json",
    writeRecord: cslRecord,
    joinRecords: (records) => `[${records.join(",\n")}]\n`,
  },
];

/** The reference in each of `citationFormats`. */
export function recordsOf(reference: Reference): readonly string[] {
  return citationFormats.map(({ writeRecord }) => cleanText(writeRecord(reference)));
}

/** A link that downloads a reference into `file`. */
export type DownloadLink = Link & { readonly file: string };

/**
 * The links that download a reference in each format: `data:` addresses, which need no file of their own and no script.
 * `records` are its `recordsOf`; `escaped` keeps what was escaped, most of which comes back in the next reference.
 */
export function downloadLinks(
  { key }: Reference,
  records: readonly string[],
  escaped: Map<string, string>,
): readonly DownloadLink[] {
  return citationFormats.map(({ name, extension, mediaType, joinRecords }, index) => ({
    text: name,
    href: `data:${mediaType};charset=utf-8,${escapeAddress(joinRecords(records.slice(index, index + 1)), escaped)}`,
    file: `${key}.${extension}`,
  }));
}

/** Han characters may stand in an address as they are; escaped they would take three times the room on every article's page. */
function escapeAddress(text: string, escaped: Map<string, string>): string {
  return text.replace(notHan, (run) => {
    const known = escaped.get(run);
    if (known !== undefined) return known;
    const made = encodeURIComponent(run);
    escaped.set(run, made);
    return made;
  });
}

// Everything in `TI  - 柯城` but 柯城
const notHan = /\P{Script=Han}+/gu;

/** RIS, type NEWS; lines end in CR LF as its specification asks. An uncertain date's day is given with a note. */
function risRecord({ authors, title, newspaper, date, page, serialNumber, url }: Reference): string {
  return [
    risLine("TY", "NEWS"),
    ...authors.map((author) => risLine("AU", author)),
    risLine("TI", title),
    risLine("T2", newspaper),
    risLine("PY", date.iso.slice(0, 4)),
    risLine("DA", date.iso.replaceAll("-", "/")),
    risLine("SP", String(page)),
    serialNumber === undefined ? "" : risLine("IS", String(serialNumber)),
    risLine("LA", "zh-CN"),
    url === undefined ? "" : risLine("UR", url),
    date.uncertain ? risLine("N1", `${date.iso}?`) : "",
    risLine("ER", ""),
  ].join("");
}

function risLine(tag: string, value: string): string {
  return `${tag}  - ${oneLine(value)}\r\n`;
}

/** BibTeX `@article` with biblatex's fields for newspapers (`entrysubtype`, `langid`). */
function bibtexEntry({ key, authors, title, newspaper, date, page, serialNumber, url }: Reference): string {
  const [year = "", month = "", day = ""] = date.iso.split("-");
  const fields = [
    authors.length === 0 ? "" : bibtexField("author", authors.map(bibtexName).join(" and ")),
    bibtexField("title", `{${bibtexText(title)}}`),
    bibtexField("journal", bibtexText(newspaper)),
    bibtexField("year", year),
    bibtexField("month", String(Number(month))),
    bibtexField("day", String(Number(day))),
    bibtexField("pages", String(page)),
    serialNumber === undefined ? "" : bibtexField("number", String(serialNumber)),
    url === undefined ? "" : bibtexField("url", url),
    date.uncertain ? bibtexField("note", `${date.iso}?`) : "",
    bibtexField("entrysubtype", "newspaper"),
    bibtexField("langid", "chinese"),
  ];
  return `@article{${key},\n${fields.join("")}}\n`;
}

function bibtexField(name: string, value: string): string {
  return `  ${name} = {${value}},\n`;
}

/** Braces keep a Chinese name whole: BibTeX would take its parts at a space or at `and`. */
function bibtexName(name: string): string {
  return `{${bibtexText(name)}}`;
}

// The characters that mean something to TeX: 50% & {x}_$y#~^\
const texCharacter = /[\\{}%&#_$~^]/g;

const texEscapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash ",
  // BibTeX counts escaped braces too, so one alone would swallow the rest of the file.
  "{": "\\textbraceleft ",
  "}": "\\textbraceright ",
  "~": "\\textasciitilde ",
  "^": "\\textasciicircum ",
};

function bibtexText(text: string): string {
  return oneLine(text).replace(texCharacter, (character) => texEscapes[character] ?? `\\${character}`);
}

/** CSL-JSON: an `article-newspaper` in one line. Names are literal, since where a Chinese name parts is not printed. */
function cslRecord({ key, title, authors, newspaper, date, page, serialNumber, url }: Reference): string {
  return JSON.stringify({
    id: key,
    type: "article-newspaper",
    title: cleanText(title),
    ...(authors.length === 0 ? {} : { author: authors.map((name) => ({ literal: cleanText(name) })) }),
    "container-title": cleanText(newspaper),
    issued: { "date-parts": [date.iso.split("-").map(Number)], ...(date.uncertain ? { circa: true } : {}) },
    page: String(page),
    ...(serialNumber === undefined ? {} : { issue: String(serialNumber) }),
    ...(url === undefined ? {} : { URL: url }),
    language: "zh-CN",
  });
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}

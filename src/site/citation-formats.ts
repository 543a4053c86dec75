import type { Reference } from "./citation.ts";
import { cleanText } from "./escape.ts";
import type { Link } from "./site-page.ts";

/** A format that reference managers read. */
export interface CitationFormat {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (references: readonly Reference[]) => string;
}

/** RIS, BibTeX and CSL-JSON: every reference manager reads one of them. */
export const citationFormats: readonly CitationFormat[] = [
  { name: "RIS", extension: "ris", mediaType: "application/x-research-info-systems", write: writeRis },
  { name: "BibTeX", extension: "bib", mediaType: "application/x-bibtex", write: writeBibtex },
  { name: "CSL-JSON", extension: "json", mediaType: "application/vnd.citationstyles.csl+json", write: writeCslJson },
];

/** The links that download a reference in each format. */
export function downloadLinks(reference: Reference): readonly (Link & { readonly file: string })[] {
  return citationFormats.map((format) => ({
    text: format.name,
    href: downloadUrl(format, reference),
    file: `${reference.key}.${format.extension}`,
  }));
}

/** A `data:` address that downloads the text without a file of its own and without a script. */
export function downloadUrl(format: CitationFormat, reference: Reference): string {
  return `data:${format.mediaType};charset=utf-8,${escapeAddress(cleanText(format.write([reference])))}`;
}

/** Han characters may stand in an address as they are; escaped they would take three times the room on every article's page. */
function escapeAddress(text: string): string {
  return text.replace(notHan, encodeURIComponent);
}

// Everything in `TI  - 柯城` but 柯城
const notHan = /\P{Script=Han}+/gu;

/** RIS, type NEWS; lines end in CR LF as its specification asks. An uncertain date's day is given with a note. */
export function writeRis(references: readonly Reference[]): string {
  return references.map(risRecord).join("");
}

function risRecord(reference: Reference): string {
  const { date } = reference;
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ["TY", "NEWS"],
    ...reference.authors.map((author) => ["AU", author] as const),
    ["TI", reference.title],
    ["T2", reference.newspaper],
    ["PY", date.iso.slice(0, 4)],
    ["DA", date.iso.replaceAll("-", "/")],
    ["SP", String(reference.page)],
    ["IS", reference.serialNumber === undefined ? undefined : String(reference.serialNumber)],
    ["LA", "zh-CN"],
    ["UR", reference.url],
    ["N1", date.uncertain ? `${date.iso}?` : undefined],
    ["ER", ""],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]));
  return lines.join("");
}

/** BibTeX `@article` with biblatex's fields for newspapers (`entrysubtype`, `langid`). */
export function writeBibtex(references: readonly Reference[]): string {
  return references.map(bibtexEntry).join("\n");
}

function bibtexEntry(reference: Reference): string {
  const { date } = reference;
  const [year = "", month = "", day = ""] = date.iso.split("-");
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["author", reference.authors.length === 0 ? undefined : reference.authors.map(bibtexName).join(" and ")],
    ["title", `{${bibtexText(reference.title)}}`],
    ["journal", bibtexText(reference.newspaper)],
    ["year", year],
    ["month", String(Number(month))],
    ["day", String(Number(day))],
    ["pages", String(reference.page)],
    ["number", reference.serialNumber === undefined ? undefined : String(reference.serialNumber)],
    ["url", reference.url],
    ["note", date.uncertain ? `${date.iso}?` : undefined],
    ["entrysubtype", "newspaper"],
    ["langid", "chinese"],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@article{${reference.key},\n${lines.join("")}}\n`;
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

/**
 * CSL-JSON: an array of `article-newspaper`, one a line. Names are literal, since where a Chinese name parts is not
 * printed.
 */
export function writeCslJson(references: readonly Reference[]): string {
  return `[${references.map((reference) => JSON.stringify(cslRecord(reference))).join(",\n")}]\n`;
}

function cslRecord(reference: Reference): object {
  const { date } = reference;
  return {
    id: reference.key,
    type: "article-newspaper",
    title: cleanText(reference.title),
    ...(reference.authors.length === 0
      ? {}
      : { author: reference.authors.map((name) => ({ literal: cleanText(name) })) }),
    "container-title": cleanText(reference.newspaper),
    issued: { "date-parts": [date.iso.split("-").map(Number)], ...(date.uncertain ? { circa: true } : {}) },
    page: String(reference.page),
    ...(reference.serialNumber === undefined ? {} : { issue: String(reference.serialNumber) }),
    ...(reference.url === undefined ? {} : { URL: reference.url }),
    language: "zh-CN",
  };
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}

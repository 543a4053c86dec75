import type { Reference } from "./citation.ts";
import { bibtexEntry, cslRecord, risRecord } from "./citation-records.ts";
import { escapeAddress, type RecordForm } from "./record-form.ts";
import type { Link } from "./site-page.ts";

/** A format that reference managers read. */
export interface CitationFormat {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly writeRecord: (reference: Reference, form: RecordForm) => string;
  /** What stands in a file before the records, between each two and after them. */
  readonly opening: string;
  readonly separator: string;
  readonly ending: string;
}

/** RIS, BibTeX and CSL-JSON: every reference manager reads one of them. */
export const citationFormats: readonly CitationFormat[] = [
  {
    name: "RIS",
    extension: "ris",
    mediaType: "application/x-research-info-systems",
    writeRecord: risRecord,
    opening: "",
    separator: "",
    ending: "",
  },
  {
    name: "BibTeX",
    extension: "bib",
    mediaType: "application/x-bibtex",
    writeRecord: bibtexEntry,
    opening: "",
    separator: "\n",
    ending: "",
  },
  {
    name: "CSL-JSON",
    extension: "json",
    mediaType: "application/vnd.citationstyles.csl+json",
    writeRecord: cslRecord,
    opening: "[",
    separator: ",\n",
    ending: "]\n",
  },
];

/** A file of references. */
export function recordFile(references: readonly Reference[], format: CitationFormat, form: RecordForm): string {
  const records = references.map((reference) => format.writeRecord(reference, form));
  return format.opening + records.join(format.separator) + format.ending;
}

/** A link that downloads a reference into `file`. */
export type DownloadLink = Link & { readonly file: string };

/**
 * The links that download a reference in each format: `data:` addresses, which need no file of their own and no script.
 * `form` is that of records in an address.
 */
export function downloadLinks(reference: Reference, form: RecordForm): readonly DownloadLink[] {
  return citationFormats.map(({ name, extension, mediaType, writeRecord, opening, ending }) => ({
    text: name,
    href: `data:${mediaType};charset=utf-8,${escapeAddress(opening)}${writeRecord(reference, form)}${escapeAddress(ending)}`,
    file: `${reference.key}.${extension}`,
  }));
}

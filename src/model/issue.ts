import type { Newspaper } from "./newspaper.ts";
import type { ParsedPage } from "./page.ts";

/** The date of an issue. EDTF: an uncertain one is written `2021-12-15?` and shown as 约. */
export interface IssueDate {
  /** `YYYY-MM-DD`, always a day that exists. */
  readonly iso: string;
  readonly uncertain: boolean;
  /** Why it is uncertain, in the editor's words. */
  readonly note?: string;
}

/** The scan of a printed page: the picture filed beside its text. */
export interface Scan {
  /** Relative to the content folder, with `/`. */
  readonly sourceFile: string;
  readonly format: ScanFormat;
  /** In pixels, as it is shown. */
  readonly width: number;
  readonly height: number;
  /** Of the file. */
  readonly bytes: number;
}

/** The picture formats that every browser shows; also the ending of the file on the site. */
export type ScanFormat = "jpg" | "png" | "webp";

/** One printed page 版 of an issue. */
export interface Page {
  /** As printed, from 1. */
  readonly number: number;
  /** Relative to the content folder, with `/`. */
  readonly sourceFile: string;
  /** The page's text as filed, line by line; index 0 is line 1. */
  readonly sourceLines: readonly string[];
  /** How the text came here: OCR or text layer (`text`), or a transcription (`markdown`). */
  readonly form: "text" | "markdown";
  readonly parsed: ParsedPage;
  /** Absent where none is filed. */
  readonly scan?: Scan;
}

/** Issue 期: one date's edition of one newspaper, its pages in order of number. */
export interface Issue {
  readonly newspaper: Newspaper;
  readonly date: IssueDate;
  /** Total serial number 总期号. */
  readonly serialNumber?: number;
  /** Pages the issue had in print, where it says so; `pages` may hold fewer. */
  readonly pageCount?: number;
  readonly pages: readonly Page[];
}

/** The whole archive: newspapers in order of slug, issues in order of date. */
export interface Archive {
  readonly newspapers: readonly Newspaper[];
  readonly issues: readonly Issue[];
}

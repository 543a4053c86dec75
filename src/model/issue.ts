import type { ArticleOutline, ArticleTitle, LineRange } from "./article.ts";
import type { Correction } from "./correction.ts";
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
  /** What it is called 版名, where that is printed or `issue.yml` says so: `综合新闻`. */
  readonly section?: string;
  /** Relative to the content folder, with `/`. */
  readonly sourceFile: string;
  /** The page's text as filed, line by line; index 0 is line 1. */
  readonly sourceLines: readonly string[];
  /** This page's own lines, where its file holds several pages. */
  readonly partLines?: LineRange;
  /** The text beside a transcription, which stands for it. */
  readonly original?: OriginalText;
  /** How the text came here: OCR or text layer (`text`), or a transcription (`markdown`). */
  readonly form: "text" | "markdown";
  /** The editor's corrections that `parsed` has in it, or those to the original; in the order of their file. */
  readonly corrections: readonly Correction[];
  readonly parsed: ParsedPage;
  /** Lines of its file that are blank here, since what they hold was withdrawn. */
  readonly withdrawnLines?: readonly LineRange[];
  /** Absent where none is filed. */
  readonly scan?: Scan;
}

/** A page's text as filed, which an editor has transcribed. */
export interface OriginalText {
  /** Relative to the content folder, with `/`. */
  readonly sourceFile: string;
  /** Index 0 is line 1. */
  readonly sourceLines: readonly string[];
  /** The page's own lines, where the file holds several pages. */
  readonly partLines?: LineRange;
}

/** A page without its text: what the linking of pages and issues, and lists of articles, need of it. */
export interface PageOutline extends Omit<Page, "sourceLines" | "original" | "parsed" | "withdrawnLines"> {
  readonly parsed: Pick<ParsedPage, "nameplate"> & { readonly articles: readonly ArticleOutline[] };
}

/** An outline with the titles of its articles, which may be taken from their text. */
export interface TitledPage extends PageOutline {
  readonly titles: readonly ArticleTitle[];
}

/** An issue without its pages. */
export type IssueHead = Omit<Issue, "pages">;

/** Issue 期: one date's edition of one newspaper, its pages in order of number. */
export interface Issue<P extends PageOutline = Page> {
  readonly newspaper: Newspaper;
  readonly date: IssueDate;
  /** Total serial number 总期号. */
  readonly serialNumber?: number;
  /** Pages the issue had in print, where it says so; `pages` may hold fewer. */
  readonly pageCount?: number;
  readonly pages: readonly P[];
}

/** The whole archive: newspapers in order of slug, issues in order of date. */
export interface Archive<P extends PageOutline = Page> {
  readonly newspapers: readonly Newspaper[];
  readonly issues: readonly Issue<P>[];
}

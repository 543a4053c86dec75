import type { Diagnosed, Diagnostic } from "../model/diagnostic.ts";
import type { Page, PageOutline } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import type { ParsedPage } from "../model/page.ts";
import type { RuleId } from "../model/rules.ts";
import type { SourceFile } from "../model/source-file.ts";
import { parsePage } from "../parse/page.ts";
import type { EdtfDate } from "../text/chinese-date.ts";
import { type DecodedText, decodeText } from "../text/decode.ts";
import type { PageForm, PagePath } from "./content-path.ts";
import { type FrontMatter, splitFrontMatter } from "./front-matter.ts";
import { parseTranscription } from "./transcription.ts";

/** A page with the place its file claims for it. */
export interface FiledPage<P extends PageOutline = Page> {
  readonly newspaper: Newspaper;
  readonly page: P;
  readonly path: PagePath;
  /** The front matter's date, or else the folder's. */
  readonly date: EdtfDate;
  /** Where `date` comes from: the file, or the folder's path. */
  readonly datedBy: string;
}

/**
 * Reads one page's file and places it by its path and front matter. The value is undefined where the page has to be
 * skipped; the diagnostics say why.
 */
export function parsePageFile(
  source: SourceFile,
  path: PagePath,
  newspaper: Newspaper,
): Diagnosed<FiledPage | undefined> {
  const { value: contents, diagnostics } = parsePageBytes(source, path.form, newspaper.columns);
  if (contents === undefined) return { value: undefined, diagnostics };
  const { frontMatter, sourceLines, parsed } = contents;
  const number = frontMatter.page ?? path.page;
  const page: Page = { number, sourceFile: source.path, sourceLines, form: path.form, parsed };
  return { value: { newspaper, page, path, ...dateOf(frontMatter, path, source.path) }, diagnostics };
}

/** What one page's file holds. */
export interface PageContents {
  readonly frontMatter: FrontMatter;
  /** The file's text, front matter included; index 0 is line 1. */
  readonly sourceLines: readonly string[];
  readonly parsed: ParsedPage;
}

/**
 * Bytes → text → front matter → articles. Undefined, with a diagnostic that says why, for a page that is no text.
 * `columns` are the newspaper's column names, as its editor lists them.
 */
export function parsePageBytes(
  { path: file, bytes }: SourceFile,
  form: PageForm,
  columns: readonly string[],
): Diagnosed<PageContents | undefined> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return skipped(UNREADABLE[decoded.reason], file);
  const split = splitFrontMatter(decoded.text, file);
  if (!split.ok) return { value: undefined, diagnostics: split.diagnostics };
  const { body, firstLine, frontMatter } = split;
  if (body.trim() === "") return skipped("empty-page", file);
  const parsed =
    form === "markdown" ? parseTranscription(body, firstLine) : parsePage(body, { file, firstLine, columns });
  const sourceLines = decoded.text.replace(LAST_LINE_END, "").split("\n");
  return { value: { frontMatter, sourceLines, parsed }, diagnostics: [...split.diagnostics, ...parsed.diagnostics] };
}

/** The end of the last line begins no line of its own. */
const LAST_LINE_END = /\n$/;

const UNREADABLE: Readonly<Record<Extract<DecodedText, { ok: false }>["reason"], RuleId>> = {
  empty: "empty-page",
  binary: "binary-page",
  "unknown-encoding": "unknown-encoding",
};

function skipped(
  rule: RuleId,
  file: string,
): { readonly value: undefined; readonly diagnostics: readonly Diagnostic[] } {
  return { value: undefined, diagnostics: [{ rule, place: { file }, details: {} }] };
}

function dateOf(frontMatter: FrontMatter, path: PagePath, file: string): Pick<FiledPage, "date" | "datedBy"> {
  if (frontMatter.date !== undefined) return { date: frontMatter.date, datedBy: file };
  return { date: { iso: path.date, uncertain: false }, datedBy: `${path.slug}/${path.date}/` };
}

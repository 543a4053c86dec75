import type { LineRange } from "../model/article.ts";
import type { Correction, LineRole } from "../model/correction.ts";
import type { Diagnosed } from "../model/diagnostic.ts";
import type { Page, PageOutline } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import type { ParsedPage } from "../model/page.ts";
import type { SourceFile } from "../model/source-file.ts";
import { parsePage } from "../parse/page.ts";
import type { EdtfDate } from "../text/day.ts";
import { decodePage } from "../text/decode.ts";
import { isGarbled } from "../text/plausibility.ts";
import { applyCorrections } from "./apply-corrections.ts";
import type { PageForm, PagePath } from "./content-path.ts";
import { type CorrectionEntry, parseCorrectionsFile } from "./corrections.ts";
import { type FrontMatter, splitFrontMatter } from "./front-matter.ts";
import { findRichText, noTextFinding, parseSourceText } from "./source-text.ts";
import { numberPages, splitPages } from "./split-pages.ts";
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
 * Reads one page's file and places it by its path and front matter; of a file that holds several pages, each. There are
 * none where the file has to be skipped; the diagnostics say why. `corrections` is the editor's file beside it.
 */
export function parsePageFile(
  source: SourceFile,
  path: PagePath,
  newspaper: Newspaper,
  corrections?: SourceFile,
): Diagnosed<readonly Diagnosed<FiledPage>[]> {
  const { value: contents, diagnostics } = parsePageBytes(source, path.form, newspaper.columns, corrections);
  if (contents === undefined) return { value: [], diagnostics };
  const { frontMatter, sourceLines, parts } = contents;
  const dated = dateOf(frontMatter, path, source.path);
  const filed = numberedParts(contents, path.page).map((part, index): Diagnosed<FiledPage> => {
    const { section } = part.parsed.nameplate;
    const page: Page = {
      number: part.number,
      ...(section !== undefined && { section }),
      sourceFile: source.path,
      sourceLines,
      ...(parts.length > 1 && { partLines: part.lines }),
      form: path.form,
      corrections: part.corrections,
      parsed: part.parsed,
    };
    // The first page is where its file is; the others stand where files of their own would.
    const own = parts.length > 1 && index > 0 ? { ...path, page: part.number } : path;
    return { value: { newspaper, page, path: own, ...dated }, diagnostics: part.parsed.diagnostics };
  });
  return { value: filed, diagnostics };
}

/**
 * The pages of a file, each with its number. A page that has a file to itself goes by the front matter or by `fileNumber`,
 * the number in the file's name; of several pages in one file each goes by what is printed on it.
 */
export function numberedParts(
  { frontMatter, parts }: PageContents,
  fileNumber: number,
): readonly (PagePart & { readonly number: number })[] {
  const first = frontMatter.page ?? fileNumber;
  const printed = parts.length === 1 ? [] : parts.map(({ parsed }) => parsed.nameplate.pageNumber);
  const numbers = numberPages(first, printed);
  return parts.map((part, index) => ({ ...part, number: numbers[index] ?? first }));
}

/** What one file holds. */
export interface PageContents {
  readonly frontMatter: FrontMatter;
  /** The file's text, front matter included; index 0 is line 1. */
  readonly sourceLines: readonly string[];
  /** At least one. */
  readonly parts: readonly PagePart[];
}

/** One page of a file. */
export interface PagePart {
  /** Its lines in the file. */
  readonly lines: LineRange;
  readonly parsed: ParsedPage;
  /** Those applied to it. */
  readonly corrections: readonly Correction[];
}

/**
 * Bytes → text → front matter → corrections → pages → articles. Undefined, with a diagnostic that says why, for a file
 * that is no text. The diagnostics are those of the file; each page has its own.
 *
 * @param columns the newspaper's column names, as its editor lists them
 * @param corrections the editor's corrections file beside it
 */
export function parsePageBytes(
  { path: file, bytes }: SourceFile,
  form: PageForm,
  columns: readonly string[],
  corrections?: SourceFile,
): Diagnosed<PageContents | undefined> {
  const decoded = decodePage(bytes);
  if (!decoded.ok) return { value: undefined, diagnostics: [noTextFinding(decoded.reason, file)] };
  const richText = findRichText(decoded.text, file);
  if (richText !== undefined) return { value: undefined, diagnostics: [richText] };
  const split = splitFrontMatter(decoded.text, file, form);
  if (!split.ok) return { value: undefined, diagnostics: split.diagnostics };
  const { body, firstLine, frontMatter } = split;
  if (body.trim() === "") return { value: undefined, diagnostics: [noTextFinding("empty", file)] };

  const sourceLines = decoded.text.replace(LAST_LINE_END, "").split("\n");
  const entries = corrections === undefined ? NO_ENTRIES : readCorrections(corrections);
  const corrected = applyCorrections({ file, lines: sourceLines, firstLine }, entries.value);
  const { roles, applied, feeds } = corrected;
  const text = applied.length === 0 ? body : corrected.lines.slice(firstLine - 1).join("\n");
  const parts = splitPages(text, firstLine).map((stretch): PagePart => {
    const lines: LineRange = [stretch.firstLine, stretch.lastLine];
    const isHere = ({ place }: LineRole | Correction) => feeds.get(place) === stretch.feeds;
    const context = { file, firstLine: stretch.firstLine, columns, roles: roles.filter(isHere) };
    const parsed = form === "markdown" ? parseTranscription(stretch.text, context) : parsePage(stretch.text, context);
    return { lines, parsed, corrections: applied.filter(isHere) };
  });
  const garbled = isGarbled(body.slice(0, ENOUGH_TO_TELL))
    ? [{ rule: "text-garbled", place: { file, line: firstLine }, details: {} } as const]
    : [];
  const diagnostics = [...split.diagnostics, ...garbled, ...entries.diagnostics, ...corrected.diagnostics];
  // Corrections may take all text away; the page then is none.
  if (parts.length === 0) return { value: undefined, diagnostics: [...diagnostics, noTextFinding("empty", file)] };
  return { value: { frontMatter, sourceLines, parts }, diagnostics };
}

const NO_ENTRIES: Diagnosed<readonly CorrectionEntry[]> = { value: [], diagnostics: [] };

function readCorrections(source: SourceFile): Diagnosed<readonly CorrectionEntry[]> {
  const { value: text, diagnostics } = parseSourceText(source);
  return text === undefined ? { value: [], diagnostics } : parseCorrectionsFile(text, source.path);
}

/** So many characters of a page tell whether it is garbled. */
const ENOUGH_TO_TELL = 400;

/** The end of the last line begins no line of its own. */
const LAST_LINE_END = /\n$/;

function dateOf(frontMatter: FrontMatter, path: PagePath, file: string): Pick<FiledPage, "date" | "datedBy"> {
  if (frontMatter.date !== undefined) return { date: frontMatter.date, datedBy: file };
  return { date: { iso: path.date, uncertain: false }, datedBy: `${path.slug}/${path.date}/` };
}

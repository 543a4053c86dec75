import * as z from "zod";
import type { Diagnosed, Diagnostic } from "../model/diagnostic.ts";
import type { EdtfDate } from "../text/day.ts";
import { countField, DATE, dateField, TEXT, textField } from "./fields.ts";
import { type FieldGuide, parseYamlFields } from "./yaml-fields.ts";

/** What `issue.yml` says of the issue in whose folder it lies. */
export interface IssueFile {
  /** Of the folder's day; it may be marked uncertain. */
  readonly date?: EdtfDate;
  /** Why the date is uncertain, or what else an editor has to say of it. */
  readonly note?: string;
  readonly serialNumber?: number;
  readonly pageCount?: number;
  /** What pages are called 版名, by their numbers; overrides what they print. */
  readonly sections?: ReadonlyMap<number, string>;
}

/**
 * Reads `issue.yml`; `folderDate` is the date of the folder it lies in. A broken file says nothing of the issue, and a
 * diagnostic names each line at fault. It may mark the folder's date as uncertain but not move the issue: that is done
 * by renaming the folder.
 */
export function parseIssueFile(text: string, folderDate: string, file: string): Diagnosed<IssueFile> {
  const fields = parseYamlFields(text, issueFields, GUIDE);
  if (!fields.ok) {
    const diagnostics = fields.problems.map(({ line, wording }) => ({
      rule: "issue-file-broken" as const,
      place: { file, line },
      details: { reason: wording.en, reasonZh: wording.zh },
    }));
    return { value: {}, diagnostics };
  }
  const { date, note, serialNumber, pageCount, sections } = fields.value;
  const isFolderDate = date === undefined || date.iso === folderDate;
  const value: IssueFile = {
    ...(date !== undefined && isFolderDate && { date }),
    ...(note !== undefined && { note }),
    ...(serialNumber !== undefined && { serialNumber }),
    ...(pageCount !== undefined && { pageCount }),
    ...(sections !== undefined && {
      sections: new Map(Object.entries(sections).map(([page, name]) => [Number(page), name])),
    }),
  };
  return { value, diagnostics: isFolderDate ? [] : [otherDate(date.iso, folderDate, file)] };
}

function otherDate(iso: string, folderDate: string, file: string): Diagnostic {
  const reason = `date ${iso} is not the folder's, ${folderDate}; rename the folder`;
  const reasonZh = `日期 ${iso} 与文件夹的 ${folderDate} 不同；要改日期，请改文件夹的名字`;
  return { rule: "issue-file-broken", place: { file }, details: { reason, reasonZh } };
}

/** `2` */
const PAGE_NUMBER = /^[1-9]\d{0,2}$/;

const issueFields = z.strictObject({
  date: dateField.optional(),
  note: textField.optional(),
  serialNumber: countField.optional(),
  pageCount: countField.optional(),
  sections: z.record(z.string().regex(PAGE_NUMBER), textField).optional(),
});

const GUIDE: FieldGuide = {
  date: DATE,
  note: TEXT,
  serialNumber: { zh: "总期号，如 1768", en: "a serial number, e.g. 1768" },
  pageCount: { zh: "版数，如 4", en: "a number of pages, e.g. 4" },
  sections: {
    zh: "版次与版名，如 { 2: 综合新闻, 4: 副刊 }",
    en: "page numbers and names, e.g. { 2: 综合新闻, 4: 副刊 }",
  },
};

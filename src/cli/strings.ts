import type { OutputReport } from "../io/output.ts";
import type { Language } from "../model/config.ts";
import type { Wording } from "../model/user-error.ts";

/** The words of the commands' output. Help is in both languages, since it is printed before the settings are read. */
export interface CommandStrings {
  readonly holdings: (issues: number, pages: number, articles: number) => string;
  readonly noFindings: string;
  readonly findings: (errors: number, warnings: number, notes: number) => string;
  readonly written: (report: OutputReport, seconds: number) => string;
  readonly unrecorded: (addresses: number) => string;
  readonly siteIn: (folder: string) => string;
  readonly serving: (address: string, folder: string) => string;
  readonly internalFault: string;
  readonly wordingOf: (wording: Wording) => string;
}

/** The strings of the configured language. */
export function commandStringsFor(language: Language): CommandStrings {
  return language === "en" ? english : chinese;
}

const chinese: CommandStrings = {
  holdings: (issues, pages, articles) => `${issues} 期，${pages} 版，${articles} 篇稿件`,
  noFindings: "内容没有发现问题",
  findings: (errors, warnings, notes) => `内容问题：错误 ${errors}，警告 ${warnings}，提示 ${notes}`,
  written: ({ files, written, removed, bytes }, seconds) =>
    `${files} 个文件（新写 ${written}，删除 ${removed}），${megabytes(bytes)} MB，用时 ${seconds.toFixed(1)} 秒`,
  unrecorded: (addresses) => `新地址 ${addresses} 个，还没有记下；上线时请加 --publish`,
  siteIn: (folder) => `网站在 ${folder}`,
  serving: (address, folder) => `${folder} 在 ${address} 可以浏览，按 Ctrl-C 结束`,
  internalFault: "程序出错了，请把以下内容告诉开发者：",
  wordingOf: ({ zh }) => zh,
};

const english: CommandStrings = {
  holdings: (issues, pages, articles) => `${issues} issues, ${pages} pages, ${articles} articles`,
  noFindings: "nothing is wrong with the content",
  findings: (errors, warnings, notes) => `content: ${errors} errors, ${warnings} warnings, ${notes} notes`,
  written: ({ files, written, removed, bytes }, seconds) =>
    `${files} files (${written} written, ${removed} removed), ${megabytes(bytes)} MB, ${seconds.toFixed(1)} s`,
  unrecorded: (addresses) => `${addresses} new addresses, not recorded yet; add --publish when the site goes online`,
  siteIn: (folder) => `the site is in ${folder}`,
  serving: (address, folder) => `${folder} is served at ${address}; stop with Ctrl-C`,
  internalFault: "the program failed; please send this to its developers:",
  wordingOf: ({ en }) => en,
};

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

import type { BuildStage } from "../io/build-request.ts";
import type { OutputReport } from "../io/output.ts";
import type { Language } from "../model/config.ts";
import type { Severity } from "../model/rules.ts";
import type { Wording } from "../model/user-error.ts";

/** The words of the commands' output. Help is in both languages, since it is printed before the settings are read. */
export interface CommandStrings {
  readonly holdings: (issues: number, pages: number, articles: number) => string;
  readonly noFindings: string;
  readonly findings: (errors: number, warnings: number, notes: number) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly checked: (pages: number) => string;
  readonly reportIn: (file: string) => string;
  readonly moreFindings: (count: number) => string;
  readonly moreFiles: (files: number, findings: number) => string;
  readonly moreInCheck: (count: number) => string;
  readonly written: (report: OutputReport, seconds: number) => string;
  readonly stage: Readonly<Record<BuildStage, string>>;
  /** `rate` is so much a second; while it is 0, nobody knows how long it will take. */
  readonly progress: (stage: string, done: number, total: number, rate: number) => string;
  readonly hostFits: (host: string) => string;
  readonly hostRefuses: (host: string, what: string) => string;
  readonly manyFiles: (files: number, most: number) => string;
  readonly manyBytes: (bytes: number, most: number) => string;
  readonly largeFile: (path: string, bytes: number) => string;
  readonly unrecorded: (addresses: number) => string;
  readonly recorded: (file: string) => string;
  readonly siteIn: (folder: string) => string;
  readonly serving: (address: string, folder: string) => string;
  readonly indexUnread: (name: string) => string;
  readonly orderUnread: (name: string) => string;
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
  severity: { error: "错误", warning: "警告", info: "提示" },
  checked: (pages) => `检查了 ${pages} 版`,
  reportIn: (file) => `报告在 ${file}，用浏览器打开`,
  moreFindings: (count) => `…… 本文件还有 ${count} 处（--all 全部列出）`,
  moreFiles: (files, findings) => `…… 另有 ${files} 个文件，${findings} 处（--all 全部列出，--html 写成网页）`,
  moreInCheck: (count) => `…… 另有 ${count} 处：用 xianbao check 查看`,
  written: ({ files, written, removed, bytes }, seconds) =>
    `${files} 个文件（新写 ${written}，删除 ${removed}），${megabytes(bytes)} MB，用时 ${seconds.toFixed(1)} 秒`,
  stage: { read: "读版面", render: "做各期网页", index: "编检索", lists: "做目录" },
  progress: (stage, done, total, rate) =>
    `${stage} ${done}/${total}${rate === 0 ? "" : `，每秒 ${short(rate)}，还要 ${((total - done) / rate).toFixed(0)} 秒`}`,
  hostFits: (host) => `${host}：放得下`,
  hostRefuses: (host, what) => `${host}：放不下，${what}`,
  manyFiles: (files, most) => `${files} 个文件，上限 ${most}`,
  manyBytes: (bytes, most) => `${megabytes(bytes)} MB，上限 ${megabytes(most)} MB`,
  largeFile: (path, bytes) => `${path} 有 ${megabytes(bytes)} MB`,
  unrecorded: (addresses) => `新地址 ${addresses} 个，还没有记下；上线时请加 --publish`,
  recorded: (file) => `这次的网址都已记在 ${file}`,
  siteIn: (folder) => `网站在 ${folder}`,
  serving: (address, folder) => `${folder} 在 ${address} 可以浏览，按 Ctrl-C 结束`,
  indexUnread: (name) => `索引的一部分读不出来：${name}。结果可能不全。`,
  orderUnread: (name) => `排序要用的文件读不出来：${name}。稿件从新到旧列出。`,
  internalFault: "程序出错了，请把以下内容告诉开发者：",
  wordingOf: ({ zh }) => zh,
};

const english: CommandStrings = {
  holdings: (issues, pages, articles) => `${issues} issues, ${pages} pages, ${articles} articles`,
  noFindings: "nothing is wrong with the content",
  findings: (errors, warnings, notes) => `content: ${errors} errors, ${warnings} warnings, ${notes} notes`,
  severity: { error: "error", warning: "warning", info: "note" },
  checked: (pages) => `${pages} pages checked`,
  reportIn: (file) => `the report is in ${file}; open it with a browser`,
  moreFindings: (count) => `... ${count} more in this file (--all lists them)`,
  moreFiles: (files, findings) =>
    `... ${files} more files, ${findings} findings (--all lists them, --html writes them as a page)`,
  moreInCheck: (count) => `... ${count} more: see them with xianbao check`,
  written: ({ files, written, removed, bytes }, seconds) =>
    `${files} files (${written} written, ${removed} removed), ${megabytes(bytes)} MB, ${seconds.toFixed(1)} s`,
  stage: {
    read: "reading pages",
    render: "rendering issues",
    index: "indexing",
    lists: "making lists",
  },
  progress: (stage, done, total, rate) =>
    `${stage} ${done}/${total}${rate === 0 ? "" : `, ${short(rate)} a second, ${((total - done) / rate).toFixed(0)} s left`}`,
  hostFits: (host) => `${host}: fits`,
  hostRefuses: (host, what) => `${host}: does not fit, ${what}`,
  manyFiles: (files, most) => `${files} files of at most ${most}`,
  manyBytes: (bytes, most) => `${megabytes(bytes)} MB of at most ${megabytes(most)} MB`,
  largeFile: (path, bytes) => `${path} has ${megabytes(bytes)} MB`,
  unrecorded: (addresses) => `${addresses} new addresses, not recorded yet; add --publish when the site goes online`,
  recorded: (file) => `all addresses of this build are recorded in ${file}`,
  siteIn: (folder) => `the site is in ${folder}`,
  serving: (address, folder) => `${folder} is served at ${address}; stop with Ctrl-C`,
  indexUnread: (name) => `part of the index could not be read: ${name}; the results may lack some articles`,
  orderUnread: (name) => `a file that ordering needs cannot be read: ${name}; the newest come first`,
  internalFault: "the program failed; please send this to its developers:",
  wordingOf: ({ en }) => en,
};

/** `25`, `0.4` */
function short(rate: number): string {
  return rate < 1 ? rate.toPrecision(1) : rate.toFixed(0);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

import { buildArchive } from "../src/archive.ts";
import type { Diagnostic } from "../src/model/diagnostic.ts";
import type { RuleId } from "../src/model/rules.ts";
import { findScanPath } from "../src/read/content-path.ts";
import { type FiledScan, parseScanFile } from "../src/read/scan-file.ts";

/** Files of a content folder that set a rule off; bytes are shown as what they are. */
export interface RuleExample {
  readonly files: Readonly<Record<string, string | ExampleBytes>>;
}

interface ExampleBytes {
  /** What the docs say of it, in both languages. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  /** Where the file is longer than what is given of it. */
  readonly size?: number;
}

/** Rules that no folder of texts alone can set off, and why. */
export const NOT_SHOWN: Readonly<Partial<Record<RuleId, string>>> = {
  "file-not-read": "磁盘拒绝读取时才有 · only where the disk refuses",
  "name-not-utf8": "名称出自别的编码的系统或压缩包 · a name from a system or an archive of another encoding",
  "text-lost": "程序自查，出现即程序有错 · the program's own check: it never shows but through a fault in it",
  "redirect-unneeded": "要有发布过的地址 · needs addresses that were published",
  "withdrawn-still-there": "要有发布过的地址 · needs addresses that were published",
  "withdrawn-in-part": "要有 redirects.yml · needs a redirects.yml",
  "address-other-article": "要有发布过的地址 · needs addresses that were published",
  "withdrawn-other": "要有发布过的地址 · needs addresses that were published",
  "withdrawn-unknown": "要有 redirects.yml · needs a redirects.yml",
  "withdrawn-on-scan": "要有 redirects.yml · needs a redirects.yml",
  "withdrawn-elsewhere": "要有 redirects.yml · needs a redirects.yml",
  "withdrawn-without-lines": "要有 redirects.yml · needs a redirects.yml",
};

/** The findings of an example: of the files named in it, and of no other. */
export function runExample({ files }: RuleExample): readonly Diagnostic[] {
  const all: RuleExample["files"] = { ...("kecheng/newspaper.yml" in files ? {} : PAPER), ...files };
  const sources = Object.entries(all)
    .filter(([path]) => findScanPath(path) === undefined)
    .map(([path, content]) => ({ path, bytes: typeof content === "string" ? Buffer.from(content) : content.bytes }));
  const scans = Object.entries(files).flatMap(([path, content]) => {
    const place = findScanPath(path);
    if (place === undefined || typeof content === "string") return [];
    const { value, diagnostics } = parseScanFile({
      path,
      head: content.bytes,
      bytes: content.size ?? content.bytes.length,
    });
    const filed: readonly FiledScan[] = value === undefined ? [] : [{ place, scan: value }];
    return [{ filed, diagnostics }];
  });
  const archive = buildArchive(
    sources,
    scans.flatMap(({ filed }) => filed),
  );
  return [...scans.flatMap(({ diagnostics }) => diagnostics), ...archive.diagnostics];
}

const PAPER = { "kecheng/newspaper.yml": "name: 今日柯城\n" };
const PAGE = "kecheng/2021-01-20/01.txt";
const SECOND = "kecheng/2021-01-20/02.txt";
const NEXT_DAY = "kecheng/2021-01-21/01.txt";
const FIXES = "kecheng/2021-01-20/01.corrections.yml";
const NEWS = "区委常委会召开会议\n\n本报讯（记者 楼郁馨）1月19日，区委常委会召开会议，研究部署疫情防控工作。\n";
const JUMPING =
  "柯城“最多跑一次”改革延伸至全领域\n\n本报讯（记者 严嘉慧）1月19日，记者从区营商办获悉，柯城区推动“最多跑（下转2版）\n";

/** A page under this nameplate. */
const under = (nameplate: string) => `${nameplate}\n\n今日柯城\n\n${NEWS}`;
const page = (text: string): RuleExample => ({ files: { [PAGE]: text } });
const fixes = (corrections: string): RuleExample => ({ files: { [PAGE]: NEWS, [FIXES]: corrections } });
const signed = "  by: 王小明\n  date: 2026-03-01\n";

/** The beginning of a PNG of this size, in pixels. */
function png(width: number, height: number): Uint8Array {
  const head = Buffer.from("89504e470d0a1a0a0000000d49484452000000000000000008020000000000000000000000", "hex");
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

/** What sets each rule off. */
export const RULE_EXAMPLES: Readonly<Partial<Record<RuleId, RuleExample>>> = {
  "path-not-a-page": { files: { "kecheng/readme/01.txt": NEWS } },
  "page-form": {
    files: {
      [PAGE]: NEWS,
      "kecheng/2021-01-20/02.docx": { shown: "（Word 文档 · a Word file）", bytes: Buffer.from("PK") },
    },
  },
  "page-pdf": {
    files: {
      [PAGE]: NEWS,
      "kecheng/2021-01-20/02.pdf": { shown: "（第2版的 PDF · page 2 as PDF）", bytes: Buffer.from("%PDF-1.7") },
    },
  },
  "folder-name": { files: { "柯城/2021-01-20/01.txt": NEWS } },
  "no-such-date": { files: { "kecheng/2021-02-30/01.txt": NEWS } },
  "duplicate-page": { files: { [PAGE]: NEWS, "kecheng/2021-01-20/1.txt": NEWS } },
  "page-repeated": { files: { [PAGE]: NEWS, [SECOND]: NEWS } },
  "empty-page": page(""),
  "binary-page": {
    files: { [PAGE]: { shown: "（改名为 .txt 的图片 · a picture renamed .txt）", bytes: png(1, 1) } },
  },
  "unknown-encoding": {
    files: { [PAGE]: { shown: "（Big5 文字 · text in Big5）", bytes: Buffer.from("bfa4a9e5b160a9e5", "hex") } },
  },
  "scan-unreadable": {
    files: {
      [PAGE]: NEWS,
      "kecheng/2021-01-20/01.tif": { shown: "（TIFF 图片 · a TIFF）", bytes: Buffer.from("II*\0") },
    },
  },
  "scan-too-large": {
    files: {
      [PAGE]: NEWS,
      "kecheng/2021-01-20/01.png": {
        shown: "（60 MB 的扫描图 · a scan of 60 MB）",
        bytes: png(9000, 12000),
        size: 60e6,
      },
    },
  },
  "scan-heavy": {
    files: {
      [PAGE]: NEWS,
      "kecheng/2021-01-20/01.png": { shown: "（8 MB 的扫描图 · a scan of 8 MB）", bytes: png(3000, 4000), size: 8e6 },
    },
  },
  "scan-alone": {
    files: {
      [PAGE]: NEWS,
      "kecheng/2021-01-20/05.png": { shown: "（第5版的扫描图 · page 5's scan）", bytes: png(30, 40) },
    },
  },
  "scan-duplicate": {
    files: {
      [PAGE]: NEWS,
      "kecheng/2021-01-20/01.png": { shown: "（扫描图 · a scan）", bytes: png(30, 40) },
      "kecheng/2021-01-20/1.png": { shown: "（扫描图 · a scan）", bytes: png(30, 40) },
    },
  },
  "front-matter-broken": page(`---\ndate: [2021\n---\n${NEWS}`),
  "front-matter-field": page(`---\npage: 头版\n---\n${NEWS}`),
  "newspaper-file-missing": { files: { "qujiang/2021-01-20/01.txt": NEWS } },
  "newspaper-file-broken": { files: { "kecheng/newspaper.yml": "name:\n", [PAGE]: NEWS } },
  "issue-file-broken": { files: { [PAGE]: NEWS, "kecheng/2021-01-20/issue.yml": "date: 2021-13-01\n" } },
  "corrections-file-broken": fixes("line: 3\nwas: 部暑\n"),
  "correction-wrong": fixes("- line: 3\n  was: 部署\n"),
  "correction-line": fixes(`- line: 4700\n  was: 部暑\n  now: 部署\n${signed}`),
  "correction-line-taken": fixes(`- line: 3\n  now: 石桥修缮完工\n  as: headline\n${signed}`),
  "correction-drifted": fixes(`- line: 3\n  was: 部暑\n  now: 部署\n${signed}`),
  "correction-swapped": fixes(`- line: 1\n  was: 部署\n  now: 会议\n${signed}`),
  "correction-moved": fixes(`- line: 1\n  was: 研究部署\n  now: 部署\n${signed}`),
  "correction-ambiguous": fixes(`- line: 3\n  was: 会\n  now: 回\n${signed}`),
  "correction-overlaps": fixes(
    `- line: 3\n  was: 部署\n  now: 布置\n${signed}- line: 3\n  was: 研究部署\n  now: 研究\n${signed}`,
  ),
  "correction-no-article": fixes(`- line: 1\n  as: headline\n  of: 140\n${signed}`),
  "correction-unfilled": fixes(`- line: 3\n  was: 部署\n  now: 部署\n${signed}`),
  "correction-not-transcribed": {
    files: {
      [PAGE]: NEWS,
      [FIXES]: `- line: 3\n  was: 部署\n  now: 安排\n${signed}`,
      "kecheng/2021-01-20/01.md": "## 区委常委会召开会议\n\n1月19日，区委常委会召开会议，部署工作。\n",
    },
  },
  "corrections-alone": { files: { [SECOND]: NEWS, [FIXES]: "" } },
  "corrections-duplicate": { files: { [PAGE]: NEWS, [FIXES]: "", "kecheng/2021-01-20/1.corrections.yml": "" } },
  "transcription-without-articles": {
    files: { "kecheng/2021-01-20/01.md": "# 全县春茶陆续开采\n\n1月19日，全县春茶陆续开采。\n" },
  },
  "transcription-heading": {
    files: {
      "kecheng/2021-01-20/01.md":
        "## 区委常委会召开会议\n\n1月19日，区委常委会召开会议。\n\n# 全县春茶陆续开采\n\n1月19日，全县春茶陆续开采。\n",
    },
  },
  "transcription-field": {
    files: { "kecheng/2021-01-20/01.md": "## 区委常委会召开会议\n\n- 体裁：通讯稿\n\n1月19日，区委常委会召开会议。\n" },
  },
  "paper-disagrees": page(under("今日衢江\n2021年1月20日 星期三")),
  "date-disagrees": page(under("2021年1月21日")),
  "weekday-disagrees": page(under("2021年1月20日 星期二")),
  "lunar-disagrees": page(under("2021年1月20日 农历庚子年十二月初九")),
  "page-number-disagrees": { files: { [SECOND]: `2021年1月20日 星期三 第3版\n\n${NEWS}` } },
  "nameplate-impossible": page(under("2021年2月30日 星期三")),
  "serial-disagrees": { files: { [PAGE]: under("第1768期"), [SECOND]: under("第1769期") } },
  "page-count-disagrees": { files: { [PAGE]: under("今日四版"), [SECOND]: under("今日八版") } },
  "page-count-exceeded": { files: { [PAGE]: under("今日四版"), "kecheng/2021-01-20/05.txt": NEWS } },
  "serial-duplicate": { files: { [PAGE]: under("第1768期"), [NEXT_DAY]: under("第1768期") } },
  "serial-gap": { files: { [PAGE]: under("第1768期"), "kecheng/2021-01-25/01.txt": under("第1771期") } },
  "serial-dates-disagree": { files: { [PAGE]: under("第1768期"), [NEXT_DAY]: under("第3771期") } },
  "serial-out-of-order": { files: { [PAGE]: under("第1770期"), [NEXT_DAY]: under("第1768期") } },
  "no-headline": page("本报讯（记者 楼郁馨）1月19日，区委常委会召开会议，研究部署疫情防控工作。\n"),
  truncated: page(`${NEWS}\n经调查，警方认定这是一起有组织的案件。城西派出所民警\n`),
  "names-run-together": page("一个题目\n\n本报讯（通讯员李向阳方华）某镇某村的某某在某处说某事。\n"),
  "jump-cut-off": page(JUMPING.replace("2版）", "2")),
  "jump-page-not-held": page(JUMPING),
  "jump-unanswered": { files: { [PAGE]: JUMPING, [SECOND]: NEWS } },
  "jump-ambiguous": {
    files: {
      [PAGE]:
        "第一个题目\n\n本报讯 某镇某村的某某在某处说某（下转2版）\n\n第二个标题\n\n本报讯 某镇某村的某某在某处说某（下转2版）\n",
      [SECOND]: "（上接1版）些话。\n\n（上接1版）些话。\n",
    },
  },
  "jump-one-sided": {
    files: { [PAGE]: JUMPING, [SECOND]: "“最多跑一次”改革延伸至全领域\n\n一次”改革向基层延伸，实现就近办理。\n" },
  },
  fragments: page(`${NEWS}\n规\n\n为坚\n\n济领\n\n高统\n`),
  "label-unplaced": page("树正气 打歪风\n"),
  "stray-markup": page(NEWS.replace("楼郁馨", "**楼郁馨**")),
  "invisible-character": page(NEWS.replace("楼郁馨", "楼郁\u200b馨")),
  "text-garbled": page(
    `${"鐭虫ˉ淇籍瀹屽伐锛屾仮澶嶉€氳銆傛湰鎶ヨ鏄ㄦ棩鍘块噷鍙紑涓撻浼氳锛岄儴缃蹭笅涓€姝ョ殑宸ヤ綔浠诲姟".repeat(3)}。\n`,
  ),
  "unreadable-character": page(NEWS.replace("研究", "研\ufffd")),
  "doubled-characters": page(NEWS.replace("区委常委会召开会议\n", "区区委委常常委委会会召召开开会会议议\n")),
  "misread-character": page(NEWS.replace("召开会议，", "己经召开会议，")),
  "stray-latin": page(NEWS.replace("研究部署", "研究 and 部署")),
};

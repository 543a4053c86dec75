/** How grave a finding is. */
export type Severity = "error" | "warning" | "info";

/** What is known of a rule: how grave a finding is and how it is worded; `{name}` is filled from a diagnostic's details. */
interface Rule {
  readonly severity: Severity;
  readonly zh: string;
  readonly en: string;
  /** Text that sets the rule off, for docs/rules.md. */
  readonly example: string;
}

/**
 * Every rule by which content is doubted: one table for the wording, the severity and docs/rules.md. As long as there are rules, so that
 * the words of one are compared with those of all others.
 */
export const rules = {
  "path-not-a-page": {
    severity: "error",
    zh: "路径不是“<报纸>/<日期>/<版次>”，已跳过{hintZh}",
    en: "the path is no <paper>/<date>/<page>; skipped{hint}",
    example: "content/kecheng/readme/01.txt",
  },
  "page-form": {
    severity: "error",
    zh: "不读 .{form} 文件，这一版没有收入；文字请另存为 {name}.txt（纯文本），版面图存为 {name}.jpg",
    en: "files of the form .{form} are not read, and the page is left out: save its text as {name}.txt, in plain text, and its scan as {name}.jpg",
    example: "content/kecheng/2021-01-20/01.docx",
  },
  "page-pdf": {
    severity: "error",
    zh: "不读 PDF，这一版没有收入；请用 pdftotext 取出文字，存为 {name}.txt，版面图存为 {name}.jpg",
    en: "PDF is not read, and the page is left out: take its text out with pdftotext, as {name}.txt, and save its scan as {name}.jpg",
    example: "content/kecheng/2021-01-20/01.pdf",
  },
  "name-not-utf8": {
    severity: "error",
    zh: "名称不是 UTF-8，打不开，已跳过；请改名",
    en: "the name is not UTF-8 and cannot be opened; skipped: rename it",
    example: "content/kecheng/2021-01-\ufffd20/01.txt",
  },
  "folder-name": {
    severity: "error",
    zh: "报纸文件夹名“{slug}”不能用（要用小写字母、数字和连字符，且不能是 {reserved}），其中各版已跳过",
    en: "the folder {slug} cannot name a newspaper (lower-case letters, digits and hyphens, and none of {reserved}); its pages are skipped",
    example: "content/柯城/2021-01-20/01.txt",
  },
  "no-such-date": {
    severity: "error",
    zh: "没有“{date}”这一天，已跳过",
    en: "there is no day {date}; skipped",
    example: "content/kecheng/2021-02-30/01.txt",
  },
  "duplicate-page": {
    severity: "error",
    zh: "与 {other} 是同一版，已跳过本文件",
    en: "claims the same page as {other}; this file is skipped",
    example: "content/kecheng/2021-01-20/1.txt 与 01.txt",
  },
  "page-repeated": {
    severity: "warning",
    zh: "文字与 {other} 一字不差，各篇稿件在网站上会出现两次；多半是放错了，请换成这一版自己的文字",
    en: "holds the very text of {other}, and its articles are on the site twice; most likely it was filed twice: put in this page's own text",
    example: "content/kecheng/2021-01-20/03.txt 与 04.txt",
  },
  "empty-page": {
    severity: "error",
    zh: "文件没有文字，已跳过",
    en: "the file holds no text; skipped",
    example: "（空文件）",
  },
  "binary-page": {
    severity: "error",
    zh: "文件不是文本（含有二进制内容），已跳过",
    en: "the file is not text (it holds binary bytes); skipped",
    example: "（把图片改名为 01.txt）",
  },
  "unknown-encoding": {
    severity: "error",
    zh: "无法识别编码（支持 UTF-8、UTF-16、GB18030），已跳过",
    en: "the encoding is not known (UTF-8, UTF-16 and GB18030 are); skipped",
    example: "（Big5 文件）",
  },
  "file-not-read": {
    severity: "error",
    zh: "文件无法读取（{reason}），已跳过",
    en: "the file cannot be read: {reason}; skipped",
    example: "（没有读取权限的文件）",
  },
  "scan-unreadable": {
    severity: "error",
    zh: "不是浏览器能显示的图片（支持 JPEG、PNG、WebP），网站上不显示",
    en: "no picture that browsers show (JPEG, PNG and WebP are); not on the site",
    example: "content/kecheng/2021-01-20/01.tif",
  },
  "scan-too-large": {
    severity: "error",
    zh: "版面图太大（{megabytes} MB，{width}×{height} 像素；上限 {mostMegabytes} MB、{mostMegapixels} 百万像素），网站上不显示，请缩小后再放",
    en: "the scan is too large ({megabytes} MB, {width}×{height} pixels; at most {mostMegabytes} MB and {mostMegapixels} megapixels); not on the site: file a smaller one",
    example: "（一张 60 MB 的扫描图）",
  },
  "scan-heavy": {
    severity: "info",
    zh: "版面图有 {megabytes} MB，用手机看要等很久；存成质量 75 左右的 JPEG，3 MB 以内为宜",
    en: "the scan has {megabytes} MB, a long wait on a phone; a JPEG of quality 75 or so and less than 3 MB is better",
    example: "（一张 8 MB 的扫描图）",
  },
  "scan-alone": {
    severity: "warning",
    zh: "版面图旁边没有这一版的文字，网站上不显示",
    en: "there is no text of this page beside the scan; not on the site",
    example: "content/kecheng/2021-01-20/05.jpg（没有 05.txt）",
  },
  "scan-duplicate": {
    severity: "warning",
    zh: "与 {other} 是同一版的版面图，已跳过本文件",
    en: "claims the same page as the scan {other}; this file is skipped",
    example: "content/kecheng/2021-01-20/01.jpg 与 01.png",
  },
  "redirect-unneeded": {
    severity: "warning",
    zh: "{address} 仍有页面，不必转到别处；这一行没有用上，可以删去",
    en: "{address} has a page and need not lead on; the line is not used and may be deleted",
    example: "kecheng/2021-12-15/01-5.html: kecheng/2021-12-15/01-7.html",
  },
  "withdrawn-still-there": {
    severity: "error",
    zh: "{address} 写明已撤下，却仍有页面：只有单篇稿件可以这样撤下，其余请删除文件",
    en: "{address} is said to be withdrawn but has a page: only an article is withdrawn in this way; delete the file of anything else",
    example: "kecheng/2021-12-15/index.html:",
  },
  "withdrawn-in-part": {
    severity: "warning",
    zh: "{address} 撤下了，同一篇文章的另一部分 {other} 没有撤下，仍在网上",
    en: "{address} is withdrawn; {other}, a part of the same text on another page, is not and stays online",
    example: "（下转2版）",
  },
  "withdrawn-elsewhere": {
    severity: "error",
    zh: "要撤下的不在 {address}，现在是 {other}",
    en: "what is to be withdrawn is not at {address}; it is {other} now",
    example: "kecheng/2021-12-15/01-6.html:",
  },
  "withdrawn-other": {
    severity: "error",
    zh: "{address} 发布时是《{before}》，现在是《{headline}》，要撤下的不在这里",
    en: "{address} was “{before}” when it was published and is “{headline}” now, so that what is to be withdrawn is not there",
    example: "kecheng/2021-12-15/01-6.html:",
  },
  "withdrawn-unknown": {
    severity: "error",
    zh: "{address} 上没有稿件，也没有发布过，没有撤下任何东西：网址写错了请改正，稿件已经删去的可以删去这一条",
    en: "no article stands at {address} and none was ever published there, so nothing is withdrawn: correct the address, or delete the line if the article is no longer filed",
    example: "kecheng/2021-12-51/01-6.html:",
  },
  "address-other-article": {
    severity: "warning",
    zh: "{address} 先前是《{before}》，现在是《{headline}》：引用旧网址的读者会看到另一篇",
    en: "{address} was “{before}” and is “{headline}” now: who cites the old address finds another article",
    example: "01.txt（各篇次序变了）",
  },
  "withdrawn-on-scan": {
    severity: "warning",
    zh: "{address} 撤下了，版面图 {scan} 上也许还看得到它：请遮去这一篇，或删去版面图",
    en: "{address} is withdrawn; the scan {scan} may still show it: blacken it there, or delete the scan",
    example: "kecheng/2021-12-15/01-6.html:",
  },
  "withdrawn-without-lines": {
    severity: "warning",
    zh: "{address} 撤下了，改写里没有写它的“原文”行号，旁边的整版原始文字因此都不公开；补上“- 原文：57-74”就只隐去这一篇",
    en: "{address} is withdrawn; the transcription does not say its lines (原文), so that none of the page's text as filed is shown: add “- 原文：57-74”",
    example: "## 全县春茶陆续开采",
  },
  "front-matter-broken": {
    severity: "error",
    zh: "文件开头的 YAML 有误：{reasonZh}。已跳过",
    en: "the front matter is broken: {reason}; skipped",
    example: "---\\ndate: [2021\\n---",
  },
  "front-matter-field": {
    severity: "warning",
    zh: "文件开头的设置有误：{reasonZh}。未采用",
    en: "front matter: {reason}; not used",
    example: "page: 头版",
  },
  "newspaper-file-missing": {
    severity: "error",
    zh: "缺少 newspaper.yml，暂用文件夹名“{slug}”作报名",
    en: "there is no newspaper.yml; the folder's name {slug} stands in",
    example: "content/kecheng/",
  },
  "newspaper-file-broken": {
    severity: "error",
    zh: "newspaper.yml 有误：{reasonZh}",
    en: "newspaper.yml: {reason}",
    example: "name: ",
  },
  "issue-file-broken": {
    severity: "error",
    zh: "issue.yml 有误：{reasonZh}。未采用",
    en: "issue.yml: {reason}; not used",
    example: "date: 2021-13-01",
  },
  "corrections-file-broken": {
    severity: "error",
    zh: "更正文件读不了：{reasonZh}。其中各条都未采用",
    en: "the corrections file cannot be read: {reason}; none of its entries is applied",
    example: "line: 47（开头缺少“- ”）",
  },
  "correction-wrong": {
    severity: "error",
    zh: "这一条更正写得不对：{reasonZh}。未采用",
    en: "this correction is at fault: {reason}; it is not applied",
    example: "- line: 47（没有 now、by、date）",
  },
  "correction-line": {
    severity: "error",
    zh: "{page} 的第 {lines} 行没有版面文字（有文字的是第 {first} 到 {last} 行），这一条更正未采用",
    en: "lines {lines} of {page} hold no page text (which goes from line {first} to {last}); this correction is not applied",
    example: "- line: 4700",
  },
  "correction-line-taken": {
    severity: "error",
    zh: "{page} 的第 {lines} 行有文字：“{holds}”。补入的字要写在空行上；要改这一行的字，请写上“was”。这一条更正未采用",
    en: "line {lines} of {page} holds text: {holds}. What is added stands in a blank line; to change these words, give was. This correction is not applied",
    example: "now: 石桥修缮完工，没有 was",
  },
  "correction-drifted": {
    severity: "error",
    zh: "{page} 的第 {lines} 行里没有“{was}”，这一条更正未采用。该处现在是“{holds}”，请照此改写 was",
    en: "lines {lines} of {page} do not hold “{was}”; this correction is not applied. They hold “{holds}”: write was as it stands there",
    example: "was: 从严从紧一打级瘦情（原文已改动）",
  },
  "correction-swapped": {
    severity: "error",
    zh: "{page} 的第 {lines} 行里没有“{was}”（它在第 {line} 行），却有“{now}”；这一条更正未采用。was 和 now 写反了，请对调；这一行已是改好的字，请删去这一条；行号写错了，请改行号",
    en: "lines {lines} of {page} do not hold “{was}” (line {line} does) but “{now}”; this correction is not applied. If was and now are swapped change them round, if the line is right already delete the entry, if its number is wrong correct that",
    example: "was: 疫情，now: 瘦情（这一行印的是瘦情，疫情在别的行上）",
  },
  "correction-moved": {
    severity: "error",
    zh: "{page} 的第 {lines} 行里没有“{was}”，它在第 {line} 行；这一条更正未采用，请改写行号",
    en: "lines {lines} of {page} do not hold “{was}”, line {line} does; this correction is not applied: correct its line",
    example: "- line: 48（要改的字在第 47 行）",
  },
  "correction-ambiguous": {
    severity: "error",
    zh: "{page} 的第 {lines} 行里“{was}”出现了 {count} 次，不知道改哪一处，未采用。请在 was 和 now 里多写几个前后的字",
    en: "line {lines} of {page} holds “{was}” {count} times, and which is meant is unclear; this correction is not applied. Add neighbouring characters to was and now",
    example: "was: 疫情",
  },
  "correction-overlaps": {
    severity: "error",
    zh: "这一条与第 {other} 行的更正改的是同一处，未采用。请合并为一条",
    en: "this correction changes what the one on line {other} changes; it is not applied. Make them one",
    example: "- line: 47（两条都改“瘦情”）",
  },
  "correction-no-article": {
    severity: "error",
    zh: "没有从第 {of} 行开始的稿件（各篇始于第 {lines} 行），这几行列为残片。请改写 of",
    en: "no article begins on line {of} (they begin on {lines}); the lines are kept as fragments. Correct of",
    example: "of: 140",
  },
  "correction-unfilled": {
    severity: "info",
    zh: "这一条更正还没有填写",
    en: "this correction is not yet filled in",
    example: "was 与 now 相同，as 是空的，或补入的 now 是空的",
  },
  "correction-not-transcribed": {
    severity: "warning",
    zh: "旁边的 .md 已代替这一版，里面没有改过的字；这一条更正没有用上，请在 .md 里改",
    en: "the .md beside it stands for the page and has not the corrected words; not used, correct the .md",
    example: "01.md 旁边的 01.corrections.yml",
  },
  "corrections-alone": {
    severity: "warning",
    zh: "旁边没有 {page}，这个更正文件没有用上",
    en: "there is no {page} beside it; these corrections are not applied",
    example: "01.corrections.yml（没有 01.txt）",
  },
  "corrections-duplicate": {
    severity: "error",
    zh: "与 {other} 是同一版的更正，本文件各条都未采用；请并入那一个",
    en: "corrects the same page as {other}; none of this file's entries is applied: move them there",
    example: "content/kecheng/2021-01-20/01.corrections.yml 与 1.corrections.yml",
  },
  "transcription-without-articles": {
    severity: "warning",
    zh: "这一版没有稿件，全部文字都不属于任何一篇：每篇的标题前要写 ##",
    en: "the page has no article, so that all of its text is in none: each headline is written with ## before it",
    example: "# 全县春茶陆续开采",
  },
  "transcription-heading": {
    severity: "warning",
    zh: "“{text}”前面只有一个 #，没有成为一篇稿件：每篇的标题前要写 ##，小标题前写 ###",
    en: "“{text}” has one # before it and begins no article: each headline is written with ##, a subheading with ###",
    example: "# 全县春茶陆续开采（在别的稿件下面）",
  },
  "transcription-field": {
    severity: "warning",
    zh: "“{text}”：{reasonZh}",
    en: "“{text}”: {reason}",
    example: "- 体裁：通讯稿",
  },
  "paper-disagrees": {
    severity: "warning",
    zh: "报头印的报名是“{printed}”，文件夹 {slug} 是“{filed}”；采用后者。放错了文件夹，请移过去；是曾用名，请写进 newspaper.yml 的 otherNames；报头认错，请更正文字",
    en: "the nameplate prints {printed}, the folder {slug} is {filed}; the latter is used. If it is in the wrong folder move it, if the paper had that title list it in otherNames of newspaper.yml, if it is misread correct the text",
    example: "今日衢江，在 kecheng（今日柯城）里",
  },
  "date-disagrees": {
    severity: "warning",
    zh: "报头印的日期是 {printed}，{other} 是 {filed}；采用后者。以报头为准，请改文件夹名；报头认错，请更正文字",
    en: "the nameplate prints {printed}, {other} says {filed}; the latter is used. If the nameplate is right rename the folder, if it is misread correct the text",
    example: "2021年1月21日",
  },
  "weekday-disagrees": {
    severity: "warning",
    zh: "报头印的是{printed}，{date} 应是{computed}",
    en: "the nameplate prints {printed}, but {date} is a {computed}",
    example: "2021年1月20日 星期二",
  },
  "lunar-disagrees": {
    severity: "warning",
    zh: "报头印的农历是{printed}，{date} 应是{computed}",
    en: "the nameplate prints {printed}, but {date} is {computed}",
    example: "农历庚子年十二月初九",
  },
  "page-number-disagrees": {
    severity: "warning",
    zh: "报眉印的是第 {printed} 版，文件放在第 {filed} 版；采用后者",
    en: "the folio prints page {printed}, the file is filed as page {filed}; the latter is used",
    example: "第3版（在 02.txt 里）",
  },
  "nameplate-impossible": {
    severity: "warning",
    zh: "报头印的“{text}”不可能，未采用",
    en: "the nameplate prints {text}, which cannot be; not used",
    example: "2022年2月30日 星期三",
  },
  "serial-disagrees": {
    severity: "warning",
    zh: "这里的总期号是 {printed}，{other} 是 {filed}；采用后者",
    en: "the serial number here is {printed}, {other} says {filed}; the latter is used",
    example: "第1768期",
  },
  "page-count-disagrees": {
    severity: "warning",
    zh: "这里印的版数是 {printed}，{other} 是 {filed}；采用后者",
    en: "{printed} pages are printed here, {other} says {filed}; the latter is used",
    example: "今日八版（头版印今日四版）",
  },
  "page-count-exceeded": {
    severity: "warning",
    zh: "这一期共 {count} 版，却有第 {number} 版",
    en: "the issue has {count} pages, but here is page {number}",
    example: "05.txt（头版印今日四版）",
  },
  "serial-duplicate": {
    severity: "warning",
    zh: "总期号 {serial} 与 {otherDate} 的相同",
    en: "serial number {serial} is also that of {otherDate}",
    example: "第1768期（前一日也是第1768期）",
  },
  "serial-gap": {
    severity: "info",
    zh: "总期号从 {otherDate} 的 {otherSerial} 到这里的 {serial}，中间缺 {missing} 期",
    en: "from serial number {otherSerial} of {otherDate} to {serial}, {missing} issues are missing",
    example: "第1771期（前一期是第1768期）",
  },
  "serial-dates-disagree": {
    severity: "warning",
    zh: "总期号从 {otherDate} 的 {otherSerial} 到这里的 {serial} 加了 {count}，日期隔 {days} 天，两者不合",
    en: "serial numbers grow by {count} from {otherSerial} of {otherDate} to {serial}, in {days} days; they do not fit",
    example: "第3771期（前一日是第1768期）",
  },
  "serial-out-of-order": {
    severity: "warning",
    zh: "总期号 {serial} 与 {otherDate} 的 {otherSerial} 次序不合",
    en: "serial number {serial} does not follow {otherSerial} of {otherDate}",
    example: "第1768期（前一日已是第1770期）",
  },
  "text-lost": {
    severity: "error",
    zh: "本行文字未能归入任何部分，已列为残片：{text}",
    en: "this line was in no part; it is kept as a fragment: {text}",
    example: "（程序自查）",
  },
  "no-headline": {
    severity: "warning",
    zh: "这篇稿件没有标题，网站以首句代题",
    en: "this article has no headline; the site shows its first sentence",
    example: "本报讯 3月30日下午，……",
  },
  truncated: {
    severity: "warning",
    zh: "稿件在句中中断，又没有转版提示",
    en: "the article stops in mid-sentence with no jump line",
    example: "城西派出所民警",
  },
  "names-run-together": {
    severity: "info",
    zh: "署名连写“{text}”，读作 {names}，也可能是 {other}",
    en: "names run together: {text} is read as {names}, but may be {other}",
    example: "（记者李向阳方华）",
  },
  "jump-cut-off": {
    severity: "info",
    zh: "转版提示不完整：{text}",
    en: "the jump line is cut off: {text}",
    example: "（下转2",
  },
  "jump-page-not-held": {
    severity: "info",
    zh: "“{text}”所指的第 {page} 版未入藏",
    en: "page {page}, to which “{text}” points, is not held",
    example: "（下转2版）",
  },
  "jump-unanswered": {
    severity: "warning",
    zh: "“{text}”所指的另一部分没有找到，未连接",
    en: "the part to which “{text}” points was not found; it is not linked",
    example: "（下转2版）",
  },
  "jump-ambiguous": {
    severity: "warning",
    zh: "“{text}”所指的可能是 {candidates}，不能确定，未连接",
    en: "“{text}” may point to {candidates}; since that is not certain, it is not linked",
    example: "（下转2版）",
  },
  "jump-one-sided": {
    severity: "info",
    zh: "“{text}”按标题和文字与 {other} 连接，那里没有相应的转版提示",
    en: "“{text}” is linked with {other} by headline and text; no jump line there answers it",
    example: "（上接1版）",
  },
  fragments: {
    severity: "warning",
    zh: "连续 {count} 行零散文字，可能是被切碎的竖排标题，列为残片",
    en: "{count} scattered lines, perhaps a vertical headline in pieces; kept as fragments",
    example: "规 / 为坚 / 济领",
  },
  "label-unplaced": {
    severity: "info",
    zh: "“{text}”像栏目名，不能确定属于哪篇稿件",
    en: "“{text}” looks like a column label, but of which article is unclear",
    example: "衢江政协",
  },
  "stray-markup": {
    severity: "info",
    zh: "去掉了识别软件留下的标记 {text}",
    en: "stray markup {text} was taken out",
    example: "**李钱乾**",
  },
  "invisible-character": {
    severity: "info",
    zh: "去掉了 {count} 个看不见的字符",
    en: "{count} invisible characters were taken out",
    example: "楼郁\\u200b馨",
  },
  "text-garbled": {
    severity: "warning",
    zh: "读起来不像中文，多半是编码认错之后又存了一遍：请找出原来的文件，另存为 UTF-8",
    en: "does not read like Chinese: most likely it was opened in the wrong encoding and saved so; find the original file and save it as UTF-8",
    example: "锛屽苟娉ㄦ槑鐪熷疄濮撳悕",
  },
  "unreadable-character": {
    severity: "warning",
    zh: "有无法辨认的字符，原样保留",
    en: "a character is unreadable; it is kept as it is",
    example: "塔\\ufffd片区",
  },
  "stray-latin": {
    severity: "info",
    zh: "中文里夹着“{text}”，可能是识别或翻译的误植",
    en: "“{text}” stands inside Chinese text and is doubtful",
    example: "全会精神 and 共产党人",
  },
  "doubled-characters": {
    severity: "info",
    zh: "整行每个字都重了一遍，只读一次：{text}",
    en: "each character of this line stands twice; it is read once: {text}",
    example: "城城东东新新区区破破土土",
  },
  "misread-character": {
    severity: "info",
    zh: "“{text}”可能是识别错误，原报或作“{likely}”",
    en: "“{text}” may be misread; the paper may have “{likely}”",
    example: "全县己经建成（己应作已）；5月l0日",
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** A rule's name. */
export type RuleId = keyof typeof rules;

import { characterSet, isAt } from "../text/characters.ts";
import { findDateline } from "./dateline.ts";
import type { Line } from "./lines.ts";

/** What an app's public account 公众号 of a paper sets around its texts, in lines of their own. */
const ACCOUNT_LINES: readonly RegExp[] = [
  // `点击上方蓝字 关注我们`, `点击下方名片关注今日某县`
  /^点击(?:上方|下方|右上角|[↑↓])\S{0,8}\s?(?:关注|订阅)\S{0,10}$/u,
  // `今日某县 2022-06-21 08:02 发表于安徽`
  /^(?:\S{2,14}\s)?(?:19|20)\d{2}-\d{2}-\d{2}\s\d{2}:\d{2}\s发表于\S{2,6}$/u,
  // `— END —`
  /^[-—\s]*(?:END|end|The End)[-—\s]*$/,
  // `阅读 1024`, `在看 26`, `赞38`
  /^(?:阅读|在看|点赞|赞|分享|收藏|转发|留言)\s?\d[\d,.]*[万+]?$/u,
  // `写留言`, `阅读原文`, `往期推荐`
  /^(?:写留言|精选留言|阅读原文|往期(?:推荐|精彩|精选|回顾)|喜欢此内容的人还喜欢|分享收藏点赞在看)$/u,
  // `分享、点赞、在看，让更多人看见某县`
  /^(?:分享|点赞|在看|收藏|转发)(?:、(?:分享|点赞|在看|收藏|转发)){1,3}(?:，\S{2,14})?$/u,
  // `觉得不错，点个“在看”让更多人知道`
  /^\S{0,12}(?:[点戳]个|点亮)[“「]?(?:在看|赞)[”」]?[^。！？，]{0,12}$/u,
];

/** First characters of most of these lines; the others begin with a paper's name or a wish. */
const STARTS = characterSet("点-—ETe阅在赞分收转留写精往喜");
/** In characters. */
const LONGEST = 40;
/** So many of them show that a page was copied from such an account. */
const LEAST = 2;

/**
 * Indexes of the lines that a paper's public account sets around its texts, and of the titles that it lists of others; none of a page on which
 * fewer than two of its own stand.
 */
export function findAccountLines(lines: readonly Pick<Line, "text" | "width" | "endsSentence">[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (lines.filter(({ text }) => isAt(text, 0, STARTS) && isAccountLine(text)).length < LEAST) return found;
  // How many titles stand below the line over them: below any other line as many as there may be, so that none follows.
  let listed = MOST_LISTED;
  lines.forEach((line, i) => {
    const isOwn = isAccountLine(line.text);
    if (isOwn) listed = LIST_TITLE.test(line.text) ? 0 : MOST_LISTED;
    else if (isListed(line, listed) && !isOverText(lines, i)) listed++;
    else listed = MOST_LISTED;
    if (isOwn || listed < MOST_LISTED) found.add(i);
  });
  return found;
}

function isAccountLine(text: string): boolean {
  return text.length <= LONGEST && ACCOUNT_LINES.some((form) => form.test(text));
}

/** Whether a line may be one of the titles listed, so many of which stand above it. */
function isListed(
  { text, width, endsSentence }: Pick<Line, "text" | "width" | "endsSentence">,
  listed: number,
): boolean {
  if (listed >= MOST_LISTED - 1 || width > WIDEST_TITLE) return false;
  return (!endsSentence || CALLING.test(text)) && findDateline(text) === undefined;
}

/** Whether a line is the title of a text below it, with the author's name between them or not. */
function isOverText(lines: readonly Pick<Line, "text" | "width" | "endsSentence">[], i: number): boolean {
  const opens = (at: number) => {
    const line = lines[at];
    if (line === undefined) return false;
    return (line.endsSentence && line.width > WIDEST_TITLE) || findDateline(line.text) !== undefined;
  };
  return opens(i + 1) || ((lines[i + 1]?.width ?? WIDEST_NAME + 1) <= WIDEST_NAME && opens(i + 2));
}

/** In ems: `本报记者 李明` */
const WIDEST_NAME = 10;
const MOST_LISTED = 8;
/** `今天通了！` */
const CALLING = /[！？!?]$/;

/** What stands over titles of other texts. */
const LIST_TITLE = /^(?:往期|喜欢此内容)/;
/** In ems. */
const WIDEST_TITLE = 30;

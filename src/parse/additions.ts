import { withoutSpace } from "../text/characters.ts";

/** What stands over what is added to a report, and says nothing of its own: `新闻链接`, `小贴士`. */
const ADDITIONS: readonly string[] = [
  ...["新闻链接", "相关链接", "链接", "背景链接", "知识链接", "新闻背景", "背景资料", "延伸阅读", "名词解释"],
  ...["小贴士", "警方提醒", "民警提醒", "法官提醒", "检察官提醒", "律师提醒", "专家提醒", "医生提醒", "记者提醒"],
];

/** Whether a line, without a mark before it, stands over an addition to the report above it. */
export function isAddition(text: string): boolean {
  return ADDITIONS.includes(withoutSpace(text));
}

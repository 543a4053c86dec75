import { characterSet, isAt, withoutSpace } from "../text/characters.ts";

/** What stands over what is added to a report, and says nothing of its own: `新闻链接`, `小贴士`. */
const ADDITIONS: readonly string[] = [
  ...["新闻链接", "相关链接", "链接", "背景链接", "知识链接", "新闻背景", "背景资料", "延伸阅读", "名词解释"],
  ...["小贴士", "警方提醒", "民警提醒", "法官提醒", "检察官提醒", "律师提醒", "专家提醒", "医生提醒", "记者提醒"],
];

/** `[简评]选材真实，先抑后扬。`, `【法官点评】合同法规定…`: what a teacher, a judge or an editor says of the text above, also below the line that names the author's teacher. */
const COMMENT =
  /^[[【〔［](?:(?:教师|老师|指导老师|名师|法官|律师|编辑|专家)?(?:点评|评语|简评)|总评)[\]】〕］](?=\s?\S)/u;
const LABEL_STARTS = characterSet("[【〔［");

/** Whether a text says under its label what somebody thinks of the text above it. */
export function isComment(text: string): boolean {
  return isAt(text, 0, LABEL_STARTS) && COMMENT.test(text);
}

/** Whether a line, without a mark before it, stands over an addition to the report above it. */
export function isAddition(text: string): boolean {
  return ADDITIONS.includes(withoutSpace(text));
}

import { isBodyAlone } from "./county-bodies.ts";

/** Who people are that write to a paper. */
const PEOPLE =
  "(?:读者|群众|职工|居民|村民|社员|农民|市民|用户|顾客|旅客|乘客|业主|家长|教师|学生|战士|工人|司机|驾驶员|个体户|环卫工)";
/** `读者　成万里`, `您的学生　刁小虎`, `县五金厂　一读者`, `石桥乡 一旅客`, `出租车驾驶员 周师傅` */
const READER = new RegExp(
  `^(?:(?:热心|本报)?(?:读者|网友)|[您你]们?的\\p{Script=Han}{2,4})\\s\\p{Script=Han}{2,4}$|^\\p{Script=Han}{2,12}\\s(?:[一几数]\\s?[个名位]?\\s?${PEOPLE}|\\p{Script=Han}(?:师傅|先生|女士|大爷|大妈|老师|同学))$`,
  "u",
);

/** Whether a line names a reader who wrote to the paper, or who wrote a letter. */
export function isReader(text: string): boolean {
  return READER.test(text);
}

/** `石盘乡三村农民 补国兴`, `杜庄大队社员 田 苗等六人`, `南关市场部分个体户`: one of the people, by whatever name, or some of them. */
const ONE_OF_PEOPLE = new RegExp(
  `^\\p{Script=Han}{2,14}(?:${PEOPLE}\\s+(?:\\p{Script=Han}{2,3}|\\p{Script=Han}\\s\\p{Script=Han})(?:等(?:[\\d一二三四五六七八九十]{1,3}[人户名])?)?|部分${PEOPLE})$`,
  "u",
);

/** `本报编辑部`, `编者` */
const EDITORS = /^(?:本报)?编(?:辑部|者|辑)$/;

/** Whether a line is the paper's editors and nothing else. */
export function isEditors(text: string): boolean {
  return EDITORS.test(text);
}

/**
 * Whether a line is nothing but a body, the editors or one of the people: below a text that has ended it signs that, in 71 of 72 places in the truths for people, whatever
 * stands below. Below a title, one of the people is the author of the text under it.
 */
export function isSigner(text: string): boolean {
  return isBodyAlone(text) || isEditors(text) || isReader(text) || ONE_OF_PEOPLE.test(text);
}

import { characterSet, holdsAny, isAt, isWhiteSpace, withoutSpace } from "../text/characters.ts";
import { looksLikeName, NAME_FORM } from "../text/surnames.ts";
import { isGrownName } from "./joined-names.ts";

/** The name in a text that names its bearer's body beside it: `县中医院 阙医明`; undefined in any other. */
export function findAffiliatedName(text: string): string | undefined {
  // Most texts have neither a body before a space, as the one form has, nor the bracket of the other.
  const ofBody = mayNameBody(text) ? AFFILIATED.exec(text) : null;
  const name = ofBody?.[1] ?? (holdsAny(text, BRACKETS) ? findNotedName(text) : undefined);
  return name === undefined ? undefined : withoutSpace(name);
}

/** The name before a bracket that says who its bearer is. */
function findNotedName(text: string): string | undefined {
  const pupil = PUPIL_OF.exec(text)?.[1];
  return AUTHOR_OF.exec(text)?.[1] ?? (pupil !== undefined && looksLikeName(pupil) ? pupil : undefined);
}

/** The names in a text that names several people of one body: `县水利局 谷雨 常青`; undefined in any other. */
export function findAffiliatedNames(text: string): readonly string[] | undefined {
  const names = mayNameBody(text) ? SEVERAL_OF_BODY.exec(text)?.[1]?.split(/[\s、]+/) : undefined;
  return names?.every(looksLikeName) === true ? names : undefined;
}

/** The name grown onto its bearer's body, as brackets below a text have it: `县农业局刘广田`; undefined in any other text. */
export function findNameGrownOnBody(text: string): string | undefined {
  if (text.length > LONGEST_GROWN) return undefined;
  const name = GROWN_ON_BODY.exec(text)?.[1];
  return name !== undefined && isGrownName(name) ? name : undefined;
}

/** `县农业局刘广田`, but not `城关镇高庄村` nor `县法院执行局`. */
const GROWN_ON_BODY =
  /^\p{Script=Han}{2,10}(?:局|院|中心|委|办|站|所|公司|中学|小学|学校|镇|乡|街道|公社|大队)(\p{Script=Han}{2,3})$/u;
/** In characters. */
const LONGEST_GROWN = 16;

/** Whether a text names a body and somebody of it: `县法律援助中心 律师 廉 正`. */
export function namesBodyAndPerson(text: string): boolean {
  const name = mayNameBody(text) ? AFFILIATED.exec(text)?.[1] : undefined;
  return name !== undefined && looksLikeName(withoutSpace(name));
}

/** Whether a text says what somebody is, and the name: `村民 王大山`. */
export function namesKindAndPerson(text: string): boolean {
  return looksLikeName(KIND_AND_NAME.exec(text)?.[1] ?? "");
}

/** Whether a text is an author with what the paper says of its author: `梁月清（作者单位：县财政局）`. */
export function isAuthorWithNote(text: string): boolean {
  return findNotedName(text) !== undefined;
}

/** Whether the first word of several may be a body's, a kind of its people's or an office's: `县中医院 阙医明`, but not `记者 阙医明`. */
function mayNameBody(text: string): boolean {
  let space = 0;
  while (space < text.length && !isWhiteSpace(text.charCodeAt(space))) space++;
  return space < text.length && isAt(text, space - 1, BODY_ENDS);
}

/** Last characters of bodies and places, of `OWN_KIND`, and of `OWN_OFFICE` or its place. */
const BODY_ENDS = characterSet(
  "级部局院校心委会社站队馆所处室司学小中园厂乡镇村道街区联科班组员工人师生民士县市区长记任席",
);

/** A body or a place to which somebody belongs: `县中医院`, `城关二小`, `县中`, `南街小学五(3)班`. */
const OWN_BODY =
  "(?:[县区]中|[\\p{Script=Han}\\d０-９（()）]{2,14}(?:部|局|院|校|中心|委|会|社|站|队|馆|所|顾问处|办事处|办公室|研究室|公司|学|[一二三四五六七八九十]小|[一二三四五六七八九十初高附]中|园|厂|乡|镇|村|街道?|[区市县旗]|联|科|大队|班|年级|组))";
/** `枫林公社社员`: of what kind somebody of it is. */
const OWN_KIND = "(?:退休|离休|下岗)?(?:社员|职工|工人|教师|学生|村民|居民|农民|干部|会员|战士)";
/** `村民 王大山` */
const KIND_AND_NAME = new RegExp(`^(?:${OWN_KIND})[\\s\\u3000](${NAME_FORM})$`, "u");
/** `县医院心内科主治医师`, `县医院内科主任`: the same grown onto the body. */
const GROWN_TITLE = "\\p{Script=Han}{0,4}(?:医师|药师|护士长|农艺师|工程师|兽医师|畜牧师|营养师|律师|科副?主任|科科长)";
/** `高级农艺师`, `副主任医师`, `院长`: what somebody is there. */
const OWN_TITLE = "\\p{Script=Han}{0,8}(?:师|长|员|任|授|士|理|记)";
/** `县 长`, `县委书记`, `中共西川县委第一书记`, `东风公社党委副书记`, `石桥村第一书记`, `上桥村党总支书记`: an office that says where. */
const OWN_OFFICE =
  "\\p{Script=Han}{0,12}(?:[县市区镇乡村局院校厂站所]\\s?(?:长|委书记|第一书记|党(?:支部|总支)书记|书记|主任|主席)|[委社队]\\s?(?:第[一二]|副)?(?:书记|主任|社长|队长))";
/** `县中医院 阙医明`, `县农技站 高级农艺师 丁成波`, `城关镇 房 玉 龄`, `县 长  束怀山`: who a name without a role is; `县公安局 王勇摄` has one. */
const AFFILIATED = new RegExp(
  `^(?:${OWN_BODY}(?:${OWN_KIND}|${GROWN_TITLE})?\\s+(?:${OWN_TITLE}\\s+)?|${OWN_OFFICE}\\s+)(${NAME_FORM}|\\p{Script=Han}\\s\\p{Script=Han}(?:\\s\\p{Script=Han})?)(?<!摄)$`,
  "u",
);
/** `县水利局 谷雨 常青`, `石桥公社通讯组 谷有田、常小妹` */
const SEVERAL_OF_BODY = new RegExp(`^${OWN_BODY}\\s+(${NAME_FORM}(?:[\\s、]+${NAME_FORM}){1,3})$`, "u");
/** `梁月清（作者单位：县财政局）`, `梁 月（作者系县作家协会会员）`: an author, and what the paper says of its author. */
const AUTHOR_OF =
  /^(\p{Script=Han}{2,4}|\p{Script=Han}\s\p{Script=Han})\s?[（(]作者(?:单位|简介|系|为|是)[^（）()]{2,40}[）)]$/u;
/** `向小曼（石桥一中高二）`, `方小雨（城关小学五年级）`: a pupil and the school, but not `获奖名单（石桥中学）`, whose first word is no name. */
const PUPIL_OF =
  /^(\p{Script=Han}{2,4})\s?[（(][^（）()，。]{2,14}(?:[初高][一二三]|[一二三四五六七八九]年级|[一二三四五六七八九十小中]学|[一二三四五六七八九十][小中]|\d班)[）)]$/u;
/** What stands around what is said of an author. */
const BRACKETS = characterSet("（(");

import { characterSet, endsWithAny } from "../text/characters.ts";

/** Words after which a notice or an advertisement says how to reach whom. */
const CONTACT_WORDS = ["电话", "热线", "专线", "手机", "联系人", "地址", "邮箱", "微信"];
/** Words of a notice's other lines: `报名时间：8月17日前`. */
const PLACE_WORDS = ["地点", "时间", "厂址", "店址", "校址"];

/** `电话：15094618890 沈志怡`, `有意者请联系 联系人：于玉生` */
const CONTACT = new RegExp(`(?:${CONTACT_WORDS.join("|")})\\s*[：:]`, "u");
/** `报名地址：青柯县粮食大厦4楼`, `报名时间：8月17日前` */
const CONTACT_LINE = new RegExp(`^[^：:]{0,6}(?:${[...CONTACT_WORDS, ...PLACE_WORDS].join("|")})\\s?[：:]`, "u");

/** Whether a line says anywhere how to reach whom, as notices and advertisements end. */
export function holdsContact(text: string): boolean {
  return CONTACT.test(text);
}

/** Whether a line does nothing else, as those under a notice's text. */
export function isContactLine(text: string): boolean {
  return CONTACT_LINE.test(text);
}

/** `……照片三张。咨询电话：6220336`: how to reach whom at a text's end, behind which no mark stands. */
const CONTACT_END = /(?:电话|热线|手机|传真|邮编|QQ群?)[：:\s]{0,3}[\d０-９\-—()（）]{5,16}$/u;
const CONTACT_ENDS = characterSet("0123456789０１２３４５６７８９）)");
/** In characters. */
const LONGEST_CONTACT = 24;

/** Whether a text has ended with how to reach whom. */
export function endsWithContact(text: string): boolean {
  return endsWithAny(text, CONTACT_ENDS) && CONTACT_END.test(text.slice(-LONGEST_CONTACT));
}

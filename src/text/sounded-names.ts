import { characterSet, holdsAny, isInSet } from "./characters.ts";

/** The characters with which names are written out from Mongolian, Tibetan, Uyghur, Kazakh and Yi. */
const SOUNDS =
  "阿艾安昂敖傲巴白拜班宝保毕布才措查朝赤楚次达代丹道德登迪丁顿敦多额恩尔尕嘎噶高戈格根古贡哈罕好和贺呼胡花吉加嘉坚杰金晶久卡康柯克库拉来兰朗勒力丽琳龙鲁伦罗洛麦玛曼毛美门孟米莫木姆那娜乃南尼宁牛努诺帕普其齐旗奇却琴青庆曲热仁日荣如萨赛桑色莎山沙尚生胜舒斯松苏索塔台泰坦特腾提铁图托娃旺维乌吾希西喜夏相祥雄雅亚央依伊益音银尤玉云扎泽增章卓孜珠住马海比友伍且呷俄果";
const SOUNDING = characterSet(SOUNDS);
/** Those that stand in few Chinese words: without one of them `花海如云` and `友好比赛` are words. */
const STRANGE = "古尔娜扎措噶嘎尕姆玛卓孜其格图娃迪珠仁顿旺次桑索嘉努吾艾阿巴乌克伍呷莎琴依吉丹赤却央";
const STRANGELY = characterSet(STRANGE);
/** Beside the dot of a name, which few words have, others too: `买买提·肉孜`, `木合塔尔·阿不都`. */
const SOUNDS_BY_DOT = `${SOUNDS}买让甫肉吐逊合都不别里汗旦江衣迈再佐素`;
const SOUNDING_BY_DOT = characterSet(SOUNDS_BY_DOT);

/** Such names in expressions, with a dot or of four characters and more: `阿依古丽·买买提`, `扎西顿珠`. */
export const SOUNDED_NAME = `[${SOUNDS_BY_DOT}]{1,8}[·•][${SOUNDS_BY_DOT}]{1,8}|(?=[${SOUNDS}]{0,6}[${STRANGE}])[${SOUNDS}]{4,7}`;

/** Whether a word is made of nothing but characters with which such names are written. */
export function isSounded(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isInSet(word.charCodeAt(i), SOUNDING)) return false;
  return word !== "";
}

/**
 * Whether a text can be a name written out by its sound: `扎西顿珠`, `乌云其木格`, `阿依古丽·买买提`, but not `金山银山`, nor a place,
 * `木额和宝力格嘎查`.
 */
export function isSoundedName(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST) return false;
  const dot = dotOf(text);
  if (dot >= 0) return isSoundedBeside(text, dot);
  if (text.length > LONGEST_WORD || !isSounded(text) || !holdsAny(text, STRANGELY)) return false;
  return !isDoubled(text) && !PLACES.test(text);
}

/** In characters: shorter words are made of such characters by chance; a given name and a father's name have a dot between. */
const SHORTEST = 4;
const LONGEST_WORD = 7;
const LONGEST = 16;

function dotOf(text: string): number {
  const dot = text.indexOf("·");
  return dot >= 0 ? dot : text.indexOf("•");
}

function isSoundedBeside(text: string, dot: number): boolean {
  for (let i = 0; i < text.length; i++) if (i !== dot && !isInSet(text.charCodeAt(i), SOUNDING_BY_DOT)) return false;
  return dot > 0 && dot < text.length - 1;
}

/** `金山银山`, `保花保果`: two words built alike. */
function isDoubled(text: string): boolean {
  return text.length === SHORTEST && (text[0] === text[2] || text[1] === text[3]);
}

/** `木额和宝力格嘎查`, `达来苏木`, `乌鲁木齐`, `克拉玛依`, `坦桑尼亚`: villages and townships of Inner Mongolia, towns and countries. */
const PLACES = /(?:嘎查|苏木|木齐|哈尔|玛依|察布|尔勒|尔木|克苏|勒泰|斯坦|尼亚|利亚|比克)$/;

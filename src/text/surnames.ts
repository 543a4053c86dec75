import { characterSet, isAt } from "./characters.ts";
import { isSoundedName, SOUNDED_NAME } from "./sounded-names.ts";

/**
 * The commonest Chinese surnames of one character, the commonest first, about 99 in 100 of all bearers, from the classic 百家姓 and the
 * Ministry of Public Security's yearly name reports, also as traditional print has them. They tell a name from a word where nothing
 * else does; those that begin everyday words (代表, 从, 能, 仰望, 贡献) are left out.
 */
const COMMONEST_FIRST =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季成霍苗裴涂谷曲盛冉翁蓝骆路游靳辛管柴蒙鲍华喻祁房蒲滕萧屈饶解牟艾尤时阳阎穆农司古吉卓简车连项麦褚窦娄戚岑党宫景费卜冷晏席卫柏米宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑丛甄虞敖巩明佘仲毋池查麻苑迟邝封官谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由傅洪殷赖詹郎贝缪钮荀郗蓟莘逄郦璩郏宦庾暨蔚訾蒯竺桓缑锺佴谯笪庹戢仉郇巢酆邴糜隗羿厍禄濮宓郤贲钭殳綦雒茆乜仵郄苌撖麴甯邛隽芶蹇俸矫淦刀尕陇旷鄂妥弥" +
  "陳劉張楊趙黃吳孫馬羅鄭謝許韓馮鄧蕭葉蘇呂盧鍾譚陸韋賈鄒閻龍賀顧龔萬錢嚴湯溫齊喬龐顏莊聶魯歐關蘭畢單駱蔣饒陽簡車連項麥婁黨費衛閔邊師欒賴";

const SURNAMES = characterSet(COMMONEST_FIRST);

/** Surnames of two characters. */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set([
  ...["欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "司徒", "东方", "端木", "长孙"],
  ...["万俟", "闾丘", "濮阳", "淳于", "鲜于", "赫连", "仲孙", "公羊", "宗政", "亓官", "司寇", "左丘", "东门", "拓跋"],
  ...["宇文", "轩辕", "独孤", "南宫", "西门", "东郭", "百里", "呼延", "闻人", "澹台", "公冶", "申屠", "太史", "钟离"],
]);

/** A person's name in expressions, whose surname need not be a known one: `阙医明`, `欧阳晓明`, `扎西顿珠`, `阿依古丽·买买提`. */
export const NAME_FORM = `(?:${SOUNDED_NAME}|(?:${[...COMPOUND_SURNAMES].join("|")})\\p{Script=Han}{2}|\\p{Script=Han}{2,3})`;

/** Their first characters, so that most names are told apart by one look. */
const COMPOUND_STARTS = characterSet(Array.from(COMPOUND_SURNAMES, (surname) => surname.charAt(0)).join(""));

/** Whether the text can be a person's name: a Han Chinese one, or one written out by its sound. */
export function looksLikeName(text: string): boolean {
  return looksLikeHanName(text) || isSoundedName(text);
}

/** Whether the text can be a Han Chinese name: a known surname and a given name of one or two characters. */
export function looksLikeHanName(text: string): boolean {
  if (text.length < 2 || text.length > 4) return false;
  if (isAt(text, 0, COMPOUND_STARTS) && COMPOUND_SURNAMES.has(text.slice(0, 2))) return text.length > 2;
  return text.length < 4 && isAt(text, 0, SURNAMES);
}

/** Whether a text is a surname of two characters and no more. */
export function isCompoundSurname(text: string): boolean {
  return isAt(text, 0, COMPOUND_STARTS) && COMPOUND_SURNAMES.has(text);
}

/** How many surnames are commoner than that with which the name begins: 0 for 王. */
export function surnameRank(name: string): number {
  if (COMPOUND_SURNAMES.has(name.slice(0, 2))) return COMPOUND_RANK;
  const rank = COMMONEST_FIRST.indexOf(name.charAt(0));
  return rank < 0 ? COMMONEST_FIRST.length : rank;
}

/** One of two characters tells a name beyond doubt, though few bear it: weighed as one of middling rank. */
const COMPOUND_RANK = 170;

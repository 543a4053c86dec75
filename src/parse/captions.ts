import { characterSet, endsWithAny, isAt, isBetween } from "../text/characters.ts";
import { oneOf } from "../text/expressions.ts";
import { ANY_TRAITS, TRAITS } from "./traits.ts";

/** `白鹭洲镇连片池塘与生态沟（航拍）。`, `村民在采摘茶叶。（县文旅局供图）`: what kind of picture it is, or who lent it, at the end of a caption that tells what is in it. */
const KIND_OF_PICTURE =
  /^[^。；]{4,40}。?[（(](?:航拍|俯瞰|效果图|示意图|资料图片?|视频截图|\p{Script=Han}{2,12}\s?供图)[）)]。?$/u;
/** `村民在采摘茶叶。受访者供图`, `村民在采摘茶叶 县文旅局 供图`: the same without brackets. */
const LENT_PICTURE = /^[^。；]{4,40}[。\s]\s?\p{Script=Han}{2,12}\s?供图$/u;
const LENT_ENDS = characterSet("图");

/** What a caption begins with: a mark, which picture it is of, or where a person stands in it. */
const CAPTION_OPENING = oneOf(
  // `▲ 蓝莓基地航拍。（甲 摄）`
  /^[▲△▼]\s?[^。]{2,60}。?[（(][^（）()]{2,16}摄[）)]$/u,
  // `▲老人们在“石桥食堂”用餐。`, but not `▲县医院医生在义诊中查出病人三十名。`
  /^[▲△▼▶◀►◄]\s?[^，。；：\d]{2,16}[人民农工员者师生娘客们队手童妇翁匠户警兵医婆叔爷嫂]正?在[^，。；：\d一二三四五六七八九十百千]{3,16}。$/u,
  // `↑12月2日，养护工在铲冰。`, but not `→下转3版` nor `↑3.2%`
  /^[↑↓←→]\s?(?=\d{1,2}月|(?!下\s?转|[一二三四五六七八]版)\p{Script=Han}{2})/u,
  // `图为村民在采摘柑橘。`, `图①：…`
  /^图[为一二三四①②③]/u,
  // `图A：…`, `图1 村民在采摘茶叶`
  /^图\s?(?:[A-Za-z0-9][：:]|[1-9]\s(?=\p{Script=Han}{4}))/u,
  // `图片说明：村民在采摘茶叶。`
  /^图片(?:说明)?\s?[：:]/u,
  // `（图为村民在采摘茶叶）`
  /^[（(]图[为一二三①②③][^（）()]{4,60}[）)]$/u,
  // `插图：老河湾`
  /^[插题]图\s?[：:]/u,
  // `左图：…`
  /^[上下左右]图[：:为]/u,
  // `王某某（前排左二）在车间调研。`, `“面点大王”王某某(左二)在揉面。`
  /^[\p{Script=Han}“”"]{2,12}\s?[（(](?:[前后中]排[^（）()]{0,5}|[左右中][一二三四]?|[左右]起[^（）()]{0,5}|从[左右][^（）()]{0,6})[）)]/u,
);

/** In characters. */
const LONGEST_KIND = 50;

/** Whether a text begins as captions do; `traits` are the text's, where they are known. */
export function opensCaption(text: string, traits = ANY_TRAITS): boolean {
  const hasBracket = (traits & TRAITS.bracket) !== 0;
  if (hasBracket && text.length <= LONGEST_KIND && KIND_OF_PICTURE.test(text)) return true;
  if (text.length <= LONGEST_KIND && endsWithAny(text, LENT_ENDS) && LENT_PICTURE.test(text)) return true;
  if (!isAt(text, 0, PICTURE) && (!hasBracket || !mayNamePlace(text))) return false;
  return CAPTION_OPENING.test(text);
}

/** `谷某（右）在架设光缆。（资料图片）`: a remark with which captions end. */
const FILED_PICTURE = /[（(](?:本报)?(?:资料|档案)(?:图片|照片|图)[）)]$/;
const CLOSING_BRACKETS = characterSet("）)");

/** Whether a text ends as captions of older pictures do. */
export function isFiledPicture(text: string): boolean {
  return endsWithAny(text, CLOSING_BRACKETS) && FILED_PICTURE.test(text);
}

/** `①12月6日，一群红嘴鸥在水面翱翔。`, `图②：…`, `图2：…`, `左图：…`: one of several pictures that stand together. */
const PICTURE_NUMBER = /^(?:图?[①-⑳]|图\s?(?:\d|[一二三四五六七八九])(?=[：:])|[上下左右]图(?=[：:]))[：:\s]*/;
const PICTURE_NUMBERS = characterSet("图上下左右①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");

/** What stands after the number of one of several pictures; undefined where a text begins with none. */
export function afterPictureNumber(text: string): string | undefined {
  const number = isAt(text, 0, PICTURE_NUMBERS) ? PICTURE_NUMBER.exec(text)?.[0] : undefined;
  return number === undefined ? undefined : text.slice(number.length);
}

const PICTURE = characterSet("图插题上下左右↑↓←→▲△▼▶◀►◄（(");

/** Where in a text the bracket after a name, or after what somebody is, may stand. */
const NAME_LENGTHS = { least: 2, most: 13 };

const OPENING_BRACKETS = characterSet("（(");

function mayNamePlace(text: string): boolean {
  return isBetween(text, NAME_LENGTHS.least, Math.min(text.length, NAME_LENGTHS.most + 1), OPENING_BRACKETS);
}

/** In ems, with its stop: `会议现场。`. Of the 300 captions in the truths of all pages none has fewer than six. */
export const SHORTEST_CAPTION = 5;

/** A text that is one sentence, as most captions are: `图为队员正在演练。`, `村民在采摘茶叶。（资料图片）`, `村民在采摘茶叶。受访者供图` */
export const ONE_SENTENCE =
  /^[^。！？]+[。！？](?:\s?[（(][^（）()。]{0,12}(?:图片?|照片|航拍|俯瞰|截图)[）)]|\s?\p{Script=Han}{2,12}供图)?$/u;

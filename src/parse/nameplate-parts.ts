import { DATE, LUNAR, PAGE_COUNT, PAGE_NUMBER, SERIAL, WEEKDAY } from "./nameplate-fields.ts";
import { REGISTRATION } from "./registrations.ts";
import { holds, TRAITS } from "./traits.ts";

/** A longer line, in characters, is no nameplate. */
export const LONGEST_NAMEPLATE_LINE = 120;

/** How many kinds of parts of a nameplate a line with these traits may hold. */
export function countPossibleParts(line: { readonly traits: number }): number {
  if (!holds(line, ANY_PART)) return 0;
  let possible = 0;
  for (const { trait } of PARTS) if (holds(line, trait)) possible++;
  return possible;
}

/** What is left of a line without the parts of a nameplate in it, and how many kinds of them it holds. */
export function takeParts(line: { readonly text: string; readonly traits: number }): {
  readonly left: string;
  readonly parts: number;
} {
  let left = line.text;
  let parts = 0;
  for (const { form, trait } of PARTS) {
    if (!holds(line, trait)) continue;
    const shorter = left.replace(form, " ");
    if (shorter === left) continue;
    left = shorter;
    parts++;
  }
  return { left, parts };
}

/** `中共衢州市衢江区委主办`, `中共某县委 某县人民政府主办`, `某区委宣传部 主管`, `主办：中共某县委`, `中共某县委机关报`, `中国共产党某县委员会机关报`, but not `供水主管道` */
export const PUBLISHER =
  /(?:主管主办|主办|主管)\s*[：:]\s*\S+|中共\S{2,8}委\s\S{2,8}人民政府\s(?:主管主办|主办|主管)|(?:中共\S{2,8}委\s(?=\S{2,8}人民政府))?\S+?(?:主管主办|主办|主管(?![道部副领]))|\p{Script=Han}{4,24}\s(?:主管主办|主办|主管)|(?:中共|中国共产党)\S{2,12}?委(?:员会)?机关报/u;
/** `衢江传媒集团承办`, `某县融媒体中心编印`, `某县融媒体中心编` */
export const PRODUCER =
  /(?:承办|编印|编辑出版|出版|协办|出品)\s*[：:]\s*\S+|\S+?(?:承办|编印|编辑出版|出版发行|出版(?!物)|出品)|\p{Script=Han}{4,24}\s(?:\p{Script=Han}{4,16}(?:编辑部|报社|中心))?(?:承办|编印|出版|出品)|\p{Script=Han}{2,14}(?:中心|报社|宣传部|编辑部|编委会)编(?=\s|$)/u;
/** `每周二、五出版`, `逢周五出版`: when it comes out, and not who makes it. */
export const COMES_OUT = /(?:每[周月旬日]|每?逢)\S{0,8}?出版/u;
/** `采编热线：3049743`, `新闻热线 0570-3049743`, `24小时新闻热线 65710110`, `热线：(0851)5223110` */
export const HOTLINE =
  /(?:24小时)?\p{Script=Han}{0,6}(?:热线|电话)\s*(?:电话)?\s*[：:]?\s*((?:[（(][0-9]{3,4}[）)])?\s?[0-9０-９][0-9０-９\-—－ ]{4,20})/u;
/** Who made the page, as a folio has it. */
const STAFF_ROLES =
  "(?:总值班|值班主任|值班总编|值班编委|值班领导|责任编辑|本版编辑|本版责编|责编|编辑|版面设计|版面|版式设计|版式|美编|美术编辑|组版|排版|照排|校对|责任校对|审核|主编|策划|统筹)";
/** `责任编辑 潘承雯`, `版式：方嘉根`, `责编/师 音`: one of several in a folio; of `责任编辑 刘颖 组版 赵静` the third word is no name. */
const STAFF_ENTRY = new RegExp(
  `${STAFF_ROLES}\\s*[：:/／\\s]\\s*(?:\\p{Script=Han}{2,4}(?:[ 、](?!${STAFF_ROLES})\\p{Script=Han}{2,4}(?=\\s|$))?|\\p{Script=Han}\\s\\p{Script=Han}(?=\\s|$))`,
  "gu",
);

/** Every body named as publisher: `某区委宣传部 主管 某区融媒体中心 主办`. */
const PUBLISHERS = new RegExp(PUBLISHER.source, "gu");
/** `今日天气 晴到多云 偏北风2-3级 3℃—11℃`, `天气预报 今天多云 最低气温8℃`; sky, wind and degrees, `今天多云转阴，有阵雨 东南风4-5级 26-32℃`, show it alone. */
const WEATHER =
  /(?:(?:今日|今天|明日|明天)(?:天气|气象)|天气(?:预报)?[：:]|(?<=^|\s)天气预报\s)\s?[：:]?\s?[^。]{2,60}(?:℃|度|级|°C)|^(?:今[天日晚]|明[天日])[^。！？；]{0,20}[晴云阴雨雪雾霾](?:[^。！？；]{0,40}\d\s?级[^。！？；]{0,30}(?:℃|°C)|[^。！？；]{0,30}(?:℃|°C)[^。！？；]{0,20}\d\s?级)$/u;
/** `阴有小雨 7℃～12℃`, `晴到多云 9-18℃`: nothing but sky and degrees, below `今日天气`. */
const SKY_ALONE =
  /^[晴多云阴有阵小中大暴雷雨雪雾霾雹冻转到间时局部地区、，\s]{1,16}[：:]?\s?-?\d{1,2}\s?(?:℃|°C|度)?\s?[～~—－至到-]{1,2}\s?-?\d{1,2}\s?(?:℃|°C)$/u;

/** `内部资料 免费交流`, `内部刊物，免费赠阅`, `每周四出版 免费赠阅`; `（内部发行）` alone */
const NOT_FOR_SALE =
  /^[（(]内部(?:资料|刊物|发行)[）)]$|内部(?:资料|刊物|发行)[\s，,·]*(?:免费|注意|妥善|请勿)\p{Script=Han}{2,4}|(?<=^|\s)免费(?:赠阅|交流|阅读)(?=\s|$)/u;
/** `爱苇城APP 微苇城`, `掌上沐川`, `某县发布微信公众号　某县新闻网`, `“某县发布”微信公众号 “爱某县”客户端`: where else the paper's news is to be read. */
const CHANNELS =
  /(?<=^|\s)(?:掌[上中]\p{Script=Han}{2,4}|客户端|公众号|视频号)(?=\s|$)|\p{Script=Han}{2,8}(?:APP|App)|(?<=^|\s)[“"]?\p{Script=Han}{2,6}[”"]?(?:微信公众号|公众号|微信视频号|视频号|抖音号|客户端|新闻网)(?=\s|$)/gu;

/** A part of a nameplate line: its form, and the trait that a line has which holds it. */
interface NameplatePart {
  readonly form: RegExp;
  readonly trait: number;
}

const PARTS: readonly NameplatePart[] = [
  // Before the weekday in it is taken out.
  { form: COMES_OUT, trait: TRAITS.producer },
  { form: STAFF_ENTRY, trait: TRAITS.staff },
  // Before the number in it is taken for the issue's: `准印证：（91）第0138号`.
  { form: REGISTRATION, trait: TRAITS.registration },
  { form: DATE, trait: TRAITS.date },
  { form: WEEKDAY, trait: TRAITS.weekday },
  { form: LUNAR, trait: TRAITS.lunarDate },
  { form: SERIAL, trait: TRAITS.serialNumber },
  { form: PAGE_NUMBER, trait: TRAITS.pageFigures },
  { form: PAGE_COUNT, trait: TRAITS.pageFigures },
  { form: HOTLINE, trait: TRAITS.hotline },
  { form: PUBLISHERS, trait: TRAITS.publisher },
  { form: PRODUCER, trait: TRAITS.producer },
  { form: WEATHER, trait: TRAITS.weather },
  { form: SKY_ALONE, trait: TRAITS.weather },
  { form: NOT_FOR_SALE, trait: TRAITS.notForSale },
  { form: CHANNELS, trait: TRAITS.channels },
];

/** The traits of all parts. */
const ANY_PART = PARTS.reduce((traits, part) => traits | part.trait, 0);

import { oneOf } from "../text/expressions.ts";

/**
 * What papers say of themselves in lines of their own, that stand above no text: whose the page is, where it is to be read, how to write to it.
 * A headline may hold the same words, `县里推出微信公众号`, over its text.
 */
const OF_PAPER = oneOf(
  // `今日宁浦数字报 版权所有 未经书面授权不得转载`
  /版权所有|不得转载|谢绝转载/u,
  // `广告刊登 二维码扫一扫`, `檀溪新闻客户端 下载二维码`, but not `小小二维码 方便大民生`
  /二维码\s?(?:扫|下载|关注)|(?:扫|下载|关注|长按)\S{0,6}二维码/u,
  // `岩浦发布微信公众号 每日9时更新`, `详见今日岩溪微信公众号`, but not `我县开通微信公众号`
  /^(?!.*(?:开通|推出|上线|运行|改版|升级|建立|走红))\S{2,12}(?:微信公众号|客户端|视频号|抖音号?|APP)(?=\s|$)/u,
  // `欢迎订阅二○○○年《洛泉报》 全年订价36元`, `本刊赠阅海内外乡亲 欢迎来稿`
  /^(?:欢迎订阅|本[报刊](?:赠阅|每份))/u,
  // `来稿请寄：赣源县府前路16号《石鼓》编辑部`, `投稿邮箱见公众号菜单栏`
  /^(?:来稿请?寄|投稿(?:邮箱|信箱|热线|地址))/u,
  // `新闻热线6222110`, `新闻热线:4421890 投稿:县广电大楼4楼`
  /^(?:新闻|报料|投稿)热线\s?[：:]?\s?\d/u,
  // `地址：浍南县城关镇中山街 电话：三十一号`
  /^(?:本[报刊])?(?:社址|地址)\s?[：:]\S{4,24}\s+电话\s?[：:]/u,
  // `备案号：赣新网备2019006号`, `吉林省报刊登记证第106号`, `准印证号：JS—K041`, `代号17—208 每份二分`
  /^(?:备案号|准印证|代号\s?\d)|报刊登记证/u,
  // `渌浦县融媒体中心 出品`, `漳宁县气象局 漳宁县科学技术协会 联办`, `中共浣陵县委宣传部 浣陵县融媒体中心 宣`
  /(?:中心|协会|宣传部|局|委|办|社|公司|银行)\s+(?:出品|联办|合办|主办|协办|宣)$/u,
);

/** Whether a line without a text below it is the paper's own, and no headline. */
export function isOfPaper(text: string): boolean {
  return OF_PAPER.test(text);
}

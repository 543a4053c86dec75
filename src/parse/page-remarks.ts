import { characterSet, isAt, withoutSpace } from "../text/characters.ts";
import { oneOf } from "../text/expressions.ts";
import type { Line } from "./lines.ts";

/** Whether a line is a remark on all of a page: who gave its pictures, what may be sent in, what a typist left out. */
export function isPageRemark(text: string): boolean {
  return isAt(text, 0, REMARK_STARTS) && PAGE_REMARK.test(text);
}

const PAGE_REMARK = oneOf(
  // `投稿须知：来稿请用方格纸…`
  /^投稿须知[：:]/u,
  // `本报图片稿件未经许可不得转载。`
  /^本[版报][^，。]{0,8}(?:稿件|图片|作品|内容)[^。]{0,12}(?:不得转载|谢绝转载|版权所有)。?$/u,
  // `本版图片由县水利局提供 …`, `（本版稿件均由县教育局教研室组织）`, `本版广告内容由广告主负责 …`
  /^[（(]?本[版期](?:稿件|图片|照片|图文|文图|(?:广告)?内容)[^，。]{0,4}由/u,
  // `本版图片除署名外均为资料片`
  /^[（(]?本[版期报](?:图片|照片|稿件)[^，。]{0,10}均[^。]{2,12}$/u,
  // `广告信息由客户提供，交易前请认真核实，本报不承担法律责任`
  /^(?:以上|本[版栏]|分类)?广告(?:信息|内容)[^。]{0,24}本报(?:概|均)?不承担[^。，]{0,6}责任$/u,
  // `本版插图 鲁小满`
  /^[（(]?本[版期][插题]图(?:[\s：:]|作者)/u,
  // `（本版投稿请寄：…）`
  /^[（(]?本[版期](?:投稿请|来稿请)/u,
  // `本期共两版`
  /^[（(]?本[版期]共[\d一二两三四五六七八九十]{1,2}版/u,
  // `来稿请注明作者姓名、地址，文责自负`
  /^(?:欢迎[赐投来]稿|来稿请)[^。]*文责自负。?$/u,
  // A typist's `〔以下第三版残缺，未录〕`
  /^[〔［[][^〔〕［］]{0,20}(?:原件|残缺|未录|字迹|缺损|漫漶|破损)[^〔〕［］]{0,20}[〕］\]]$/u,
  // `（照片一帧，从略）`, `（县图书馆　原报录入　卷三）`, `（注：原报此处右下角缺损。）`
  /^[（(][^（）()]{0,20}(?:残缺|缺损|未录|从略|录入时|原报(?=录入|此处|[左右上下缺])|导出完毕|漫漶)[^（）()]{0,24}[）)]$/u,
);

/** First characters of such remarks, so that most lines are told apart by one look. */
export const REMARK_STARTS = characterSet("（(本投欢来广以分〔［[【");

/** Whether a line is what is printed beside a QR code. */
export function isInvitation({ text, width, endsSentence }: Line): boolean {
  if (!isAt(text, 0, INVITATION_STARTS) || width > WIDEST_INVITATION || endsSentence) return false;
  return INVITATION.test(text) || CODE_WORDS.test(withoutSpace(text));
}

const INVITATION = oneOf(
  // `请扫描二维码观看`, `微信扫一扫 关注“某县三农”`, `视频链接：扫描二维码看“采茶实况”`, but not `扫码点餐岂能强制关注公众号`
  /^(?:请|欢迎|微信(?=扫一扫)|(?:视频|图文|直播|音频)(?:链接|回放)?[：:])?(?:扫一扫|扫码|扫描|长按)[\s，]{0,3}(?:二维码|关注|下载|观看|收听|[“"「])/u,
  // `关注“某县发布”微信公众号`
  /^(?:请|欢迎)?关注[\s，]{0,3}[“"「].{1,16}[”"」].{0,4}(?:公众号|客户端|视频号|抖音号|微博)/u,
  // `“某县发布”微信公众号`, but not `“村支书说”视频号`
  /^[“"「]\p{Script=Han}{1,8}(?:发布|融媒|新闻|在线|之声|报)[”"」](?:官方)?(?:微信)?(?:公众号|客户端|视频号|抖音号)$/u,
  // `欢迎关注“某县发布”`
  /^欢迎关注[“"「]\p{Script=Han}{2,12}[”"」]$/u,
  // `关注“某县发布”`, `关注“某县健康”微信`, but not the column `关注“三农”`
  /^关注[“"「]\p{Script=Han}{2,10}(?:发布[”"」](?:微信)?|[”"」]微信)$/u,
  // `更多精彩内容请关注`, `更多资讯，请关注“某县发布”`
  /^更多(?:精彩)?(?:内容|新闻|资讯|信息)[\s，]{0,3}(?:敬?请)?(?:扫码)?关注.{0,16}$/u,
  // `官方微信 青柯发布`, `客户端 掌上青柯`, but not `官方微信 让政务更透明`
  /^(?:请|欢迎)?(?:官方)?(?:微信(?:公众号)?|微博|抖音号?|网站|客户端|公众号|视频号|学习强国)[：:\s]\s?(?:\p{Script=Han}{2,8}(?:发布|融媒|新闻|报|网|在线|之声|传媒)|掌[上中]\p{Script=Han}{2,4})$/u,
);
const WIDEST_INVITATION = 30;

/** `扫一扫` / `看视频`: what stands beside a QR code in lines of its own. */
const CODE_WORDS =
  /^(?:看视频|(?:(?:微信)?扫一扫|扫码|扫描二维码)(?:看(?:视频|直播|详情|更多|新闻|全文)|听新闻|读报|阅读(?:全文)?|关注(?:我们)?|更多精彩)?)$/u;

/** First characters of invitations, so that most lines are told apart by one look. */
export const INVITATION_STARTS = characterSet('请欢扫长关看官微抖客公视学更图直音“"「');

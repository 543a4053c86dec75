/** The forms of registrations and addresses in a nameplate, each below lines that it is found in. */
const FORMS = [
  // `国内统一刊号CN33-0001`, with a wide dash `国内统一刊号：CN33－0001`
  String.raw`国内统一(?:连续出版物|刊)号\s*[：:]?\s*(?:CN\s*)?[0-9\-—－]+(?:\s*[/／]\s*\w+)?`,
  // `国内统一刊号 准印证（准）字第0087号`: the number is not the one that the word announces
  String.raw`国内统一刊号(?=\s)`,
  // `CN33-0001/01`
  String.raw`CN\s*\d{2}[-—－]\d{4}(?:[/／]\w+)?`,
  // `浙内准字第0123号`, `赣内资准字K第058号`, `皖内资准字〔2011〕03号`, `省报刊登记证第096号`, `湘内准印字(95)第0218号`, `川新出内字07—033号`
  String.raw`(?:内部资料(?:出版物)?准印证\s?)?\p{Script=Han}{0,8}(?:准字|准印证|准印字|内资|新出内字|内登字|刊字|报刊登记证|报纸登记证|报刊登记|期刊登记证)\p{Script=Han}{0,4}\s?(?:[A-Z]{1,2}\s?(?=第)|[〔［[（(]\d{2,4}[〕］\]）)]\s?)?(?:第\s*)?[A-Z]{0,2}\s?[0-9—-]+\s*号`,
  // `准印证号：（陇）新出 第A-0123号`, `某省内部资料准印证（甘）LK063号`
  String.raw`(?:\p{Script=Han}{0,6}内部资料(?:性?出版物)?)?准印证号?\s*[：:]?\s*[（(]?\p{Script=Han}{1,4}[）)]?\s*\p{Script=Han}{0,4}\s*第?\s*(?:[A-Z]{1,2}[-—]?)?[0-9-]+\s*号`,
  // `某省内部资料性出版物（滇）字第0907012号`
  String.raw`\p{Script=Han}{0,4}内部资料性?出版物\s?[（(]\p{Script=Han}{1,3}[）)]\s?\p{Script=Han}{0,3}第?\s?[0-9-]+\s?号`,
  // `内部资料 准印证：（91）第0138号`
  String.raw`(?:内部资料\s?)?准印证\s?[：:]\s?[〔［[（(]\d{2,4}[〕］\]）)]\s?第?\s?\d{1,6}\s?号`,
  // `准印证：黔新出（2011）内资字第217号`
  String.raw`准印证号?\s?[：:]\s?\p{Script=Han}{0,6}[〔［[（(]\d{4}[〕］\]）)]\p{Script=Han}{0,6}第?\s?[A-Z]?[0-9]+\s?号`,
  // `川新出内字（2018）第0617号`
  String.raw`\p{Script=Han}{0,2}新出\p{Script=Han}{0,2}字\s?[〔［[（(]\d{4}[〕］\]）)]\s?第?\s?\d{1,6}\s?号`,
  // `陕新出印0816号`
  String.raw`\p{Script=Han}{1,2}新出(?:印|内)\s?\d{3,6}\s?号`,
  // `准印证号：川新出内（巴）字第007号`
  String.raw`准印证号?\s?[：:]\s?\p{Script=Han}{1,6}[（(]\p{Script=Han}{1,4}[）)]\p{Script=Han}{0,3}第?\s?[A-Z]?[0-9]+\s?号`,
  // `准印证号：浙J-012`, `皖内部资料性出版物 准印证号11-046`
  String.raw`(?:\p{Script=Han}{0,6}内部资料(?:性?出版物)?\s?)?准印证号\s?[：:]?\s?\p{Script=Han}{0,3}[A-Z]{0,3}[-—]?[0-9][0-9-]*`,
  // `邮发代号 31-1`, `代号 31—97  每份四分`
  String.raw`(?:邮发)?代号\s*[：:]?\s*[0-9\-—]+(?:\s+每份\S{1,6}[元角分])?`,
  // `本报代号：六一——二三`, `社址：县人民街四十二号`, `电话：二〇七`, as papers of the 1950s have them
  String.raw`(?:本报)?代号\s?[：:]\s?[一二三四五六七八九〇○零]+[—-]{1,2}[一二三四五六七八九〇○零]+`,
  String.raw`(?:本报)?社址\s?[：:]\s?\S+`,
  String.raw`电话\s?[：:]\s?[一二三四五六七八九〇○零]{2,7}(?=\s|$)`,
  // `网址：www.example.cn`, `某县新闻网 http://www.example.cn`
  String.raw`(?:网址|邮箱|E-?mail|投稿邮箱|\p{Script=Han}{1,6}(?:[·•]\p{Script=Han}{1,6})?网)?\s*[：:]?\s*(?:https?:\/\/|www\.)[\w./-]+`,
  // `a@b.cn`
  String.raw`[\w.-]+@[\w.-]+\w`,
  // `E-mail: a@b.cn`, `微信公众号：某县发布`
  String.raw`(?:电子邮箱|投稿邮箱|邮箱|E-?mail|网址|官网|微信公众号|微博|QQ群?)\s*[：:]\s*\S+`,
  // `零售价：0.50元`, `每份零售一角`, `零售每份二分`, `每月订价二角五分`
  String.raw`(?:每份(?:零售|[定订]价)|零售每份|(?:每[月季年]|全年|半年)[定订]价)\s?[\d一二三四五六七八九十][元角分](?:[一二三四五六七八九]角)?(?:[一二三四五六七八九]分)?`,
  String.raw`零售价?\s*[：:]?\s*[0-9.]+\s*元`,
];

/** Every registration or address in a nameplate's line. */
export const REGISTRATION = new RegExp(FORMS.join("|"), "giu");

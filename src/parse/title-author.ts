import { printedWidth } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { findAffiliatedName } from "./affiliated-name.ts";
import { parseByline } from "./byline.ts";
import { isLabel } from "./column-names.ts";
import type { Line } from "./lines.ts";
import { isOfficer } from "./notices.ts";
import { holds, TRAITS } from "./traits.ts";

/** `麦收谣　　石青`, `少些“迎来送往” ·言之·`: a title, a gap wider than a space between words, and a name; between dots any name is one. */
const TITLE_AND_AUTHOR =
  /^([^。；：:]{3,26}?)(?:(?:\u3000+| {2,})(\p{Script=Han}{2,4})|\s+[·•](\p{Script=Han}{2,4})[·•])$/u;
/** `石枧镇改造危旧桥梁九座 □左青`, `羊倌“博士”平凡娃 本报记者 鲜于春`: a title, and a byline with its mark or role. */
const TITLE_AND_BYLINE =
  /^((?:[^。；：:□■（(［[/／]|[（(][^（）()]+[）)]){3,28}?(?<![讯电]))\s+([□■][^□■]+|(?:本报|本刊|见习|特约|全媒体)?(?:记者|通讯员|评论员|实习生)\s.+)$/u;
/** `参加座谈会的有 记者 王芳`, `县融媒体中心主任 记者 李强`: whom a text or a list names. */
const LEADS_ON = /[有是为由和]$|(?:主任|部长|局长|主席|书记|社长|台长|编辑|委员)$/;
/** `记者 王芳`, but not `本报记者 王芳` nor `□王芳`, as papers sign. */
const BARE_ROLE = /^(?:记者|通讯员|评论员|实习生)/;
/** In ems: a title and its authors. */
const WIDEST = 40;

/**
 * Offset at which the author's name stands behind an article's title in its line; undefined where none does. Below a name alone is
 * a text, as it is not below who signs a letter (`下塘大队会计　戚永昌`).
 */
export function findAuthorBehindTitle(line: Line, below: Line | undefined): number | undefined {
  if (!holds(line, TRAITS.space) || line.width > WIDEST || line.endsSentence || below === undefined) return undefined;
  return findBylineBehindTitle(line, below) ?? (holds(below, TRAITS.flow) ? findNameBehindTitle(line) : undefined);
}

function findBylineBehindTitle(line: Line, below: Line): number | undefined {
  const [, title = "", byline = ""] = TITLE_AND_BYLINE.exec(line.text) ?? [];
  if (title === "" || parseByline(title) !== undefined) return undefined;
  // Who somebody is and a name, a line each, are a list: `县融媒体中心主任 记者 李强`.
  if (BARE_ROLE.test(byline) && (LEADS_ON.test(title) || TITLE_AND_BYLINE.test(below.text))) return undefined;
  return parseByline(byline) === undefined ? undefined : line.text.length - byline.length;
}

function findNameBehindTitle(line: Line): number | undefined {
  const match = TITLE_AND_AUTHOR.exec(line.text);
  const [, title = "", named, dotted = ""] = match ?? [];
  if (match === null || printedWidth(title) < LEAST_TITLE || isLabel(title, [], false)) return undefined;
  if (isLabel(dotted, [], false)) return undefined;
  if (named !== undefined && (!looksLikeName(named) || holds(line, TRAITS.credit))) return undefined;
  // `农技站　冉守业` under a title says whose author that is.
  if (findAffiliatedName(line.text) !== undefined || isOfficer(line.text)) return undefined;
  return title.length + line.text.slice(title.length).search(/\S/);
}

const LEAST_TITLE = 3;

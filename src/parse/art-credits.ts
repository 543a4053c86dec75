import { characterSet, holdsAny, withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import type { BylineReading } from "./byline-groups.ts";
import { PHOTOGRAPHER } from "./byline-roles.ts";

/** What artists make, as a supplement prints it beside their names. */
const ARTS: readonly string[] = [
  ...["书法", "篆刻", "国画", "油画", "版画", "水彩画", "剪纸", "漫画", "速写", "摄影"],
  ...["素描", "木刻", "水粉画", "工笔画", "农民画", "年画"],
];

/** What is drawn for a text, below which its maker stands. */
const DRAWN_FOR_TEXT: readonly string[] = ["插图", "题图"];

/** `（书法 许庆元）`, `（国画 作者：白朗）`, `（插图：柳一鸣）`: a work of art's kind and its maker, in brackets below its title or its text. */
const ART_CREDIT = new RegExp(
  `^[（(](${[...ARTS, ...DRAWN_FOR_TEXT].join("|")})(?:[\\s：:]+(?:作者\\s?[：:]?\\s?)?)(\\p{Script=Han}{2,4})[）)]$`,
  "u",
);

/** Reads who made a work of art that is printed as a picture; undefined where a text in brackets says anything else. */
export function readArtCredit(text: string): BylineReading | undefined {
  const [, art, name] = ART_CREDIT.exec(text) ?? [];
  if (art === undefined || name === undefined || !looksLikeName(name)) return undefined;
  return { bylines: [{ role: art, names: [name] }], isPhotoCredit: ARTS.includes(art) };
}

/** `山居图（国画）`, `松 风(国画)`: the title of a work of art, which is printed without a text. */
const WORK = `[^。，；：（）()]{1,14}\\s?[（(〔](?:${ARTS.join("|")})[）)〕]`;
const WORK_TITLE = new RegExp(`^${WORK}$`, "u");
/** `山居图（国画） 宋怀玉 作`, `春和景明（书法）　刘宗汉`: with whoever made it in the same line. */
const WORK_AND_ARTIST = new RegExp(
  `^${WORK}\\s+(?=(\\p{Script=Han}{2,4}|\\p{Script=Han}\\s\\p{Script=Han})(?:\\s?[作书画刻摄])?$)`,
  "u",
);
const BRACKETS = characterSet("（(〔");

/** Whether a line is the title of a work of art. */
export function namesWork(text: string): boolean {
  return text.length <= LONGEST_WORK && WORK_TITLE.test(text);
}

/** Offset of the artist's name behind a work's title in a line; undefined where none stands there. */
export function findArtistBehind(text: string): number | undefined {
  if (text.length > LONGEST_WORK || !holdsAny(text, BRACKETS)) return undefined;
  const match = WORK_AND_ARTIST.exec(text);
  return match !== null && looksLikeName(withoutSpace(match[1] ?? "")) ? match[0].length : undefined;
}

/** In characters. */
const LONGEST_WORK = 32;

/** `石国栋 摄于祁家庙乡`: reads who took a picture, of which the place is told; undefined where a text says anything else. */
export function readTakenCredit(text: string): BylineReading | undefined {
  const name = text.length <= LONGEST_TAKEN ? TAKEN.exec(text)?.[1] : undefined;
  if (name === undefined || !looksLikeName(name)) return undefined;
  return { bylines: [{ role: PHOTOGRAPHER, names: [name] }], isPhotoCredit: true };
}

/** `石国栋 摄于祁家庙乡`, `（石国栋摄于祁家庙乡）` */
const TAKEN = /^[（(]?(\p{Script=Han}{2,4}?)\s?摄[于自]\p{Script=Han}{2,10}[）)]?$/u;
/** In characters. */
const LONGEST_TAKEN = 20;

/** Whether a byline's role is that of one who made a picture: a photographer's or an artist's. */
export function isPictureRole(role: string): boolean {
  return role === PHOTOGRAPHER || ARTS.includes(role);
}

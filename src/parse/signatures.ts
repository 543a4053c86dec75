import { withoutSpace } from "../text/characters.ts";
import { looksLikeName, NAME_FORM } from "../text/surnames.ts";
import { namesBodyAndPerson } from "./affiliated-name.ts";
import { isContactLine } from "./contacts.ts";
import { isBodyAlone } from "./county-bodies.ts";
import { type Drafts, has, type OpenDraft } from "./drafts.ts";
import { opensLead } from "./leads.ts";
import { greetsWriter, headsAnswer, isAnswered, opensAnswer, opensLetter, opensQuestion } from "./letters.ts";
import { endsWithDate, isDay, isNoticeTitle, isSignature, isTitleBegun } from "./notices.ts";
import type { PrintedPassage } from "./passages.ts";
import { isBody } from "./running-text.ts";
import { isEditors, isReader, isSigner } from "./signers.ts";

/** Where in a run of lines a signature 落款 stands. */
export interface FoundSignature {
  readonly first: number;
  readonly end: number;
  /** Whether the article goes on below it: whoever asks is named above the answer. */
  readonly goesOn?: true;
}

/** The signature of the open article in a run of lines; undefined where there is none. */
export function findSignature(
  lines: readonly PrintedPassage[],
  next: PrintedPassage | undefined,
  state: Drafts,
): FoundSignature | undefined {
  if (state.open === undefined || state.open.closed || !has(state.open, "paragraph", "verse")) return undefined;
  const isText = next !== undefined && !next.headline && isBody(next);
  const [line, below] = lines;
  const isGreeted = lines.length === 1 && line !== undefined && greetsWriter(next?.text ?? "", line.text);
  const inText = isText && !opensLead(next.text) && !isAnswer(next, state) && !isGreeted;
  if (line !== undefined && signsAnswer(line, state)) return { first: 0, end: 1 };
  if (line !== undefined && lines.length === 1 && namesAsker(line, next, state))
    return { first: 0, end: 1, goesOn: true };
  // `3月19日` below a notice that nobody signs.
  if (line !== undefined && isDay(line.text) && isNotice(state.open)) return { first: 0, end: 1 };
  if (line !== undefined && isWriter(line, state) && (below !== undefined || !inText || namesWriter(line.text)))
    return { first: 0, end: endsWithDate(below?.text ?? "") || isDay(below?.text ?? "") ? 2 : 1 };
  const hasEnded = state.open.paragraphs.at(-1)?.endsSentence === true;
  const signsFrom = (k: number) => {
    if (k === 0 && hasEnded && signsAlone(lines[0], lines[1], state)) return true;
    if (isReader(lines[k]?.text ?? "")) return true;
    if (signsNotice(lines[k], lines[k + 1], state) || signsBlock(lines[k], lines[k + 1])) return true;
    // The next notice's title ends the signature as the page's end does; a body's name may be that title's first row.
    const texts = lines.slice(k, k + 2).map((line) => line.text);
    if (isTitleBegun(texts[0] ?? "", texts[1] ?? "")) return false;
    if (isNoticeTitle(texts[1] ?? "")) texts.pop();
    // A name without a date, and more text after it: `实干开新局` is a subhead.
    if (inText && texts.length === 1 && !endsWithDate(texts[0] ?? "")) return false;
    return isSignature(texts);
  };
  const first = lines.findIndex((_, k) => signsFrom(k));
  if (first < 0) return undefined;
  let end = first + 1;
  while (end < lines.length && signsFrom(end)) end++;
  if (isDay(lines[end]?.text ?? "")) end++;
  return { first, end };
}

/** Whether a body in a block of its own signs the notice that stands open, whatever stands below. */
export function signsNotice(
  line: PrintedPassage | undefined,
  below: PrintedPassage | undefined,
  state: Drafts,
): boolean {
  if (line?.afterBlank !== true || below?.afterBlank !== true) return false;
  return mayEndNotice(line, state) && !isTitleBegun(line.text, below.text);
}

/**
 * Whether a body's name by itself signs the text above; in a block with the line below it begins a headline, `乡镇企业办公室` / `深入车间办实事`. Over
 * a notice's title it signs what nobody has reported, `县气象站` / `更正` below the weather of ten days; below a
 * report, or another notice, it gives the one whose title it stands over.
 */
function signsAlone(line: PrintedPassage | undefined, below: PrintedPassage | undefined, { open }: Drafts): boolean {
  if (line === undefined || !isSigner(line.text)) return false;
  const title = below?.text ?? "";
  if (isNoticeTitle(title) && (open?.reported !== false || isNotice(open) || isTitleBegun(line.text, title)))
    return false;
  return !line.afterBlank || below?.tight !== true;
}

/** Whether a body stands close below a text, and a blank line below it: it ends the block in which the text stands. */
function signsBlock(line: PrintedPassage | undefined, below: PrintedPassage | undefined): boolean {
  if (line?.tight !== true || below?.afterBlank !== true) return false;
  return isSignature([line.text]) && !isTitleBegun(line.text, below.text);
}

/** Whether a line is a body that may sign the notice that stands open. */
export function mayEndNotice(line: PrintedPassage, { open }: Drafts): boolean {
  if (open === undefined || open.closed || !has(open, "paragraph", "verse")) return false;
  return isSignature([line.text]) && isNotice(open);
}

/** `县法律援助中心 邓鸿`, `本报编辑部`: whether a line signs the answer to the letter that stands open, which has its own signature above. */
export function signsAnswer({ text }: PrintedPassage, { open }: Drafts): boolean {
  if (open === undefined || open.closed || !open.roles.has("signature") || !opensLetter(open.paragraphs[0]?.text ?? ""))
    return false;
  return namesBodyAndPerson(text) || isBodyAlone(text) || isEditors(text);
}

/** `松林区 蒲永福` between `究竟能不能改？` and `答：能改。`: whether a line names who has asked what stands open, its answer below. */
function namesAsker(line: PrintedPassage, below: PrintedPassage | undefined, { open }: Drafts): boolean {
  const last = open?.parts.at(-1);
  if (open?.closed !== false || last?.role !== "paragraph" || open.roles.has("byline")) return false;
  if (!ASKING_END.test(last.passage.text) || !namesBodyAndPerson(line.text)) return false;
  return below?.headline === false && (isAnswered(below.text) || opensAnswer(below.text));
}

/** `究竟能不能改？` */
const ASKING_END = /[？?]$/;

/** Whether a passage answers the letter that stands open. */
export function isAnswer(passage: PrintedPassage | undefined, { open }: Drafts): boolean {
  const first = open?.paragraphs[0]?.text ?? "";
  if (passage === undefined || !(opensLetter(first) || opensQuestion(first))) return false;
  const last = open?.parts.at(-1);
  if (last?.role === "signature" && greetsWriter(passage.text, last.passage.text)) return true;
  // `县环卫所回复：一周内清理完毕` over a text is the headline of an article.
  return headsAnswer(passage.text) || (isBody(passage) && opensAnswer(passage.text));
}

/** Whether an article is a notice by its title, or ends with a list. */
function isNotice(open: OpenDraft | undefined): boolean {
  if (open?.parts.at(-1)?.role === "verse") return true;
  return open?.parts.some(({ role, passage }) => role === "headline" && isNoticeTitle(passage.text)) === true;
}

/** The widest name under a letter, in ems: `柏坑大队社员 何阿毛`. */
const LONGEST_WRITER = 20;

/** Who people are that write to a paper. */
const KINDS = "居民|村民|市民|社员|职工|教师|学生|工人|农民|战士|读者|业主|家长|群众";
const NAME = `(${NAME_FORM}|\\p{Script=Han}[\\s　]\\p{Script=Han})(?:等(?:[\\d一二三四五六七八九十]{1,3}人)?)?$`;
/** `石门乡中学教师 唐桂生`, `人民路居民吴桂英`, `东门社区居民苏克明等五人`, `县机械厂　佟玉山等`: who somebody is, and a name. */
const WRITER = new RegExp(`\\p{Script=Han}{2}(?:[\\s　]|${KINDS})${NAME}`, "u");
/** `北关居民 雷文英`: the same by the kind of people alone. */
const WRITER_OF_KIND = new RegExp(`^(?![祝致愿谢])\\S{0,16}(?:${KINDS})[\\s　]?${NAME}`, "u");

/** Whether a line below a letter names its writer beyond doubt, though more text follows. */
export function namesWriter(text: string): boolean {
  return namesBy(WRITER, text);
}

function namesBy(form: RegExp, text: string): boolean {
  const name = form.exec(text)?.[1];
  return name !== undefined && looksLikeName(withoutSpace(name));
}

/** Whether the open article is a letter that has come to a sentence's end, so that this line below is its writer's. */
export function isWriter(line: PrintedPassage, { open }: Drafts): boolean {
  if (open === undefined || open.closed || line.width > LONGEST_WRITER) return false;
  // `县委书记 鄂长山` above `同志们：` has said whose words they are.
  if (open.roles.has("signature") || open.roles.has("byline") || line.markup?.heading !== undefined) return false;
  // `咨询电话：6218866` below a notice that begins as letters do, `尊敬的游客：`.
  if (isContactLine(line.text)) return false;
  const { paragraphs } = open;
  // `读者 某某`, `北关居民 某某` signs a letter of one paragraph too.
  if (paragraphs.length < 2 && !isReader(line.text) && !namesBy(WRITER_OF_KIND, line.text)) return false;
  return paragraphs.at(-1)?.endsSentence === true && opensLetter(paragraphs[0]?.text ?? "");
}

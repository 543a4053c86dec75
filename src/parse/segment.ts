import type { CorrectionRole } from "../model/correction.ts";
import { hasHan, withoutSpace } from "../text/characters.ts";
import { findClosingByline } from "./byline.ts";
import { findJumpTo, findPointer } from "./jump-line.ts";
import type { PrintedPassage } from "./passages.ts";
import {
  endsWithDate,
  isLabel,
  isNoticeTitle,
  isSignature,
  opensCaption,
  opensLead,
  opensParagraph,
} from "./phrases.ts";
import { isSteered, type SteeredPassage } from "./steering.ts";

export type PartRole =
  | "headline"
  | "paragraph"
  | "verse"
  | "subheading"
  | "byline"
  | "photo-credit"
  | "source"
  | "summary-label"
  | "summary"
  | "caption"
  | "signature";

/** A passage with the part it plays in its article. */
export interface Part {
  readonly role: PartRole;
  readonly passage: PrintedPassage;
  /** Whether an editor brought it here from elsewhere on the page. */
  readonly guest?: boolean;
}

/** An article's passages in printed order, not yet read. */
export interface Draft {
  readonly parts: readonly Part[];
  /** Labels that stand right above its headline. */
  readonly labels: readonly PrintedPassage[];
  /** The column label 栏目 that an editor gave it. */
  readonly column?: PrintedPassage;
}

/** A page cut into articles, labels that belong to none yet, and pieces of text. */
export interface Segments {
  readonly drafts: readonly Draft[];
  /** Labels after or between the articles, each with the number of articles before it. */
  readonly labels: readonly { readonly passage: PrintedPassage; readonly after: number }[];
  readonly fragments: readonly PrintedPassage[];
}

/**
 * Cuts a page's passages into articles. An article opens with headline lines above a dateline or byline, with a
 * dateline of its own, or with a line that the text after it shows to be a headline (a notice's title, a photo's, the
 * line above a lead). Everything else belongs to the article before it.
 */
export function segmentPage(passages: readonly PrintedPassage[], columns: readonly string[]): Segments {
  const { whole, fragments } = setFragmentsApart(passages);
  const flow = joinCutParagraphs(whole);
  const state: State = { drafts: [], labels: [], open: undefined, columns };
  let i = 0;
  while (i < flow.length) i = takePassage(flow, i, state);
  return { drafts: state.drafts, labels: state.labels, fragments };
}

interface OpenDraft {
  readonly parts: Part[];
  /** Its paragraphs, and the roles of all its parts: asked for with every passage, so not counted again each time. */
  readonly paragraphs: PrintedPassage[];
  readonly roles: Set<PartRole>;
  readonly labels: PrintedPassage[];
  /** Whether its end was printed: a credit, a source, a signature, a jump line. */
  closed: boolean;
}

interface State {
  readonly drafts: OpenDraft[];
  readonly labels: { passage: PrintedPassage; after: number }[];
  open: OpenDraft | undefined;
  readonly columns: readonly string[];
}

/** A piece of a vertical headline is at most two characters wide. */
const FRAGMENT_WIDTH = 2.5;
/** So many pieces in a row are a headline cut up. */
const FRAGMENT_RUN = 3;

function setFragmentsApart(passages: readonly PrintedPassage[]) {
  const whole: PrintedPassage[] = [];
  const fragments: PrintedPassage[] = [];
  let run: PrintedPassage[] = [];
  const close = () => {
    const scattered = run.length >= FRAGMENT_RUN;
    for (const piece of run) (scattered || piece.width <= 1 ? fragments : whole).push(piece);
    run = [];
  };
  for (const passage of passages) {
    const small =
      passage.steering === undefined &&
      passage.width <= FRAGMENT_WIDTH &&
      passage.sign === "none" &&
      !passage.endsSentence;
    if (!small) close();
    (small ? run : whole).push(passage);
  }
  close();
  return { whole, fragments };
}

/** Joins what a column break cut: a paragraph that stops in mid-sentence and the text that follows it. */
function joinCutParagraphs(passages: readonly PrintedPassage[]): PrintedPassage[] {
  const pairs = straddlingPairs(passages);
  const joined: PrintedPassage[] = [];
  passages.forEach((passage, i) => {
    const last = joined.at(-1);
    const next = passages[i + 1];
    if (last !== undefined && continues(last, passage, next, pairs)) joined[joined.length - 1] = joinTwo(last, passage);
    else joined.push(passage);
  });
  return joined;
}

function joinTwo(first: PrintedPassage, second: PrintedPassage): PrintedPassage {
  return {
    ...first,
    slices: [...first.slices, ...second.slices],
    text: `${first.text}\n${second.text}`,
    rows: first.rows + second.rows,
    width: first.width + second.width,
    endsSentence: second.endsSentence,
    closes: second.closes,
  };
}

/** Characters share so few slots that a page's table is small, and so many that few share one. */
const ENDING_SLOTS = 4096;

/** Of the pairs of characters that end one passage and begin the next, those that stand side by side on the page. */
function straddlingPairs(passages: readonly PrintedPassage[]): ReadonlySet<string> {
  const plain = passages.map((passage) => withoutSpace(passage.text));
  const wanted = new Set(plain.map((text, i) => text.slice(-1) + (plain[i + 1] ?? "").slice(0, 1)));
  // A page has many pairs and few breaks: its characters are looked at one by one, and only those that end a passage twice.
  const endings = new Uint8Array(ENDING_SLOTS);
  for (const pair of wanted) endings[pair.charCodeAt(0) % ENDING_SLOTS] = 1;
  const found = new Set<string>();
  for (const text of plain) {
    for (let i = 1; i < text.length; i++) {
      if (endings[text.charCodeAt(i - 1) % ENDING_SLOTS] === 0) continue;
      const pair = text.slice(i - 1, i + 1);
      if (wanted.has(pair)) found.add(pair);
    }
  }
  return found;
}

function continues(
  before: PrintedPassage,
  after: PrintedPassage,
  next: PrintedPassage | undefined,
  pairs: ReadonlySet<string>,
): boolean {
  if (before.steering !== undefined || after.steering !== undefined || after.beginsArticle) return false;
  if (before.headline || after.headline || after.sign !== "none") return false;
  if (before.sign !== "none" && before.sign !== "dateline" && before.sign !== "jump-from") return false;
  if (before.closes) return false;
  if (!isBody(after)) return false;
  if (isBody(before)) return true;
  // A short line without a sentence's end: a cut paragraph's first words, or a headline.
  if (opensLead(after.text) || next?.sign === "photo-credit") return false;
  const straddling = withoutSpace(before.text).slice(-1) + withoutSpace(after.text).slice(0, 1);
  return /[，,]/.test(before.text) || (hasHan(straddling) && pairs.has(straddling) && !isNoticeTitle(before.text));
}

/** A line longer than this, in ems, is no headline line even without a full stop in it. */
const LONGEST_LINE = 60;

/** `，`: what running text has and headline lines seldom. */
const CLAUSE_MARK = /[，。；：,;:]/;

/** Whether a passage is running text: a sentence ends in it, or it fills several rows. */
function isBody(passage: PrintedPassage): boolean {
  if (passage.headline) return false;
  if (passage.steering !== undefined) return passage.steering.as === "paragraph" || passage.steering.as === "lead";
  if (passage.sign === "dateline" || passage.sign === "jump-from") return true;
  if (passage.sign !== "none") return false;
  if (opensCaption(passage.text)) return true;
  if (passage.setAs === "paragraph") return true;
  return (
    (passage.rows > 2 && CLAUSE_MARK.test(passage.text)) ||
    passage.rows > 4 ||
    passage.closes ||
    passage.width > LONGEST_LINE ||
    /[。；]/.test(passage.text)
  );
}

/** Takes the passage at `i` into the state; returns the index of the next passage to take. */
function takePassage(flow: readonly PrintedPassage[], i: number, state: State): number {
  const passage = flow[i];
  if (passage === undefined) return i + 1;
  if (passage.headline) return openWithHeadline(flow, i, state);
  if (isSteered(passage)) return takeSteered(passage, i, state);
  if (passage.beginsArticle) return beginArticle(flow, i, passage, state);
  return takeUnsteered(flow, i, passage, state);
}

/** Takes the first passage of an article for what it looks like, a headline or text. */
function beginArticle(flow: readonly PrintedPassage[], i: number, passage: PrintedPassage, state: State): number {
  if (passage.sign === "none" && !isBody(passage)) {
    openDraft(state, [passage]);
    return i + 1;
  }
  openDraft(state, []);
  return takeUnsteered(flow, i, passage, state);
}

function takeUnsteered(flow: readonly PrintedPassage[], i: number, passage: PrintedPassage, state: State): number {
  switch (passage.sign) {
    case "dateline":
    case "jump-from":
      return takeOpeningText(passage, i, state);
    case "byline":
      return takeByline(flow, i, state);
    case "closing-byline":
      add(state, "byline", passage);
      close(state);
      return i + 1;
    case "photo-credit":
      return takePhotoCredit(passage, i, state);
    case "source":
      add(state, "source", passage);
      close(state);
      return i + 1;
    case "summary-label":
      return takeSummary(flow, i, state);
    case "kept":
      if (state.open?.closed) openDraft(state, []);
      add(state, "verse", passage);
      return i + 1;
    case "bracket-label":
      if (isLine(flow[i + 1])) return takeLines(flow, i, state);
      add(state, "subheading", passage);
      return i + 1;
    case "numbered-head":
      add(state, "subheading", passage);
      return i + 1;
    default:
      return isBody(passage) ? takeBody(flow, i, state) : takeLines(flow, i, state);
  }
}

function openWithHeadline(flow: readonly PrintedPassage[], i: number, state: State): number {
  let end = i;
  while (flow[end]?.headline) end++;
  openDraft(state, flow.slice(i, end));
  return end;
}

/** Takes a passage for what an editor says it is. But for a lead 导语 it belongs to the article it stands in. */
function takeSteered(passage: SteeredPassage, i: number, state: State): number {
  const { as } = passage.steering;
  if (as === "lead" || state.open === undefined) openDraft(state, []);
  if (state.open !== undefined) push(state.open, partOf(passage));
  if (state.open !== undefined && as !== "byline" && as !== "caption") {
    state.open.closed = as === "signature" || findJumpTo(passage.text) !== undefined;
  }
  return i + 1;
}

/** The part that a steered passage plays in the article it stands in. */
export function partOf(passage: SteeredPassage): Part {
  return { role: PART_ROLES[passage.steering.as] ?? "paragraph", passage };
}

/** What a passage with an editor's role is in its article; furniture, fragments and columns are none of its parts. */
const PART_ROLES: Readonly<Partial<Record<CorrectionRole, PartRole>>> = {
  headline: "headline",
  kicker: "headline",
  deck: "headline",
  subhead: "subheading",
  byline: "byline",
  caption: "caption",
  paragraph: "paragraph",
  lead: "paragraph",
  line: "verse",
  summary: "summary",
  signature: "signature",
};

/** Opens a draft under these headline lines, a label above them set apart. */
function openDraft(state: State, lines: readonly PrintedPassage[]): OpenDraft {
  const labels: PrintedPassage[] = [];
  let first = 0;
  while (lines.length - first > 1) {
    const [label, below] = [lines[first], lines[first + 1]];
    if (
      label === undefined ||
      label.steering !== undefined ||
      !isLabel(label.text, state.columns, below?.afterBlank ?? false)
    )
      break;
    labels.push(label);
    first++;
  }
  const draft: OpenDraft = { parts: [], paragraphs: [], roles: new Set(), labels, closed: false };
  for (const passage of lines.slice(first)) push(draft, { role: "headline", passage });
  state.drafts.push(draft);
  state.open = draft;
  return draft;
}

function add(state: State, role: PartRole, passage: PrintedPassage): void {
  push(state.open ?? openDraft(state, []), { role, passage });
}

function push(draft: OpenDraft, part: Part): void {
  draft.parts.push(part);
  draft.roles.add(part.role);
  if (part.role === "paragraph") draft.paragraphs.push(part.passage);
}

function close(state: State): void {
  if (state.open !== undefined) state.open.closed = true;
}

function has(draft: OpenDraft | undefined, ...roles: readonly PartRole[]): boolean {
  return draft !== undefined && roles.some((role) => draft.roles.has(role));
}

/** A text with a dateline or 上接 begins an article, unless one stands open that has no text yet. */
function takeOpeningText(passage: PrintedPassage, i: number, state: State): number {
  if (state.open === undefined || has(state.open, "paragraph", "verse")) openDraft(state, []);
  add(state, "paragraph", passage);
  if (findJumpTo(passage.text) !== undefined) close(state);
  return i + 1;
}

/** A byline stands under a headline or, where the article has text already, at its end. */
function takeByline(flow: readonly PrintedPassage[], i: number, state: State): number {
  const passage = flow[i];
  if (passage === undefined) return i + 1;
  const next = flow[i + 1];
  const hasText = has(state.open, "paragraph", "verse");
  if (hasText && next?.sign === "dateline") openDraft(state, []);
  else if (hasText && state.open?.closed && next !== undefined && next.sign !== "byline" && isBody(next))
    openDraft(state, []);
  add(state, "byline", passage);
  if (has(state.open, "paragraph", "verse")) close(state);
  return i + 1;
}

/** A photographer's name closes a photo item; inside a longer article it credits the caption before it. */
function takePhotoCredit(passage: PrintedPassage, i: number, state: State): number {
  const open = state.open;
  const last = open?.parts.at(-1);
  if (open !== undefined && last?.role === "paragraph" && open.paragraphs.length > 1 && !isPhotoDraft(open)) {
    open.parts.pop();
    open.paragraphs.pop();
    push(open, { role: "caption", passage: last.passage });
  }
  add(state, "photo-credit", passage);
  if (isPhotoDraft(open)) close(state);
  return i + 1;
}

/** Most paragraphs a photo item has. */
const PHOTO_PARAGRAPHS = 2;

/** Whether these parts are a picture's headline and text: no dateline, no reporter, and little to read. */
export function isPhotoItem(parts: readonly Part[]): boolean {
  const texts = parts.filter((part) => part.role === "paragraph").map((part) => part.passage);
  return isPhotoText(texts) && !parts.some((part) => part.role === "byline");
}

function isPhotoDraft(draft: OpenDraft | undefined): boolean {
  return draft !== undefined && isPhotoText(draft.paragraphs) && !draft.roles.has("byline");
}

function isPhotoText(texts: readonly PrintedPassage[]): boolean {
  return texts.length > 0 && texts.length <= PHOTO_PARAGRAPHS && texts.every((passage) => passage.sign !== "dateline");
}

function takeSummary(flow: readonly PrintedPassage[], i: number, state: State): number {
  const label = flow[i];
  const text = flow[i + 1];
  const boxed = text !== undefined && isBody(text) && text.sign === "none";
  if (label !== undefined) add(state, boxed ? "summary-label" : "subheading", label);
  if (!boxed) return i + 1;
  add(state, "summary", text);
  return i + 2;
}

function takeBody(flow: readonly PrintedPassage[], i: number, state: State): number {
  const passage = flow[i];
  if (passage === undefined) return i + 1;
  if (isCaptionUnderHeadline(flow, i, state)) {
    add(state, "caption", passage);
    return i + 1;
  }
  if (state.open?.closed) openDraft(state, []);
  add(state, "paragraph", passage);
  if (endsArticle(passage, state)) close(state);
  return i + 1;
}

/** Whether an article ends with this paragraph: a jump line, an author's name, or a photo's credit in a photo item. */
function endsArticle(passage: PrintedPassage, state: State): boolean {
  if (findJumpTo(passage.text) !== undefined) return true;
  const closing = findClosingByline(passage.text, true);
  if (closing === undefined) return false;
  return !closing.reading.isPhotoCredit || isPhotoDraft(state.open);
}

/** A sentence between a headline and its summary, byline or dateline is a picture's. */
function isCaptionUnderHeadline(flow: readonly PrintedPassage[], i: number, state: State): boolean {
  if (state.open === undefined || has(state.open, "paragraph", "byline") || !has(state.open, "headline")) return false;
  let next = i + 1;
  while (flow[next]?.sign === "photo-credit") next++;
  return ["byline", "dateline", "summary-label"].includes(flow[next]?.sign ?? "none");
}

/** Takes a run of short lines without a sentence's end, which only what follows can explain. */
function takeLines(flow: readonly PrintedPassage[], i: number, state: State): number {
  let end = i + 1;
  while (isLine(flow[end])) end++;
  const lines = flow.slice(i, end);
  const signature = findSignature(lines, flow[end], state);
  if (signature === undefined) {
    explainLines(flow, lines, end, state);
    return end;
  }
  for (const line of lines.slice(0, signature.first)) add(state, "paragraph", line);
  for (const line of lines.slice(signature.first, signature.end)) add(state, "signature", line);
  close(state);
  return i + signature.end;
}

/** Where in a run of lines the signature 落款 of the open article stands; undefined where there is none. */
function findSignature(
  lines: readonly PrintedPassage[],
  next: PrintedPassage | undefined,
  state: State,
): { readonly first: number; readonly end: number } | undefined {
  if (!has(state.open, "paragraph", "verse") || state.open?.closed) return undefined;
  const inText = next !== undefined && !next.headline && isBody(next) && !opensLead(next.text);
  const signsFrom = (k: number) => {
    const texts = lines.slice(k, k + 2).map((line) => line.text);
    // A name without a date, and more text after it: `实干开新局` is a subhead.
    if (inText && texts.length === 1 && !endsWithDate(texts[0] ?? "")) return false;
    return isSignature(texts);
  };
  const first = lines.findIndex((_, k) => signsFrom(k));
  if (first < 0) return undefined;
  let end = first + 1;
  while (end < lines.length && signsFrom(end)) end++;
  return { first, end };
}

/** Decides what short lines are by what follows them: headlines that point elsewhere, a headline, subheads, or text. */
function explainLines(
  flow: readonly PrintedPassage[],
  lines: readonly PrintedPassage[],
  end: number,
  state: State,
): void {
  const next = flow[end];
  const rest = takeNotices(takeTeasers(lines, state), next, state);
  if (rest.length === 0) return;
  if (followsSubhead(state) && next !== undefined) {
    for (const line of rest) add(state, "paragraph", line);
  } else if (next === undefined || next.headline || NO_TEXT_SIGNS.includes(next.sign)) {
    takeLooseLines(rest, state);
  } else if (isHeadlineSet(state)) {
    for (const line of rest) add(state, "headline", line);
  } else if (opensArticle(flow, rest, end, state)) {
    openDraft(state, rest);
  } else {
    for (const line of rest)
      add(state, opensParagraph(line.text) || followsSubhead(state) ? "paragraph" : "subheading", line);
  }
}

/** Whether the open article is nothing yet but a headline that an editor knows of, so that lines below it are decks. */
function isHeadlineSet({ open }: State): boolean {
  const isSet = ({ role, passage }: Part) =>
    role === "headline" && (passage.steering !== undefined || passage.beginsArticle === true);
  return open?.parts.every(isSet) ?? false;
}

/**
 * Takes notices that are nothing but short lines: a title (`门面招租启事`) and the lines under it, up to the next title.
 * Returns the lines left: those that stand over running text.
 */
function takeNotices(
  lines: readonly PrintedPassage[],
  next: PrintedPassage | undefined,
  state: State,
): readonly PrintedPassage[] {
  const titles = lines.flatMap((line, k) => (isNoticeTitle(line.text) ? [k] : []));
  const isTitle = new Set(titles);
  const [first] = titles;
  if (first === undefined) return lines;
  const above = titleStart(lines, first, state);
  takeLooseLines(lines.slice(0, above), state);
  const overText = next !== undefined && isBody(next) && titles.at(-1) === lines.length - 1;
  const last = overText ? titleStart(lines, lines.length - 1, state) : lines.length;
  for (let k = Math.min(above, last); k < last; k++) {
    const line = lines[k];
    if (line === undefined) continue;
    if (isTitle.has(k)) openDraft(state, lines.slice(k === first ? above : k, k + 1));
    else if (k > first) add(state, "verse", line);
  }
  return lines.slice(Math.max(last, 0));
}

/** Where the notice's title that ends with line `k` begins: its first row stands close above and is no label. */
function titleStart(lines: readonly PrintedPassage[], k: number, state: State): number {
  const [above, title] = [lines[k - 1], lines[k]];
  if (above === undefined || title === undefined || !title.tight) return k;
  if (isLabel(above.text, state.columns, true) || isNoticeTitle(above.text) || CLAUSE_MARK.test(above.text)) return k;
  return k - 1;
}

function followsSubhead(state: State): boolean {
  return state.open?.closed === false && state.open.parts.at(-1)?.role === "subheading";
}

/** Signs of passages that are no text for a headline above them. */
const NO_TEXT_SIGNS: readonly PrintedPassage["sign"][] = [
  "dateline",
  "photo-credit",
  "byline",
  "closing-byline",
  "source",
];

function isLine(passage: PrintedPassage | undefined): boolean {
  if (passage === undefined || passage.headline || passage.steering !== undefined || passage.beginsArticle)
    return false;
  return passage.sign === "none" && !isBody(passage);
}

/** Takes the lines that point to another page, and labels before them, out of the run. */
function takeTeasers(lines: readonly PrintedPassage[], state: State): readonly PrintedPassage[] {
  const last = lines.findLastIndex((line) => findPointer(line.text) !== undefined);
  takeLooseLines(lines.slice(0, last + 1), state);
  return lines.slice(last + 1);
}

/** How far ahead a photo's credit or a byline at the end is looked for. */
const LOOK_AHEAD = 5;

/** A single line as short as this, in ems, inside a text is a subhead; headlines of news are longer. */
const LONGEST_SUBHEAD = 8;

/** Whether short lines above running text are the headline of a new article rather than a subhead of the open one. */
function opensArticle(
  flow: readonly PrintedPassage[],
  lines: readonly PrintedPassage[],
  end: number,
  state: State,
): boolean {
  const next = flow[end];
  const last = lines.at(-1);
  if (next === undefined || last === undefined) return false;
  if (state.open !== undefined && lines.every((line) => opensParagraph(line.text))) return false;
  const overPart = next.sign === "bracket-label" || next.sign === "numbered-head";
  if (state.open !== undefined && !state.open.closed && overPart && !isNoticeTitle(last.text)) return false;
  if (state.open === undefined || state.open.closed || !has(state.open, "paragraph", "verse")) return true;
  if (isNoticeTitle(last.text)) return true;
  if (lines.length === 1 && last.width <= LONGEST_SUBHEAD)
    return isPhotoAhead(flow, end, 1) || (opensLead(next.text) && isPhotoAhead(flow, end, PHOTO_PARAGRAPHS));
  if (opensLead(next.text)) return true;
  return lines.length > 1 || closesSoon(flow, end);
}

/** Whether one of so many paragraphs from here on ends with a photographer's name. */
function isPhotoAhead(flow: readonly PrintedPassage[], from: number, paragraphs: number): boolean {
  for (let i = from; i < from + paragraphs; i++) {
    const passage = flow[i];
    if (passage === undefined || !isBody(passage) || passage.sign !== "none") return false;
    if (flow[i + 1]?.sign === "photo-credit") return true;
    if (findClosingByline(passage.text, false)?.reading.isPhotoCredit) return true;
  }
  return false;
}

/** Whether the text from here is closed by a credit or an author's name before anything else opens. */
function closesSoon(flow: readonly PrintedPassage[], from: number): boolean {
  for (let i = from; i < Math.min(flow.length, from + LOOK_AHEAD); i++) {
    const passage = flow[i];
    if (passage === undefined || passage.headline || passage.sign === "dateline" || isLine(passage)) return false;
    if (passage.sign === "photo-credit") return true;
    if (passage.sign === "byline") return flow[i + 1]?.sign !== "dateline";
    if (findClosingByline(passage.text, true) !== undefined) return true;
  }
  return false;
}

/** Lines with no text of their own: labels, or headlines that point inside the paper. */
function takeLooseLines(lines: readonly PrintedPassage[], state: State): void {
  for (const line of lines) {
    if (state.open?.closed === false && opensParagraph(line.text)) add(state, "paragraph", line);
    else if (isLabel(line.text, state.columns, true)) state.labels.push({ passage: line, after: state.drafts.length });
    else {
      openDraft(state, [line]);
      close(state);
    }
  }
}

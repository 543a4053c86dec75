import { isLabel } from "./column-names.ts";
import { holdsContact } from "./contacts.ts";
import {
  type LineSetting,
  MOST_HEADLINE_ROWS,
  pointsElsewhere,
  STANZA_LINES,
  TIGHT_LINES,
  twoTexts,
  WIDEST_TIGHT,
} from "./line-runs.ts";
import { isNoticeTitle, isSignature } from "./notices.ts";
import { isInText, opensReport, type SignedLine } from "./signed-lines.ts";

/**
 * Where each printed row has its line: a run of lines that are no paragraph's rows, longer than a headline is; under a
 * notice's title also a short one. The headline of the next article is not of the run.
 */
export function lineRuns(lines: readonly SignedLine[], i: number, setting: LineSetting): number {
  const opensVerse = lines[i - 1]?.sign === "byline" && isVerseTitle(lines, i);
  if (!isLoneLine(lines[i]) && !opensVerse) return 0;
  const above = lines[i - 1];
  if (above !== undefined && isLoneLine(above) && !isNoticeTitle(above.line.text) && !standsApart(lines[i], setting))
    return 0;
  const titled = above !== undefined && isNoticeTitle(above.line.text);
  const least = titled ? LEAST_TITLED : setting.blanksPart ? TIGHT_LINES : LONGEST_HEADLINE_RUN;
  const whole = wholeRun(lines, i, setting);
  // Most runs are headlines and too short, whatever they end with.
  if (whole - i < least) return 0;
  const end = withoutEnding(lines, i, whole);
  const next = lines[end];
  const heads = next !== undefined && (opensReport(next) || next.sign === "summary-label");
  if (setting.blanksPart) {
    if (heads && end - i <= MOST_HEADLINE_ROWS) return 0;
    return end - i >= least && (next === undefined || next.line.afterBlank || next.sign !== "none") ? end - i : 0;
  }
  if (titled) return end - i >= least && !heads ? end - i : 0;
  const verse = verseLength(lines.slice(i, end));
  // `读书札记` / `灯下闲翻旧志`: above the next headline its column's name may stand.
  const length = verse < end - i ? withoutEnding(lines, i, i + verse) - i : verse;
  return length >= least ? length : 0;
}

/** So many lines under a notice's title are its own. */
const LEAST_TITLED = 2;

/** Index after the lone lines from line `i` on. */
function wholeRun(lines: readonly SignedLine[], i: number, setting: LineSetting): number {
  let end = i + 1;
  while (
    (isLoneLine(lines[end]) || (end - i >= STANZA_LINES && isVerseTitle(lines, end))) &&
    joinsRun(lines, end, setting)
  )
    end++;
  return end;
}

/** The end of a run without the signature or the label that ends it. */
function withoutEnding(lines: readonly SignedLine[], i: number, whole: number): number {
  let end = whole;
  while (end > i && isSignature(twoTexts(lines, end - 1, end))) end--;
  // `地名故事`: the column of what stands below the verse.
  while (end > i && isLabel(lines[end - 1]?.line.text ?? "", [], false)) end--;
  return end;
}

function isLoneLine(line: SignedLine | undefined): boolean {
  if (line === undefined || line.sign !== "none" || isInText(line) || line.line.width < LEAST_SHORT_LINE) return false;
  return line.line.width <= WIDEST_TIGHT && !isNoticeTitle(line.line.text) && !pointsElsewhere(line);
}

/** A shorter line is a piece of a vertical headline. */
const LEAST_SHORT_LINE = 3;

/** `老屋` among the lines of verse, `露` above the first: the title of the next poem, which no other such piece stands beside. */
function isVerseTitle(lines: readonly SignedLine[], i: number): boolean {
  const line = lines[i];
  if (line === undefined || line.sign !== "none" || isInText(line)) return false;
  return (isLoneLine(lines[i - 1]) || lines[i - 1]?.sign === "byline") && isLoneLine(lines[i + 1]);
}

function standsApart(line: SignedLine | undefined, setting: LineSetting): boolean {
  return setting.blanksPart && line?.line.afterBlank === true;
}

function joinsRun(lines: readonly SignedLine[], i: number, setting: LineSetting): boolean {
  const [above, line] = [lines[i - 1], lines[i]];
  if (above === undefined || line === undefined) return false;
  if (setting.blanksPart && line.line.afterBlank) return false;
  return !holdsContact(above.line.text) || holdsContact(line.line.text);
}

/** How many lines of a run are verse: all but wider ones at its end, which are the next headline's, or the last. */
function verseLength(run: readonly SignedLine[]): number {
  const widths = run.map((line) => line.line.width).sort((a, b) => a - b);
  const usual = widths[widths.length >> 1] ?? 0;
  let end = run.length;
  while (end > 0 && (run[end - 1]?.line.width ?? 0) > usual + MUCH_WIDER) end--;
  return end === run.length ? end - 1 : end;
}

/** A headline below verse is wider than its lines by more than so many ems. */
const MUCH_WIDER = 2;
/** So many lines with nothing between them are more than a headline with kicker and decks. */
const LONGEST_HEADLINE_RUN = 5;

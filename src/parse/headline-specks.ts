import { opensParagraph } from "./leads.ts";
import { endsAbove, type SignedLine } from "./signed-lines.ts";

/** Whether line `i` stands in a block of its own below a text that has ended: a comma at its end is a speck, where lines hold paragraphs. */
export function standsBetweenTexts(lines: readonly SignedLine[], i: number): boolean {
  const line = lines[i]?.line;
  return (
    line?.afterBlank === true && line.width <= WIDEST_ALONE && endsAbove(lines, i - 1) && !opensParagraph(line.text)
  );
}

/** Whether line `i` is such a line of one clause with a stop behind it, that a speck was taken for: no other headline stands above the text. */
export function isStopped(lines: readonly SignedLine[], i: number): boolean {
  return (
    lines[i]?.sign === "none" &&
    STOPPED_CLAUSE.test(lines[i]?.line.text ?? "") &&
    isParagraph(lines[i - 1]) &&
    standsBetweenTexts(lines, i)
  );
}

function isParagraph(line: SignedLine | undefined): boolean {
  return line?.closes === true && line.line.width > WIDEST_ALONE;
}

/** `县里部署下一步工作。` */
const STOPPED_CLAUSE = /^[^，。；：、,;:！？!?]{6,24}[。．.]$/u;

/** In ems: a paragraph that is cut is rarely so short. */
const WIDEST_ALONE = 30;

import type { Answer } from "../search/answer.ts";
import { normalizePeriod } from "../search/date-range.ts";
import type { FacetCount } from "../search/facets.ts";
import type { Question } from "../search/question.ts";
import { element } from "./elements.ts";
import { limitToPeriod } from "./query-text.ts";
import type { SearchStrings } from "./search-strings.ts";

const SVG = "http://www.w3.org/2000/svg";
/** The drawing's own units; the stylesheet sets its size. */
const WIDTH = 240;
const HEIGHT = 48;
/** With more months than this, a bar is a year. */
const MOST_MONTHS = 60;

/**
 * The articles found by date, a bar a month (or a year). Dragging over bars limits the query to their time, as do two fields below them for
 * who uses no mouse.
 */
export function renderHistogram(
  answer: Answer,
  strings: SearchStrings,
  go: (question: Question) => void,
): readonly Node[] {
  const { months, years } = answer.facets;
  const [first, last] = [months[0]?.value, months.at(-1)?.value];
  if (first === undefined || last === undefined || first === last) {
    return [];
  }
  const byMonth = monthsBetween(first, last);
  const periods = byMonth.length <= MOST_MONTHS ? byMonth : yearsBetween(first, last);
  const bars = barsOf(periods, byMonth.length <= MOST_MONTHS ? months : years);
  const drawing = drawBars(bars, strings);
  const { question, periods: before } = answer;
  const limit = (from: string, to: string) =>
    go({ ...question, query: limitToPeriod(question.query, before, `${from}..${to}`), page: 1 });
  followDrag(drawing, (from, to) => limit(periods[from] ?? first, periods[to] ?? last));
  const [earliest = first, latest = last] = [periods[0], periods.at(-1)];
  return [
    element("div", { attributes: { class: "histogram" } }, drawing, periodFields(earliest, latest, strings, limit)),
  ];
}

/** Two fields with the first and the last month (or year) of what was found, to be narrowed. */
function periodFields(
  earliest: string,
  latest: string,
  strings: SearchStrings,
  limit: (from: string, to: string) => void,
): HTMLElement {
  const field = (label: string, value: string) =>
    element("input", {
      attributes: { type: "text", "aria-label": label, value, size: "10", title: strings.periodForm, required: "" },
    });
  const [from, to] = [field(strings.periodFrom, earliest), field(strings.periodTo, latest)];
  const button = element("button", { attributes: { type: "submit" } }, strings.periodApply);
  const form = element("form", { attributes: { class: "histogram-ends" } }, from, " – ", to, " ", button);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [first, last] = [from, to].map((input) => periodIn(input, strings));
    if (first !== undefined && last !== undefined) limit(first, last);
  });
  return form;
}

/** What a field says, `2021`, `2021-3` or `2021年3月5日`; of anything else the reader is told how to write it. */
function periodIn(input: HTMLInputElement, strings: SearchStrings): string | undefined {
  const period = normalizePeriod(input.value);
  input.setCustomValidity(period === undefined ? strings.periodForm : "");
  input.reportValidity();
  input.addEventListener("input", () => input.setCustomValidity(""), { once: true });
  return period;
}

function monthsBetween(first: string, last: string): readonly string[] {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: number(last) - number(first) + 1 }, (_, index) => {
    const month = number(first) + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

function yearsBetween(first: string, last: string): readonly string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

interface Bar {
  readonly period: string;
  readonly count: number;
}

function barsOf(periods: readonly string[], counts: readonly FacetCount<string>[]): readonly Bar[] {
  const byPeriod = new Map(counts.map(({ value, count }) => [value, count]));
  return periods.map((period) => ({ period, count: byPeriod.get(period) ?? 0 }));
}

function drawBars(bars: readonly Bar[], strings: SearchStrings): SVGSVGElement {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const width = WIDTH / bars.length;
  const drawing = svgElement("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "img",
    "aria-label": strings.histogram,
  });
  bars.forEach(({ period, count }, index) => {
    // A month with a single article is still seen.
    const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
    const bar = svgElement("rect", {
      x: String(index * width),
      y: String(HEIGHT - height),
      width: String(Math.max(0.5, width * 0.85)),
      height: String(height),
      fill: "currentColor",
    });
    const title = svgElement("title", {});
    title.textContent = `${period}: ${count}`;
    bar.append(title);
    drawing.append(bar);
  });
  return drawing;
}

/** Tells, at the end of a drag (or a click), the first and last bar it touched. */
function followDrag(drawing: SVGSVGElement, onSelect: (from: number, to: number) => void): void {
  const bars = [...drawing.querySelectorAll("rect")];
  const barAt = (event: PointerEvent) => {
    const { left, width } = drawing.getBoundingClientRect();
    const place = Math.floor(((event.clientX - left) / width) * bars.length);
    return Math.min(bars.length - 1, Math.max(0, place));
  };
  let start: number | undefined;
  const mark = (from: number, to: number) =>
    bars.forEach((bar, index) => {
      bar.setAttribute("opacity", index >= from && index <= to ? "1" : "0.35");
    });
  drawing.addEventListener("pointerdown", (event) => {
    // What opens a menu chooses nothing.
    if (event.button !== 0) return;
    start = barAt(event);
    drawing.setPointerCapture(event.pointerId);
    mark(start, start);
  });
  drawing.addEventListener("pointermove", (event) => {
    if (start !== undefined) {
      mark(Math.min(start, barAt(event)), Math.max(start, barAt(event)));
    }
  });
  drawing.addEventListener("pointerup", (event) => {
    if (start !== undefined) {
      onSelect(Math.min(start, barAt(event)), Math.max(start, barAt(event)));
      start = undefined;
    }
  });
  drawing.addEventListener("pointercancel", () => {
    start = undefined;
    mark(0, bars.length);
  });
}

function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  return made;
}

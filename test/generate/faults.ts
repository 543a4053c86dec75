import type { Random } from "./random.ts";

/** What OCR or a text layer does to a page: the page's text with the fault in some of its places. */
export type Fault = (text: string, random: Random) => string;

/** Faults that leave a page's truth as it is, but for the characters that they add. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  "口 for every □": (text) => text.replaceAll("□", "口"),
  "日 for every □": (text) => text.replace(/□\s?/g, "日 "),
  "a bracket in two behind 本报讯 not closed": (text, random) =>
    text.replace(REPORTERS, (whole, opening: string) => (random.chance(0.5) ? `${opening} ` : whole)),
  "one in two not opened": (text, random) =>
    text.replace(/(本报讯)\s?[（(]/g, (whole, dateline: string) => (random.chance(0.5) ? `${dateline} ` : whole)),
  "〔〕 for all round brackets": (text) => text.replace(/[（(]/g, "〔").replace(/[）)]/g, "〕"),
  "< for round brackets before reporters and jumps": (text) =>
    text.replace(/[（(](?=记者|通讯员|本报|下转|上接)/g, "<"),
  "a speck before each role in brackets": (text) => text.replace(/(?<=本报讯\s?[（(])(?=本报|记者|通讯员)/g, "·"),
  "a dot behind each byline's line": (text) => text.replace(BYLINE, (line) => `${line}.`),
  "a speck before three in ten datelines": (text, random) =>
    text.replace(/^([ \u3000]*)本报讯/gm, (whole, indent: string) =>
      random.chance(0.3) ? `${indent}l 本报讯` : whole,
    ),
  "本报讯 in a line of its own, one in two": (text, random) =>
    text.replace(OPENING, (whole, dateline: string, by: string) =>
      random.chance(0.5) ? `${dateline}\n\n${by}` : whole,
    ),
  "讯 for 本报讯, three in ten": (text, random) =>
    text.replace(/本报讯(?=\s?[（(])/g, (whole) => (random.chance(0.3) ? "讯" : whole)),
  "no 本报讯 before reporters, three in ten": (text, random) =>
    text.replace(/本报讯(?=\s?[（(])/g, (whole) => (random.chance(0.3) ? "" : whole)),
  "a wrong character in each fixed word, one in three": (text, random) =>
    text.replace(FIXED_WORDS, (word) => {
      const at = random.int(0, word.length - 1);
      return random.chance(1 / 3) ? `${word.slice(0, at)}龙${word.slice(at + 1)}` : word;
    }),
  "no space behind a role in brackets": (text) => text.replace(/([（(](?:本报)?(?:记者|通讯员))[ \u3000]+/g, "$1"),
  "reporters within the dateline's brackets": (text) =>
    text.replace(/^([ \u3000]*)本报讯 ?[（(](记者[^）)\n]{2,20})[）)]/gm, "$1【本报讯 $2】"),
  "O for every 〇": (text) => text.replace(/[〇○](?=[〇○一二三四五六七八九年])/g, "O"),
  "rules for a deck's dash": (text) => text.replace(/^([ \u3000]*)——(?=\S{6,30}$)/gm, "$1──"),
  "short lines set wide": (text) =>
    inLines(text, (line) =>
      line.length > 4 && line.length < 20 && !/[（(。，：、 ]/.test(line) ? Array.from(line).join(" ") : line,
    ),
  "half-width marks with a space behind": (text) =>
    text.replace(/[，：；？！]/g, (mark) => `${",:;?!".charAt("，：；？！".indexOf(mark))} `),
  "a dot for every stop": (text) => text.replaceAll("。", "."),
  "a space behind every stop": (text) => text.replace(/[。！？](?=[^\s”’」』）)])/g, "$& "),
  "wide figures": (text) => text.replace(/\d/g, (figure) => String.fromCharCode(0xff10 + Number(figure))),
  "第 1 页 共 4 页 at the foot": (text) => `${text}\n\n第 1 页 共 4 页\n`,
  "a blank line in ten lost": (text, random) => text.replace(/\n\n/g, (feeds) => (random.chance(0.1) ? "\n" : feeds)),
  "a stain behind three lines in a hundred": (text, random) =>
    inLines(text, (line) => (random.chance(0.03) ? `${line}\n\n${random.pick(STAINS)}\n` : line)),
  "a rule at one line's beginning in twenty": (text, random) =>
    inLines(text, (line) => (line !== "" && random.chance(0.05) ? `| ${line}` : line)),
  "three headlines in ten twice": (text, random) => {
    const lines = text.split("\n");
    const isHeadline = (line: string, i: number) =>
      line.length > 5 && line.length < 30 && DATELINE.test(lines[i + 2] ?? "");
    return lines.map((line, i) => (isHeadline(line, i) && random.chance(0.3) ? `${line}\n\n${line}` : line)).join("\n");
  },
};

/** `本报讯（记者 甲）` without the bracket that closes it. */
const REPORTERS = /(本报讯\s?[（(][^）)\n]*)[）)]/g;
/** `□ 本报记者 甲` */
const BYLINE = /^[ \u3000]*[□■◆●]?[ \u3000]?(?:本报)?(?:记者|通讯员)[ \u3000][\p{Script=Han} \u3000]{2,30}$/gmu;
/** `本报讯（记者 甲）` at a line's beginning. */
const OPENING = /^(本报讯)\s*([（(][^）)\n]*[）)])/gm;
const FIXED_WORDS = /本报讯(?=[（(])|本报记者|通讯员|责任编辑|下转|上接|星期(?=[一二三四五六日])/g;
const DATELINE = /^\s*本报讯/;
const STAINS = ["l", "口", "■", "ˉ", "o", "—", "I", "°"];

function inLines(text: string, change: (line: string) => string): string {
  return text.split("\n").map(change).join("\n");
}

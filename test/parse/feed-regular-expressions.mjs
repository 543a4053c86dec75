import { parentPort, workerData } from "node:worker_threads";

/*
 * Feeds regular expressions the worst text that can be found for them, in a thread of its own, so that one that hangs can
 * be told and stopped. `workerData` holds { source, flags, name, most } of each, `most` being the length of its longest text.
 */

const SEARCH_LENGTH = 4_000;

/** One of each kind of character that expressions ask for. */
const PUMPS = [
  " ",
  "\t",
  "\n",
  "　",
  "0",
  "９",
  "a",
  "Z",
  "一",
  "记",
  "（",
  ")",
  "“",
  "。",
  "、",
  "：",
  "-",
  "[",
  "<",
  "!",
  "*",
  "$",
];

for (const { source, flags, name, most } of workerData) {
  parentPort.postMessage({ name, stage: "search" });
  const expression = new RegExp(source, flags);
  let worst = { time: -1, text: (length) => " ".repeat(length) };
  for (const text of attacksOn(source)) {
    const fed = text(Math.min(most, SEARCH_LENGTH));
    // What took long once may have been compiled meanwhile.
    const time = timeOf(expression, fed) > worst.time ? timeOf(expression, fed) : -1;
    if (time > worst.time) worst = { time, text };
  }
  parentPort.postMessage({ name, stage: "feed", text: worst.text(40) });
  timeOf(expression, worst.text(most));
}
parentPort.postMessage({ name: "", stage: "done" });

function timeOf(expression, text) {
  const started = performance.now();
  if (expression.global) text.replace(expression, "");
  else expression.exec(text);
  return performance.now() - started;
}

/** Runs of one character, of a piece of the expression and a character, and such a run in the middle of others. */
function* attacksOn(source) {
  const pieces = ["", ...piecesOf(source)];
  for (const pump of PUMPS) {
    for (const piece of pieces) {
      yield (length) => piece + pump.repeat(length);
      yield (length) => (piece + pump).repeat(length / (piece.length + pump.length));
      yield (length) => pump.repeat(length / 2) + piece + pump.repeat(length / 2);
    }
  }
}

/** Words that stand in the expression, the longest first. */
function piecesOf(source) {
  const words = source.replace(/\\[pPu]\{[^}]*\}|\\./g, " ").match(/[\p{L}\p{N}（(【<![$]+/gu) ?? [];
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, 12);
}

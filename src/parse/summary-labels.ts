import { characterSet, isAt } from "../text/characters.ts";
import type { Line } from "./lines.ts";

/** Labels over a summary box 提要. */
const SUMMARY_LABELS = [
  "阅读提示",
  "内容提要",
  "内容摘要",
  "核心提示",
  "本报导读",
  "核心阅读",
  "编者按",
  "编者的话",
  "新闻提示",
  "提要",
  "摘要",
  "阅读提要",
];
/** Labels over what the editors say to a text, below it. */
const AFTERWORD_LABELS = ["编后", "编后语", "编余", "编者点评", "编辑点评", "记者点评", "编后话", "编者后记"];

/** Whether a line is a label over a summary box or over what the editors say to a text, and no more. */
export function isSummaryLabel({ text, width }: Line): boolean {
  if (width > WIDEST_SUMMARY_LABEL || !isAt(text, 0, SUMMARY_LABEL_STARTS)) return false;
  const bare = text.replace(LABEL_FRAME, "");
  return SUMMARY_LABELS.includes(bare) || AFTERWORD_LABELS.includes(bare);
}

/** The widest label over a summary box in ems, with its brackets and colon. */
const WIDEST_SUMMARY_LABEL = 8;
/** What is printed around such a label, and between its characters: `【 提 要 】`, `■编后`, `〔编者按〕`. */
const LABEL_FRAME = /[\s【】[\]〔〕［］〖〗：:■□●○◆◇★☆▲△◎▶►]/g;
/** First characters of such labels, so that most lines are told apart by one look. */
export const SUMMARY_LABEL_STARTS = characterSet(
  `【】[]〔［〖：:■□●○◆◇★☆▲△◎▶►${[...SUMMARY_LABELS, ...AFTERWORD_LABELS].map((label) => label.charAt(0)).join("")}`,
);

/** Where in a line the summary begins after the label it stands behind; undefined where there is none. */
export function findLabelledSummary(text: string): number | undefined {
  return isAt(text, 0, SUMMARY_STARTS) ? LABELLED_SUMMARY.exec(text)?.[0].length : undefined;
}

/** `编者按 近年来，…`, `【核心提示】8月起，…`, `阅读提示：…`: a label and its summary in one line. */
const LABELLED_SUMMARY = new RegExp(
  `^(?:[【[]\\s?(?:${SUMMARY_LABELS.join("|")})\\s?[】\\]]|(?:${SUMMARY_LABELS.join("|")})\\s?[：:\\s])\\s*(?=\\S{8})`,
  "u",
);
/** First characters of such labels with their summaries. */
const SUMMARY_STARTS = characterSet(`【[${SUMMARY_LABELS.map((label) => label.charAt(0)).join("")}`);

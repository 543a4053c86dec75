import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../src/model/diagnostic.ts";
import type { Severity } from "../src/model/rules.ts";
import { type RuleId, rules } from "../src/model/rules.ts";
import { renderMessage } from "../src/text/message.ts";
import { NOT_SHOWN, RULE_EXAMPLES, type RuleExample, runExample } from "./rule-examples.ts";

const FILE = new URL("../docs/rules.md", import.meta.url);

const PREFACE = `# 检查规则 · Rules

<!-- Written by \`npm run docs:rules\` from src/model/rules.ts and scripts/rule-examples.ts: change it there. -->

\`xianbao check\` 列出文字中存疑之处，\`xianbao build\` 也一并说明：文件、行号、规则名、说明。花括号处填入具体内容。每条规则后面是会触发它的文件
（内容文件夹里的路径，行号，原文），以及检查时的原话。
\`xianbao check\` lists what is doubtful in the texts, and so does \`xianbao build\`: file, line, rule, wording. What stands in
braces is filled in. After each rule stand files that set it off, by their path in the content folder, their lines numbered,
and what a check says of them.`;

const SECTIONS: Readonly<Record<Severity, string>> = {
  error:
    "## 错误 · Errors\n\n有的内容不能照用，其余照常生成，退出码为 1。\nSome content cannot be used as it is; all else is built, and the exit code is 1.",
  warning: "## 警告 · Warnings\n\n内容已收入网站，但值得核对。\nThe content is in the site, but should be checked.",
  info: "## 提示 · Notes\n\n程序作了什么处理，一般不必理会。\nWhat the program did; mostly there is nothing to do.",
};

/** The text of docs/rules.md: every rule under its severity, with its wording in both languages and an example. */
export function renderRules(): string {
  const severities = ["error", "warning", "info"] as const;
  const sections = severities.flatMap((severity) => [SECTIONS[severity], ...rulesOf(severity)]);
  return `${[PREFACE, ...sections].join("\n\n")}\n`;
}

function rulesOf(severity: Severity): readonly string[] {
  const ids = Object.keys(rules).filter(isRuleId);
  return ids.filter((id) => rules[id].severity === severity).map(renderRule);
}

function isRuleId(id: string): id is RuleId {
  return id in rules;
}

function renderRule(id: RuleId): string {
  const { zh, en, example } = rules[id];
  const gist = NOT_SHOWN[id] === undefined ? `\`${example}\`` : `\`${example}\`（${NOT_SHOWN[id]}）`;
  const shown = RULE_EXAMPLES[id];
  return [
    `### ${id}`,
    `${zh.replace(MARKDOWN, "\\$&")}  \n${en.replace(MARKDOWN, "\\$&")}`,
    `例 e.g. ${gist}`,
    ...(shown === undefined ? [] : [`\`\`\`text\n${renderExample(id, shown).join("\n")}\n\`\`\``]),
  ].join("\n\n");
}

/** The example's files with the numbers of their lines, and what a check really says of them under this rule. */
function renderExample(id: RuleId, example: RuleExample): readonly string[] {
  const files = Object.entries(example.files).flatMap(([path, content]) => [
    path,
    ...(typeof content === "string" ? numberedLines(content) : [`    ${content.shown}`]),
  ]);
  const found = runExample(example).filter(({ rule }) => rule === id);
  return [...files, "", ...found.flatMap(renderFindings)];
}

function numberedLines(text: string): readonly string[] {
  const lines = text.split("\n").map((line, index) => `${String(index + 1).padStart(3)} ${visible(line)}`);
  return text === "" ? ["    （空 · empty）"] : lines.filter((line) => line.trim().length > MOST_DIGITS);
}

const MOST_DIGITS = 3;

function renderFindings(found: Diagnostic): readonly string[] {
  const { file, line = 1 } = found.place;
  return (["zh-Hans", "en"] as const)
    .map((language) => `${file}:${line} ${renderMessage(found, language)}`)
    .map(visible);
}

/** Characters that cannot be seen, as escapes: `\\u200b`. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\ufffd]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

// 路径不是“<报纸>/<日期>”, **李钱乾**: to be shown as it is
const MARKDOWN = /[\\`*_<>[\]#|]/g;

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(FILE, renderRules());

import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Severity } from "../src/model/diagnostic.ts";
import { rules } from "../src/model/rules.ts";

const FILE = new URL("../docs/rules.md", import.meta.url);

const PREFACE = `# 检查规则 · Rules

<!-- Written by \`npm run docs:rules\` from src/model/rules.ts: change it there. -->

生成网站时，每个问题占一行：文件、行号、规则名、说明。花括号处填入具体内容。
A build tells each finding in one line: file, line, rule, wording. What stands in braces is filled in.`;

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
  const chosen = Object.entries(rules).filter(([, rule]) => rule.severity === severity);
  return chosen.map(
    ([id, { zh, en, example }]) =>
      `### ${id}\n\n${zh.replace(MARKDOWN, "\\$&")}  \n${en.replace(MARKDOWN, "\\$&")}\n\n例 e.g. \`${example}\``,
  );
}

// 路径不是“<报纸>/<日期>”, **李钱乾**: to be shown as it is
const MARKDOWN = /[\\`*_<>[\]#|]/g;

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(FILE, renderRules());

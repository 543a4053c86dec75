import type { Language } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { rules } from "../model/rules.ts";

/** A diagnostic's wording in the given language, its placeholders filled from its details. */
export function renderMessage(diagnostic: Diagnostic, language: Language): string {
  const rule = rules[diagnostic.rule];
  const wording = language === "en" ? rule.en : rule.zh;
  return wording.replace(PLACEHOLDER, (whole, name: string) => String(diagnostic.details[name] ?? whole));
}

/** `{count}` */
const PLACEHOLDER = /\{(\w+)\}/g;

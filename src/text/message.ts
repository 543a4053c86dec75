import type { Language } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { rules } from "../model/rules.ts";
import { fillIn } from "./fill-in.ts";

/** A diagnostic's wording in the given language, its placeholders filled from its details. */
export function renderMessage(diagnostic: Diagnostic, language: Language): string {
  const rule = rules[diagnostic.rule];
  return fillIn(language === "en" ? rule.en : rule.zh, diagnostic.details);
}

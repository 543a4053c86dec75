import type { Diagnosed, Diagnostic } from "../model/diagnostic.ts";
import type { RuleId } from "../model/rules.ts";
import type { SourceFile } from "../model/source-file.ts";
import { type DecodedText, decodeText } from "../text/decode.ts";

/** Why a file's bytes are no text. */
type NoText = Extract<DecodedText, { readonly ok: false }>["reason"];

/**
 * The text of a file that describes something: settings, corrections, the about page. Undefined where it says nothing,
 * and with a finding where it is no text.
 */
export function parseSourceText({ path, bytes }: SourceFile): Diagnosed<string | undefined> {
  const decoded = decodeText(bytes);
  if (decoded.ok) return { value: decoded.text, diagnostics: [] };
  return { value: undefined, diagnostics: decoded.reason === "empty" ? [] : [noTextFinding(decoded.reason, path)] };
}

/** That a file is left out, since its bytes are no text. */
export function noTextFinding(reason: NoText, file: string): Diagnostic {
  return { rule: RULES[reason], place: { file }, details: {} };
}

/** That a page's file is Rich Text under the name of a text, whose marks and codes would stand for words; undefined for any other text. */
export function findRichText(text: string, file: string): Diagnostic | undefined {
  if (!text.startsWith(RICH_TEXT)) return undefined;
  const name = file.slice(file.lastIndexOf("/") + 1).replace(ENDING, "");
  return { rule: "page-form", place: { file }, details: { form: "rtf", name } };
}

/** With what Rich Text begins: `{\rtf1\ansi\ansicpg936` */
const RICH_TEXT = "{\\rtf";

/** `.txt` */
const ENDING = /\.[^.]*$/;

const RULES: Readonly<Record<NoText, RuleId>> = {
  empty: "empty-page",
  binary: "binary-page",
  "unknown-encoding": "unknown-encoding",
};

import { BREAK, type TextFolder } from "../text/fold.ts";
import type { SearchEntry } from "./entry.ts";

/** Fields of an article in OpenSearch that hold its headline. */
export const HEADLINE_FIELDS = [
  "headline",
  "kicker",
  "decks",
  "joined",
] as const satisfies readonly (keyof SearchEntry)[];
/** All others that are printed. */
export const BODY_FIELDS = [
  "text",
  "summary",
  "dateline",
  "column",
  "bylineLines",
  "captions",
  "signatures",
  "labels",
  "continued",
  "original",
] as const satisfies readonly (keyof SearchEntry)[];

/** The subfield for a search string of one character. */
export const CHARACTER_SUBFIELD = "character";
/** The subfield that holds a person's or newspaper's name whole. */
export const NAME_SUBFIELD = "name";
/** The subfield by which a name is found that is the whole of what is asked for, however it is written. */
export const WHOLE_SUBFIELD = "whole";

const LAST_CODE_POINT = 0x10ffff;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/**
 * The index template (`PUT _index_template/<name>`) for indexes whose names begin with `name`. Its analysis is this
 * site's own: the same folding, punctuation one break, and every two neighbouring characters a term, so that a phrase
 * query finds just the articles that hold the string. Nothing but what OpenSearch itself brings is needed.
 */
export function opensearchTemplate(name: string, folder: TextFolder): object {
  const keyword = { type: "keyword" };
  const whole = { type: "keyword", normalizer: "xianbao_whole" };
  const shown = { type: "keyword", index: false, doc_values: false };
  const printed = [...HEADLINE_FIELDS, ...BODY_FIELDS].map((field) => [field, printedField] as const);
  return {
    index_patterns: [`${name}*`],
    template: {
      settings: { analysis: analysis(folder) },
      mappings: {
        dynamic: "strict",
        properties: {
          url: keyword,
          newspaper: keyword,
          newspaperName: { ...printedField, fields: { ...printedField.fields, [NAME_SUBFIELD]: keyword } },
          date: { type: "date", format: "strict_date" },
          dateUncertain: { type: "boolean" },
          page: { type: "integer" },
          line: { type: "integer" },
          kind: keyword,
          title: shown,
          cited: { type: "object", enabled: false },
          ...Object.fromEntries(printed),
          bylines: {
            ...printedField,
            fields: { ...printedField.fields, [NAME_SUBFIELD]: keyword, [WHOLE_SUBFIELD]: whole },
          },
        },
      },
    },
  };
}

/** The two lines of a bulk request that index one article under its address. */
export function bulkLines(entry: SearchEntry, index: string): string {
  return `${JSON.stringify({ index: { _index: index, _id: entry.url } })}\n${JSON.stringify(entry)}\n`;
}

const printedField = {
  type: "text",
  analyzer: "xianbao_pairs",
  fields: {
    // Only whether the character is there is kept, not where.
    [CHARACTER_SUBFIELD]: { type: "text", analyzer: "xianbao_characters", index_options: "docs", norms: false },
  },
};

function analysis(folder: TextFolder): object {
  const charFilters = ["xianbao_fold", "xianbao_break"];
  return {
    char_filter: {
      xianbao_fold: { type: "mapping", mappings: foldingRules(folder) },
      xianbao_break: { type: "pattern_replace", pattern: "[^\\p{L}\\p{N}\\p{M}]+", replacement: " " },
    },
    tokenizer: {
      xianbao_pairs: { type: "ngram", min_gram: 2, max_gram: 2 },
      xianbao_characters: { type: "ngram", min_gram: 1, max_gram: 1 },
    },
    normalizer: { xianbao_whole: { type: "custom", char_filter: charFilters } },
    analyzer: {
      xianbao_pairs: { type: "custom", char_filter: charFilters, tokenizer: "xianbao_pairs" },
      xianbao_characters: { type: "custom", char_filter: charFilters, tokenizer: "xianbao_characters" },
    },
  };
}

/** The folding as rules of a `mapping` character filter, e.g. `縣=>县`; what folds to itself or to a break needs none. */
function foldingRules(folder: TextFolder): readonly string[] {
  const rules: string[] = [];
  for (let codePoint = 0; codePoint <= LAST_CODE_POINT; codePoint++) {
    if (codePoint >= FIRST_SURROGATE && codePoint <= LAST_SURROGATE) {
      continue;
    }
    const codes = folder.codesOf(codePoint);
    const isKept = codes.length === 1 && (codes[0] === codePoint || codes[0] === BREAK);
    if (!isKept && !(codes.length > 1 && codes.every((code) => code === BREAK))) {
      const folded = codes.map((code) => (code === BREAK ? "\\u0020" : String.fromCodePoint(code)));
      rules.push(`${String.fromCodePoint(codePoint)}=>${folded.join("")}`);
    }
  }
  return rules;
}

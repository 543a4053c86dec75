/** The filters of the query language by the names they may have. */
const FILTER_NAMES = {
  title: "title",
  标题: "title",
  by: "by",
  作者: "by",
  记者: "by",
  署名: "by",
  paper: "paper",
  报纸: "paper",
  page: "page",
  版: "page",
  版次: "page",
  kind: "kind",
  类型: "kind",
  体裁: "kind",
} as const satisfies Readonly<Record<string, string>>;

/** The name for which all names of a filter stand. */
export type FilterName = (typeof FILTER_NAMES)[keyof typeof FILTER_NAMES];

/** One piece of a query, not yet understood. */
export interface QueryPiece {
  /** Without quotation marks, minus and filter name. */
  readonly text: string;
  readonly quoted: boolean;
  readonly negative: boolean;
  readonly filter?: FilterName;
  /** Whether it will do instead of the piece before it: `公社|乡`. */
  readonly instead: boolean;
  /** Where it stands in the query, with all of these. */
  readonly start: number;
  readonly end: number;
}

/** Opening quotation marks and what closes each, its own partner first. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"”'],
  ["“", '”"'],
  ["”", '”"'],
  ["「", "」"],
  ["『", "』"],
  ["＂", "＂"],
]);
const MINUS = "-－−";
const COLON = ":：";
const BAR = "|｜";
// e.g. a space, an ideographic space, a tab
const WHITE_SPACE = /^\s$/u;

/** Splits a query at white space, and at bars between alternatives, outside quotation marks. `lacking`: the partner that the last quotation mark has not. */
export function splitQuery(query: string): {
  readonly pieces: readonly QueryPiece[];
  readonly lacking: string | undefined;
} {
  const pieces: QueryPiece[] = [];
  let lacking: string | undefined;
  let instead = false;
  for (let at = 0; at < query.length; ) {
    if (isBetween(query[at])) {
      instead ||= pieces.length > 0 && BAR.includes(query[at] ?? " ");
      at++;
      continue;
    }
    const start = at;
    const negative = MINUS.includes(query[at] ?? "") && !isBlank(query[at + 1]);
    at += negative ? 1 : 0;
    const filter = filterAt(query, at);
    at += filter?.length ?? 0;
    const value = valueAt(query, at);
    at = value.end;
    lacking = value.lacking;
    const { text, quoted, end } = value;
    pieces.push({ text, quoted, negative, ...(filter && { filter: filter.name }), instead, start, end });
    instead = false;
  }
  return { pieces, lacking };
}

function filterAt(query: string, at: number): { readonly name: FilterName; readonly length: number } | undefined {
  for (const [written, name] of Object.entries(FILTER_NAMES)) {
    const colon = query[at + written.length];
    if (
      colon !== undefined &&
      COLON.includes(colon) &&
      query.slice(at, at + written.length).toLowerCase() === written
    ) {
      return { name, length: written.length + 1 };
    }
  }
  return undefined;
}

function valueAt(
  query: string,
  at: number,
): Pick<QueryPiece, "text" | "quoted" | "end"> & { readonly lacking: string | undefined } {
  const closing = QUOTES.get(query[at] ?? "");
  let end = at + (closing === undefined ? 0 : 1);
  const start = end;
  while (end < query.length && !(closing === undefined ? isBetween(query[end]) : closing.includes(query[end] ?? ""))) {
    end++;
  }
  const lacking = end === query.length ? closing?.charAt(0) : undefined;
  const after = closing === undefined || lacking !== undefined ? end : end + 1;
  return { text: query.slice(start, end), quoted: closing !== undefined, end: after, lacking };
}

/** Whether the character stands between two pieces, outside quotation marks. */
function isBetween(character: string | undefined): boolean {
  return isBlank(character) || BAR.includes(character ?? " ");
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || WHITE_SPACE.test(character);
}

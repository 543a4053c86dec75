/** Holds the characters on both sides together on one row; never printed. */
export const GLUE = "\u2060";

/** Marks that may not begin a row. */
export const NOT_FIRST = "，。、；：？！”’）》】…";
/** Marks that may not end a row. */
const NOT_LAST = "“‘（《【";

/** What is kept together: glued characters, a number or Latin word, a dash or dots; or one character. */
const UNIT = /(?:[^\u2060]\u2060)+[^\u2060]|[A-Za-z0-9.%+#]+|……|——|[\s\S]/gu;

export interface Setting {
  /** The column's width in ems. */
  readonly width: number;
  /** Ems left free before the first row. */
  readonly indent: number;
  /** A closing mark that has no room hangs on the full row; else the character before it comes down with it. */
  readonly hang: boolean;
}

/**
 * Sets a text in a column, as Chinese typesetters do: full rows, no row that begins with a closing mark or ends
 * with an opening one. Half-width characters take half an em. The rows joined give the text again.
 */
export function setRows(text: string, { width, indent, hang }: Setting): string[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let room = 2 * (width - indent);
  const close = (): void => {
    const down = carryDown(row);
    rows.push(row);
    row = down;
    room = 2 * width - widthOf(down.join(""));
  };
  for (const unit of text.match(UNIT) ?? []) {
    const size = widthOf(unit);
    const fits = size <= room || /^\s$/.test(unit);
    if (!fits && row.length > 0) {
      if (NOT_FIRST.includes(unit[0] ?? "")) {
        if (hang && room > -4) {
          row.push(unit);
          room -= size;
          continue;
        }
        const last = row.length > 1 ? pullable(row) : [];
        rows.push(row);
        row = last;
        room = 2 * width - widthOf(last.join(""));
      } else close();
    }
    row.push(unit);
    room -= size;
  }
  rows.push(row);
  return rows.map((units) => units.join("").replaceAll(GLUE, "")).filter((printed) => printed !== "");
}

/** The width of a text in half ems. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char === GLUE ? 0 : char < "\u0250" ? 1 : 2;
  return width;
}

/** Takes opening marks off a row's end: they begin the next row. */
function carryDown(row: string[]): string[] {
  const down: string[] = [];
  while (row.length > 1 && NOT_LAST.includes(row.at(-1) ?? "")) down.unshift(...row.splice(-1));
  return down;
}

/** Takes off a row's end what must come down with a closing mark: closing marks there, and one character. */
function pullable(row: string[]): string[] {
  const down = row.splice(-1);
  while (row.length > 1 && NOT_FIRST.includes(down[0]?.[0] ?? "")) down.unshift(...row.splice(-1));
  while (row.length > 1 && NOT_LAST.includes(row.at(-1) ?? "")) down.unshift(...row.splice(-1));
  return down;
}

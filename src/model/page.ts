import type { Article, LineRange } from "./article.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** Nameplate 报头 and imprint 版权栏: what the page says of the issue it belongs to. */
export interface Nameplate {
  readonly paper?: string;
  /** ISO date, e.g. `2022-04-01`. */
  readonly date?: string;
  /** `星期五` */
  readonly weekday?: string;
  /** `壬寅年三月初一` */
  readonly lunar?: string;
  /** Serial number 总期号. */
  readonly serialNumber?: number;
  readonly pageCount?: number;
  /** The printed page number, from a folio 报眉. */
  readonly pageNumber?: number;
  /** What the page is called 版名: `综合新闻`. */
  readonly section?: string;
  readonly publisher?: string;
  readonly producer?: string;
  readonly hotline?: string;
  /** The source line each value was read from, by the value's name. */
  readonly lines: Readonly<Record<string, number>>;
}

/** What a line outside the articles is. */
export type FurnitureKind = "nameplate" | "folio" | "slogan" | "label" | "staff" | "other";

/** Text that is no article: nameplate, imprint, slogans, labels. */
export interface Furniture {
  readonly kind: FurnitureKind;
  readonly text: string;
  readonly lines: LineRange;
}

/** Text that could not be placed, such as a vertical headline that OCR cut to pieces. */
export interface Fragment {
  readonly text: string;
  readonly line: number;
}

/** One printed page's text, parsed. Every source line is in exactly one article part, furniture or fragment. */
export interface ParsedPage {
  readonly nameplate: Nameplate;
  readonly articles: readonly Article[];
  readonly furniture: readonly Furniture[];
  readonly fragments: readonly Fragment[];
  readonly diagnostics: readonly Diagnostic[];
}

import { citeGbt2015, citeGbt2015Online, citeGbt2025, citeGbt2025Online, type Reference } from "./citation.ts";
import type { Strings } from "./strings.ts";

/** A citation to copy. */
export interface CitationView {
  /** The element's identifier, which the copy button names. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** The words that the reader's day takes the place of. */
  readonly accessDate?: string;
}

/** The citations of a reference: GB/T 7714 in the editions of 2025 and 2015, online ones where there is an address. */
export function citationViews(reference: Reference, strings: Strings): readonly CitationView[] {
  const online2025 = citeGbt2025Online(reference);
  const online2015 = citeGbt2015Online(reference, strings.accessDate);
  return [
    { id: "cite-gbt2015", name: gbt2015, text: citeGbt2015(reference) },
    ...(online2015 === undefined
      ? []
      : [
          {
            id: "cite-gbt2015-online",
            name: strings.citationOnline(gbt2015),
            text: online2015,
            accessDate: strings.accessDate,
          },
        ]),
    { id: "cite-gbt2025", name: gbt2025, text: citeGbt2025(reference) },
    ...(online2025 === undefined
      ? []
      : [{ id: "cite-gbt2025-online", name: strings.citationOnline(gbt2025), text: online2025 }]),
  ];
}

const gbt2015 = "GB/T 7714—2015";
const gbt2025 = "GB/T 7714—2025";

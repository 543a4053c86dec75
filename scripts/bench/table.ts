/** One bar: what is measured, what was seen, what is wanted. */
export interface Bar {
  readonly what: string;
  readonly seen: number;
  readonly limit: number;
  /** Whether the figure should be at most the limit, or at least. */
  readonly kind: "at most" | "at least";
  readonly unit: string;
}

/** The bars as a Markdown table. */
export function renderBars(bars: readonly Bar[]): string {
  const rows = bars.map(({ what, seen, limit, kind, unit }) => {
    const isMet = kind === "at most" ? seen <= limit : seen >= limit;
    return `| ${what} | ${round(seen)} ${unit} | ${kind} ${round(limit)} | ${isMet ? "met" : "MISSED"} |`;
  });
  return ["| | seen | wanted | |", "|---|---|---|---|", ...rows].join("\n");
}

/** The value below which the share lies; 0 of no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function round(value: number): string {
  return String(Number(value.toPrecision(value >= 1000 ? 6 : 3)));
}

/** Fills a text's placeholders: `{count} articles` with `{count: 3}` gives `3 articles`. One without a value stays. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => String(values[name] ?? whole));
}

/** `{count}` */
const PLACEHOLDER = /\{(\w+)\}/g;

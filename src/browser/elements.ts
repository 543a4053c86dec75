/** What an element may be made with: attributes, and `onClick`. */
export interface ElementOptions {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onClick?: (event: Event) => void;
}

/** Makes an element; text is text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { attributes = {}, onClick }: ElementOptions,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  if (onClick !== undefined) {
    made.addEventListener("click", onClick);
  }
  made.append(...children);
  return made;
}

/** The page's words by name, from the JSON script with this id; one that is missing there is shown by its name. */
export function readStrings<Name extends string>(id: string): Readonly<Record<Name, string>> {
  const written: unknown = JSON.parse(document.getElementById(id)?.textContent || "{}");
  const words = Object(written);
  // Of whatever name is asked for there is a word.
  return new Proxy<Record<Name, string>>(words, { get: (_, name) => String(words[name] ?? String(name)) });
}

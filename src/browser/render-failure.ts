import { element } from "./elements.ts";
import type { SearchStrings } from "./search-strings.ts";

/** What could not be done, in the interface's words, and why. */
export interface Failure {
  readonly messages: readonly string[];
  /** Names of files and the like, as they come. */
  readonly reasons: readonly string[];
}

/** Says what could not be done; with a button where it can be tried again. The reasons are folded away. */
export function renderFailure(
  { messages, reasons }: Failure,
  strings: SearchStrings,
  retry?: () => void,
): readonly Node[] {
  const told = messages.map((message) => element("p", {}, message));
  if (retry !== undefined) {
    told.at(-1)?.append(" ", element("button", { attributes: { type: "button" }, onClick: retry }, strings.retry));
  }
  const lines = reasons.map((reason) => element("p", { attributes: { lang: "en" } }, reason));
  const summary = element("summary", {}, strings.failureDetails);
  return [...told, element("details", { attributes: { class: "failure-details" } }, summary, ...lines)];
}

/** Why something failed. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

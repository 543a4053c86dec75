import type { RuleId } from "./rules.ts";

/** Where in the content a thing stands: a path relative to the content folder and a 1-based line. */
export interface Place {
  readonly file: string;
  /** 1-based; absent where the whole file is meant. */
  readonly line?: number;
}

/**
 * One finding about the content, for an editor. Severity and wording are looked up by `rule` in
 * `model/rules.ts`; `details` fills the placeholders of that wording.
 */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly place: Place;
  readonly details: Readonly<Record<string, string | number>>;
}

/** A value together with what was found doubtful while making it. */
export interface Diagnosed<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

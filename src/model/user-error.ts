/** A sentence for the person at the keyboard, in both interface languages. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/**
 * A fault in the setup or the usage (not in the content): the command stops, prints what is wrong and what to do
 * about it, and exits with 2. `message` is the English wording.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly wording: Wording;
  readonly remedy: Wording;

  constructor(wording: Wording, remedy: Wording, options?: ErrorOptions) {
    super(wording.en, options);
    this.wording = wording;
    this.remedy = remedy;
  }
}

import type { WriteStream } from "node:tty";

/** A stream; one that leads to a terminal tells so, and how wide it is. */
export type MaybeTerminal = NodeJS.WritableStream & Partial<Pick<WriteStream, "isTTY" | "columns">>;

/**
 * The stream, if it leads to a person's screen, on which a line may be written over. A terminal whose size nobody has set
 * says that it has 0 columns: a line there would take endlessly many rows.
 */
export function asScreen(stream: MaybeTerminal): NodeJS.WritableStream | undefined {
  return stream.isTTY === true && (stream.columns ?? 0) > 0 ? stream : undefined;
}

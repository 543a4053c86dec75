/** What a command needs of the world around it. */
export interface Terminal {
  /** The folder that paths on the command line start from. */
  readonly cwd: string;
  /** Writes results. */
  readonly print: (text: string) => void;
  /** Writes messages: findings, progress, faults. */
  readonly report: (text: string) => void;
  /** Where messages go to if that is a person's screen, on which a line may be written over; not a file. */
  readonly screen?: NodeJS.WritableStream;
  /** Milliseconds, from any start. */
  readonly now: () => number;
  /** The day by the user's clock, ISO: `2026-03-01`. */
  readonly today: () => string;
  /** Resolves when the user stops the command (Ctrl-C). */
  readonly interrupted: () => Promise<void>;
}

/** 0: all is well; 1: some content is at fault, everything else was done; 2: the setup or the usage is at fault. */
export type ExitCode = 0 | 1 | 2;

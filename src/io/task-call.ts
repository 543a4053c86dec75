import { UserError } from "../model/user-error.ts";
import { TemplateError } from "../site/templates.ts";
import { errorCode, errorPath } from "./file-errors.ts";
import { LostPages } from "./lost-pages.ts";
import type { Tasks } from "./tasks.ts";

/** What a thread can be asked to do. */
export type TaskName = keyof Tasks;

/** What it is told for that. */
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0];

/** And what it answers. */
export type TaskOutput<Name extends TaskName> = ReturnType<Tasks[Name]>;

/** A task as it is sent to a worker. */
export interface TaskCall {
  readonly name: TaskName;
  readonly input: unknown;
}

/** A task's outcome as it is sent back. Threads pass on no classes of errors, so a fault is taken apart. */
export interface Answer {
  readonly output?: unknown;
  readonly fault?: Fault;
  readonly milliseconds: number;
  /** 0 for the main thread. */
  readonly thread: number;
}

interface Fault {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  /** The file that the disk refused. */
  readonly path?: string;
  readonly wordings?: Pick<UserError, "wording" | "remedy">;
}

/** Does a task and tells how it went. */
export function answerTask(tasks: Partial<Tasks>, { name, input }: TaskCall, thread: number): Answer {
  const started = performance.now();
  const took = () => ({ milliseconds: performance.now() - started, thread });
  try {
    const task = tasks[name];
    if (task === undefined) throw new Error(`this thread does no ${name}`);
    // The caller's types hold name and input together: `TaskInput`.
    const output = (task as (given: unknown) => unknown)(input);
    return { output, ...took() };
  } catch (error) {
    return { fault: takeApart(error), ...took() };
  }
}

/** The output, or the error put together again. */
export function openAnswer(answer: Answer): unknown {
  if (answer.fault !== undefined) throw putTogether(answer.fault);
  return answer.output;
}

function takeApart(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), stack: "" };
  const [code, path] = [errorCode(error), errorPath(error)];
  return {
    name: error.name,
    message: error.message,
    stack: error.stack ?? "",
    ...(code !== undefined && { code }),
    ...(path !== undefined && { path }),
    ...(error instanceof UserError && { wordings: { wording: error.wording, remedy: error.remedy } }),
  };
}

function putTogether({ name, message, stack, code, path, wordings }: Fault): Error {
  const cause = new Error(message);
  cause.stack = stack;
  if (wordings !== undefined) return new UserError(wordings.wording, wordings.remedy, { cause });
  if (name === "TemplateError") return new TemplateError(message, { cause });
  if (name === "LostPages") return new LostPages(message, { cause });
  const fault = new Error(message, { cause });
  return Object.assign(fault, code !== undefined && { code }, path !== undefined && { path });
}

import { setImmediate } from "node:timers/promises";
import type { Answer, TaskCall } from "./task-call.ts";

/** Tasks that this thread does one after the other. */
export interface TaskTurns {
  readonly add: (call: TaskCall) => Promise<Answer>;
  /** Lets go of what waits. */
  readonly close: () => void;
}

/** Turns of this thread, which does a task by `doHere`; in between, timers and signals have theirs. */
export function createTaskTurns(doHere: (call: TaskCall) => Answer): TaskTurns {
  let last: Promise<unknown> = Promise.resolve();
  let busy = 0;
  let isClosed = false;
  const doInTurn = async (call: TaskCall) => {
    if (busy >= LONG_ENOUGH) {
      await setImmediate();
      busy = 0;
    }
    // All others wait for this one.
    if (isClosed) return await NEVER;
    const answer = doHere(call);
    busy += answer.milliseconds;
    return answer;
  };
  return {
    add: (call) => {
      const answer = last.then(() => doInTurn(call));
      last = answer;
      return answer;
    },
    close: () => {
      isClosed = true;
    },
  };
}

/** Milliseconds of work after which others have a turn: a line on the screen is drawn anew every 80. */
const LONG_ENOUGH = 50;

const NEVER = new Promise<never>(() => {});

// Piscina hands it on as well, but is itself nothing that a thread needs.
import { threadId, workerData } from "node:worker_threads";
import { patchParts } from "./patch-parts.ts";
import { type Answer, answerTask, type TaskCall } from "./task-call.ts";
import type { TaskSetup } from "./task-setup.ts";
import type { Tasks } from "./tasks.ts";

// Piscina hands over what `createRunner` gives it: the setup of one build.
const setup = workerData as TaskSetup;
const tasks: Pick<Tasks, "patchParts"> = { patchParts: (request) => patchParts(request, setup) };

/**
 * The entry point of a thread that patches the search index: it loads neither parser nor templates, and is there in a
 * third of the time.
 */
export default function work(call: TaskCall): Answer {
  return answerTask(tasks, call, threadId);
}

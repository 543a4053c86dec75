// Piscina hands it on as well, but is itself nothing that a thread needs.
import { threadId, workerData } from "node:worker_threads";
import { createRenderer } from "./renderer.ts";
import { type Answer, answerTask, type TaskCall } from "./task-call.ts";
import type { TaskSetup } from "./task-setup.ts";
import { createTasks } from "./tasks.ts";

// Piscina hands over what `createRunner` gives it: the setup of one build.
const setup = workerData as TaskSetup;
const tasks = createTasks(setup, createRenderer(setup.templates));

/** The entry point of a worker thread: does one task. */
export default function work(call: TaskCall): Answer {
  return answerTask(tasks, call, threadId);
}

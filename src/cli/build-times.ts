import type { BuildStage } from "../io/build-request.ts";
import type { TaskTime } from "../io/task-runner.ts";
import type { CommandStrings } from "./strings.ts";

/** Adds up what a build's stages and threads take. */
export interface BuildTimes {
  readonly onProgress: (stage: BuildStage) => void;
  readonly onTask: (time: TaskTime) => void;
  /** Seconds from a stage's first sign to its last; stages overlap. */
  readonly stages: () => Readonly<Partial<Record<BuildStage, number>>>;
  /** A line a stage, then a line a task and thread. */
  readonly lines: (strings: CommandStrings) => readonly string[];
}

/** Times that are added up from now on; `now` tells milliseconds. */
export function createTimes(now: () => number): BuildTimes {
  const started = now();
  const last = new Map<BuildStage, number>();
  const tasks = new Map<string, number>();
  const stages = () => {
    let before = started;
    return Object.fromEntries(
      Array.from(last, ([stage, time]) => {
        const seconds = Math.max(0, time - before) / 1000;
        before = Math.max(before, stage === "read" ? time : before);
        return [stage, Number(seconds.toFixed(3))];
      }),
    );
  };
  return {
    onProgress: (stage) => last.set(stage, now()),
    onTask: ({ name, milliseconds, thread }) => {
      const key = `${name} #${thread}`;
      tasks.set(key, (tasks.get(key) ?? 0) + milliseconds / 1000);
    },
    stages,
    lines: (strings) => [
      ...Array.from(last.keys(), (stage) => `${strings.stage[stage]} ${(stages()[stage] ?? 0).toFixed(2)} s`),
      ...Array.from(tasks, ([key, seconds]) => `  ${key} ${seconds.toFixed(2)} s`).sort(),
    ],
  };
}

/** Adds up the time between `start` and `stop`, leaving out what happens in between. */
export interface Stopwatch {
  readonly start: () => void;
  readonly stop: () => void;
  /** Of the wall, and of the processors: the second does not suffer from what else the machine does. */
  readonly seconds: () => { readonly wall: number; readonly cpu: number };
}

/** A stopwatch that is not running. */
export function createStopwatch(): Stopwatch {
  let [wall, cpu] = [0, 0];
  let [wallStart, cpuStart] = [0, process.cpuUsage()];
  return {
    start: () => {
      [wallStart, cpuStart] = [performance.now(), process.cpuUsage()];
    },
    stop: () => {
      const used = process.cpuUsage(cpuStart);
      wall += (performance.now() - wallStart) / 1000;
      cpu += (used.user + used.system) / 1e6;
    },
    seconds: () => ({ wall, cpu }),
  };
}

import { loadScript } from "./load-script.ts";

/** Runs a script for what it leaves under a global name. Rejects where it cannot be loaded or leaves something else. */
export async function loadGlobal<Value>(
  address: string,
  name: string,
  isRight: (value: unknown) => value is Value,
): Promise<Value> {
  await loadScript(address);
  const left: unknown = Reflect.get(globalThis, name);
  if (!isRight(left)) throw new Error(`${address} left no ${name}`);
  return left;
}

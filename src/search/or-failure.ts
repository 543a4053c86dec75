import { BadShard } from "./shard.ts";

/** What a promise resolves to; undefined where it rejects with a `BadShard`, of which `failures` then holds the message. */
export async function orFailure<Value>(promise: Promise<Value>, failures: Set<string>): Promise<Value | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof BadShard) {
      failures.add(error.message);
      return undefined;
    }
    throw error;
  }
}

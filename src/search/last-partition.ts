import { unwrapKnownShard } from "./shard.ts";
import type { WrittenPartition } from "./write-index.ts";

/** A partition as the last build left it. */
export interface LastPartition extends WrittenPartition {
  /**
   * The bytes of a file by its name in the index, which hold until the next call. Throws `BadShard` where it is not as it was left.
   */
  readonly readFile: (name: string) => Uint8Array;
}

/** The payload of a shard that the partition has one of, by its name in it. Throws `BadShard`. */
export function readLast({ figures, readFile }: LastPartition, shard: string): Uint8Array {
  const name = `${figures.name}/${shard}`;
  return unwrapKnownShard(name, readFile(name)).payload;
}

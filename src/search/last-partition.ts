import type { WrittenPartition } from "./write-index.ts";

/** A partition as the last build left it. */
export interface LastPartition extends WrittenPartition {
  /** The payload of a file by its name in the index. Throws `BadShard` where it is not as it was left. */
  readonly read: (name: string) => Uint8Array;
  /** How many bytes a file has, by its name in the index; 0 for one that is not there. */
  readonly sizeOf: (name: string) => number;
}

import { setFlagsFromString } from "node:v8";

/**
 * Has V8 compile a function for speed only after it has run four times as much code as by default, in all threads from
 * now on. Each thread of a build compiles for itself, and for some seconds' work: of 1,347 functions for 10,000 articles
 * 370 were given up again when a page of another kind came. Eight times as much saves nothing more there, and of 50,000
 * articles most are then rendered before what renders them is compiled.
 */
export function raiseCompileBudget(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}

/** Bytes of bytecode that a function runs before V8 looks whether it is worth compiling; by default 132 KB. */
const BUDGET = 528_000;

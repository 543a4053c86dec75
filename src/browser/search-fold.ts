import { SIMPLIFIED_PAIRS } from "../text/simplified-table.ts";
import { SIMPLIFIED_GLOBAL } from "./engine.ts";

/*
 * The table of simplified characters: a script of its own, which the search loads with the first question, so that a
 * reader who opens the page does not wait for it.
 */

Object.assign(globalThis, { [SIMPLIFIED_GLOBAL]: SIMPLIFIED_PAIRS });

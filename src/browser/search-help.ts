import { queryHelp } from "../search/query-help.ts";
import { HELP_GLOBAL } from "./engine.ts";

/*
 * What is made of a query that finds nothing: a script of its own, which the search loads with the first such query.
 */

Object.assign(globalThis, { [HELP_GLOBAL]: queryHelp });

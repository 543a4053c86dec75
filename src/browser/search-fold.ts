import { createOwnTextFolder } from "../text/own-text-folder.ts";
import { FOLDER_GLOBAL } from "./engine.ts";

/*
 * What folds texts, with the table of simplified characters: a script of its own, which the search loads with the first question, so that a
 * reader who opens the page does not wait for it.
 */

Object.assign(globalThis, { [FOLDER_GLOBAL]: createOwnTextFolder });

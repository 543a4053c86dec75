import { createSearchingReader } from "../search/searching-reader.ts";
import { READER_GLOBAL } from "./engine.ts";

/*
 * What reads questions, with the table of simplified characters, and shows where their words stand: a script of its own, which the search loads with the first question, so that a
 * reader who opens the page does not wait for it.
 */

Object.assign(globalThis, { [READER_GLOBAL]: createSearchingReader });

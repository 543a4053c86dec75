import { rankArticles } from "../search/rank-articles.ts";
import { RANKING_GLOBAL } from "./engine.ts";

/*
 * What puts articles in order, with all of MiniSearch: a script of its own, which the search loads with the first
 * question, so that a reader who opens the page does not wait for it.
 */

Object.assign(globalThis, { [RANKING_GLOBAL]: rankArticles });

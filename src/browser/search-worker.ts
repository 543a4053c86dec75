import { INDEX_FOLDER } from "../search/format.ts";
import { searchPartsFrom } from "./load-parts.ts";
import { loadAsScripts, loadOverHttp } from "./load-shards.ts";
import { createSearchEngine } from "./search-engine.ts";
import { ownAddress, serveEngine } from "./serve-engine.ts";

/*
 * The search itself, over the site's own index. This is assets/search-worker.js, from which the site's root is one up.
 */

const index = new URL(`../${INDEX_FOLDER}/`, ownAddress()).href;
const load = location.protocol === "file:" ? loadAsScripts(index, document) : loadOverHttp(index);
serveEngine(createSearchEngine(load, searchPartsFrom(ownAddress())));

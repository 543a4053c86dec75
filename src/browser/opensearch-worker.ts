import { createOpenSearchEngine } from "../search/opensearch-engine.ts";
import { OPENSEARCH_PARAMETER } from "./engine.ts";
import { ownAddress, serveEngine } from "./serve-engine.ts";

/*
 * The search of a site whose articles an OpenSearch server holds: the script's address names the index to ask.
 */

const index = new URL(ownAddress()).searchParams.get(OPENSEARCH_PARAMETER) ?? "";
// `fetch` must be called on the global object.
serveEngine(createOpenSearchEngine(index, (...request) => fetch(...request)));

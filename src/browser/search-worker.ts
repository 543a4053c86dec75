import type { SearchEngine } from "../search/engine.ts";
import { INDEX_FOLDER } from "../search/format.ts";
import { createOpenSearchEngine } from "../search/opensearch-engine.ts";
import type { LoadShard } from "../search/shard-store.ts";
import { ENGINE_GLOBAL, type EngineReply, type EngineRequest, OPENSEARCH_PARAMETER } from "./engine.ts";
import { loadAsScripts, loadOverHttp } from "./load-shards.ts";
import { createSearchEngine } from "./search-engine.ts";

/*
 * The search itself. As a worker it answers the page's messages; where a page may have no worker (opened from disk), the
 * same script is loaded into the page and leaves its engine there under a global name. Where its address names an
 * OpenSearch index, that one is asked.
 */

if (typeof document === "undefined") {
  // assets/search-worker.js, from which the site's root is one up
  const engine = createEngine(location.href, () => loadOverHttp(new URL(`../${INDEX_FOLDER}/`, location.href).href));
  addEventListener("message", async ({ data: request }: MessageEvent<EngineRequest>) => {
    const { id, method, argument } = request;
    let reply: EngineReply;
    try {
      // The page's client pairs each method with its own argument.
      reply = { id, value: await (engine[method] as (argument: unknown) => Promise<unknown>)(argument) };
    } catch (error) {
      reply = { id, error: error instanceof Error ? error.message : String(error) };
    }
    postMessage(reply);
  });
} else {
  const base = new URL(`${document.body.dataset["root"] ?? ""}${INDEX_FOLDER}/`, location.href).href;
  const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
  const load = () => (location.protocol === "file:" ? loadAsScripts(base, document) : loadOverHttp(base));
  Object.assign(globalThis, { [ENGINE_GLOBAL]: createEngine(script, load) });
}

function createEngine(address: string, load: () => LoadShard): SearchEngine {
  const openSearchUrl = new URL(address).searchParams.get(OPENSEARCH_PARAMETER);
  // `fetch` must be called on the global object.
  return openSearchUrl === null
    ? createSearchEngine(load())
    : createOpenSearchEngine(openSearchUrl, (...request) => fetch(...request));
}

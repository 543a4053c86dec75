import type { SearchEngine } from "../search/engine.ts";
import { ENGINE_GLOBAL, type EngineReply, type EngineRequest, READY } from "./engine.ts";

/**
 * Lets a page ask an engine: in a worker, the page's messages are answered; where a page may have no worker (opened from
 * disk), the script runs in the page and leaves its engine there under a global name.
 */
export function serveEngine(engine: SearchEngine): void {
  if (typeof document !== "undefined") {
    Object.assign(globalThis, { [ENGINE_GLOBAL]: engine });
    return;
  }
  addEventListener("message", async ({ data: request }: MessageEvent<EngineRequest>) => {
    const { id, method, argument } = request;
    let reply: EngineReply;
    try {
      // The page's client pairs each method with its own argument.
      const ask = engine[method] as (argument: unknown, tell: (part: unknown) => void) => Promise<unknown>;
      reply = { id, value: await ask(argument, (part) => postMessage({ id, part } satisfies EngineReply)) };
    } catch (error) {
      reply = { id, error: error instanceof Error ? error.message : String(error) };
    }
    postMessage(reply);
  });
  postMessage({ id: READY } satisfies EngineReply);
}

/** The address of the script that runs: in a page its own, not the page's. */
export function ownAddress(): string {
  // A worker knows neither documents nor script elements; its location is its script.
  return typeof document !== "undefined" && document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : location.href;
}

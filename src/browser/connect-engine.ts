import type { SearchEngine } from "../search/engine.ts";
import { ENGINE_GLOBAL, type EngineReply, type EngineRequest, READY } from "./engine.ts";
import { loadGlobal } from "./load-global.ts";

/**
 * Starts the engine whose script is at `address`: in a worker, or, where there can be none, in this page. Rejects where the
 * script cannot be had.
 */
export async function connectEngine(address: string): Promise<SearchEngine> {
  if (location.protocol === "file:" || typeof Worker === "undefined") {
    return engineInPage(address);
  }
  try {
    return await engineInWorker(new Worker(address), address);
  } catch (error) {
    if (error instanceof DOMException) {
      return engineInPage(address);
    }
    throw error;
  }
}

/** The engine, when the worker has said that it is there. */
function engineInWorker(worker: Worker, address: string): Promise<SearchEngine> {
  const engine = askWorker(worker);
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data: reply }: MessageEvent<EngineReply>) => {
      if (reply.id === READY) resolve(engine);
    });
    // A script that did not come has no message of its own.
    worker.addEventListener("error", ({ message }) => reject(new Error(message || address)));
  });
}

function askWorker(worker: Worker): SearchEngine {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let requests = READY;
  worker.addEventListener("message", ({ data: reply }: MessageEvent<EngineReply>) => {
    const request = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.error === undefined) {
      request?.resolve(reply.value);
    } else {
      request?.reject(new Error(reply.error));
    }
  });
  worker.addEventListener("error", (event) => {
    for (const request of waiting.values()) {
      request.reject(new Error(event.message));
    }
    waiting.clear();
  });
  const ask = <Method extends keyof SearchEngine>(
    method: Method,
    argument: Parameters<SearchEngine[Method]>[0],
  ): ReturnType<SearchEngine[Method]> => {
    const id = ++requests;
    const request: EngineRequest = { id, method, argument };
    // The worker answers a method's request with that method's value.
    return new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage(request);
    }) as ReturnType<SearchEngine[Method]>;
  };
  return {
    answer: (question) => ask("answer", question),
    bylines: (query) => ask("bylines", query),
    list: (question) => ask("list", question),
  };
}

function engineInPage(address: string): Promise<SearchEngine> {
  return loadGlobal(address, ENGINE_GLOBAL, isEngine);
}

function isEngine(value: unknown): value is SearchEngine {
  return typeof value === "object" && value !== null && "answer" in value && "bylines" in value && "list" in value;
}

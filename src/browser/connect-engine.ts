import type { Answer, TellPart } from "../search/answer.ts";
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
  const waiting = awaitReplies(worker, address);
  let requests = READY;
  const ask = <Method extends keyof SearchEngine>(
    method: Method,
    argument: Parameters<SearchEngine[Method]>[0],
    tell?: TellPart,
  ): ReturnType<SearchEngine[Method]> => {
    const id = ++requests;
    const request: EngineRequest = { id, method, argument };
    // The worker answers a method's request with that method's value.
    return new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject, ...(tell && { tell }) });
      worker.postMessage(request);
    }) as ReturnType<SearchEngine[Method]>;
  };
  const engine: SearchEngine = {
    answer: (question, tell) => ask("answer", question, tell),
    bylines: (query) => ask("bylines", query),
    list: (question) => ask("list", question),
  };
  return new Promise((resolve, reject) => {
    waiting.set(READY, { resolve: () => resolve(engine), reject });
  });
}

/** A request that is not answered yet. */
interface Request {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly tell?: TellPart;
}

/** Answers requests, by their ids, with what the worker says; all of them with its failure. */
function awaitReplies(worker: Worker, address: string): Map<number, Request> {
  const waiting = new Map<number, Request>();
  worker.addEventListener("message", ({ data: { id, value, part, error } }: MessageEvent<EngineReply>) => {
    const request = waiting.get(id);
    if (part !== undefined) {
      // A part of an answer is told of by `answer` alone.
      request?.tell?.(part as Answer);
      return;
    }
    waiting.delete(id);
    if (error === undefined) {
      request?.resolve(value);
    } else {
      request?.reject(new Error(error));
    }
  });
  worker.addEventListener("error", ({ message }) => {
    // A script that did not come has no message of its own.
    for (const { reject } of waiting.values()) reject(new Error(message || address));
    waiting.clear();
  });
  return waiting;
}

function engineInPage(address: string): Promise<SearchEngine> {
  return loadGlobal(address, ENGINE_GLOBAL, isEngine);
}

function isEngine(value: unknown): value is SearchEngine {
  return typeof value === "object" && value !== null && "answer" in value;
}

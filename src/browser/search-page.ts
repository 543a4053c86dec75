import type { Answer } from "../search/answer.ts";
import type { SearchEngine } from "../search/engine.ts";
import type { Question } from "../search/question.ts";
import { fillIn } from "../text/fill-in.ts";
import { addressOf, readAddress } from "./address.ts";
import { connectEngine } from "./connect-engine.ts";
import { readStrings } from "./elements.ts";
import { FILTERS_GLOBAL, OPENSEARCH_PARAMETER } from "./engine.ts";
import { keepLoaded } from "./keep-loaded.ts";
import { loadGlobal } from "./load-global.ts";
import { reasonOf } from "./render-failure.ts";
import type { CreateFilters, RenderFilters } from "./render-filters.ts";
import { createResultView, type ResultView } from "./result-view.ts";
import type { SearchStrings } from "./search-strings.ts";

/*
 * The search page. The address says what is asked; whatever the reader does changes the address, and the page shows
 * what it asks.
 */

/** Typing is answered after so long a pause, in milliseconds. */
const PAUSE = 250;

const ownAddress = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const engineAddress = findEngine();
const form = document.getElementById("search-form");
const input = document.getElementById("search-q");
if (form instanceof HTMLFormElement && input instanceof HTMLInputElement) {
  startSearchPage(form, input);
}

function startSearchPage(form: HTMLFormElement, input: HTMLInputElement): void {
  const strings = readStrings<keyof SearchStrings>("search-strings");
  const connect = keepLoaded(() => connectEngine(engineAddress.href));
  const root = document.body.dataset["root"] ?? "";
  let endTyping = () => {};
  const filters = createFilterLoader((create) =>
    create(root, strings, connect, (question) => {
      endTyping();
      go(question);
    }),
  );
  const showAnswer = createShow(connect, createResultView(root, strings, filters.loaded), filters);
  const ownTitle = document.title;
  const show = () => {
    const { query } = readAddress(location.search);
    document.title = query.trim() === "" ? ownTitle : fillIn(strings.questionTitle, { query, title: ownTitle });
    return showAnswer();
  };
  const go = (question: Question, replace = false) => {
    const address = addressOf(question);
    // What is asked again leaves no second entry in the history.
    if (address !== addressOf(readAddress(location.search))) {
      history[replace ? "replaceState" : "pushState"](null, "", address);
    }
    if (input.value !== question.query && document.activeElement !== input) {
      input.value = question.query;
    }
    void show();
  };

  endTyping = followReader(form, input, { go, show });

  input.value = readAddress(location.search).query;
  // A fault is told of with the first question.
  connect().catch(() => {});
  void show();
}

/** What stands beside results: a script of its own. */
interface FilterLoader {
  /** What renders them, once its script has come. */
  readonly loaded: () => RenderFilters | undefined;
  readonly load: () => Promise<void>;
}

function createFilterLoader(start: (create: CreateFilters) => RenderFilters): FilterLoader {
  let filters: RenderFilters | undefined;
  const load = async () => {
    try {
      const create = await loadGlobal(new URL("search-filters.js", ownAddress).href, FILTERS_GLOBAL, isCreateFilters);
      filters ??= start(create);
    } catch {
      // Results are of use without, and the next question tries again.
    }
  };
  return { loaded: () => filters, load };
}

/** Answers what the address asks, unless it asks something else before the answer is there. */
function createShow(
  connect: () => Promise<SearchEngine>,
  view: ResultView,
  { loaded, load }: FilterLoader,
): () => Promise<void> {
  let latest = 0;
  const show = async () => {
    const question = readAddress(location.search);
    const number = ++latest;
    if (question.query.trim() === "") {
      view.showPrompt();
      return;
    }
    view.showLoading();
    const loading = loaded() ?? load();
    const answer = await tryAnswer(connect, question, { view, isLatest: () => number === latest, retry: show });
    if (answer === undefined || number !== latest) return;
    view.showAnswer(answer, show);
    if (loaded() !== undefined) return;
    // At first the filters may come later than the results, which do not wait for them.
    await loading;
    if (number === latest) view.showFilters(answer);
  };
  return show;
}

/** What a reader does is answered by. */
interface Answering {
  /** Asks another question, in the place of the last one in the history where that is said. */
  readonly go: (question: Question, replace?: boolean) => void;
  /** Answers what the address asks. */
  readonly show: () => Promise<void>;
}

/**
 * Answers what a reader types, sends, chooses and goes back to. The question that typing starts from stays in the
 * history; what is typed on the way to another does not. Returns what ends a reader's typing.
 */
function followReader(form: HTMLFormElement, input: HTMLInputElement, { go, show }: Answering): () => void {
  let isTyping = false;
  const cancelAnswer = answerWhileTyping(input, (question) => {
    go(question, isTyping);
    isTyping = true;
  });
  const endTyping = () => {
    cancelAnswer();
    isTyping = false;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wasTyping = isTyping;
    endTyping();
    go({ ...readAddress(location.search), query: input.value, page: 1 }, wasTyping);
  });
  addEventListener("popstate", () => {
    endTyping();
    input.value = readAddress(location.search).query;
    void show();
  });
  document.addEventListener("click", (event) =>
    followSearchLink(event, input, (question) => {
      endTyping();
      go(question);
    }),
  );
  return endTyping;
}

/** The engine's script, beside this one. */
function findEngine(): URL {
  const openSearchUrl = document.getElementById("search-status")?.dataset["opensearch"];
  if (openSearchUrl === undefined) {
    return new URL("search-worker.js", ownAddress);
  }
  const address = new URL("opensearch-worker.js", ownAddress);
  address.searchParams.set(OPENSEARCH_PARAMETER, openSearchUrl);
  return address;
}

function isCreateFilters(value: unknown): value is CreateFilters {
  return typeof value === "function";
}

/** Where an answer is shown, while it is asked for. */
interface Showing {
  readonly view: ResultView;
  readonly isLatest: () => boolean;
  readonly retry: () => void;
}

async function tryAnswer(
  connect: () => Promise<SearchEngine>,
  question: Question,
  { view, isLatest, retry }: Showing,
): Promise<Answer | undefined> {
  try {
    const engine = await connect();
    return await engine.answer(question, (part) => {
      if (isLatest()) view.showPart(part);
    });
  } catch (error) {
    // A superseded question fails too, but its reader has gone on.
    if (isLatest()) {
      view.showFailure(reasonOf(error), retry);
    }
    return undefined;
  }
}

/** Answers after a pause in typing, but never in the midst of an input method's composition. Returns what cancels that. */
function answerWhileTyping(input: HTMLInputElement, go: (question: Question) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  const later = () => {
    cancel();
    timer = setTimeout(() => go({ ...readAddress(location.search), query: input.value, page: 1 }), PAUSE);
  };
  input.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) later();
  });
  // The pause behind the last character may still run.
  input.addEventListener("compositionstart", cancel);
  input.addEventListener("compositionend", later);
  return cancel;
}

/** Links marked `data-search` change the address without leaving the page; with a modifier key they are left alone. */
function followSearchLink(event: MouseEvent, input: HTMLInputElement, go: (question: Question) => void): void {
  const link = event.target instanceof Element ? event.target.closest("a[data-search]") : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    return;
  }
  event.preventDefault();
  const question = readAddress(link.getAttribute("data-search") ?? "");
  input.value = question.query;
  go(question);
  scrollTo({ top: 0 });
}

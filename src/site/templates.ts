import { Eta, EtaError } from "eta/core";
import { escapeMarkup } from "./escape.ts";

/**
 * Renders a named template and, around it, the template `layout`: `view` is what the one shows, `frame` what the other
 * does. Both are the renderer's from then on: a page's view is told of its frame, and the frame of what stands in it, as
 * `body`. `subject` says what is being rendered, for the message if it fails.
 */
export type Renderer = (template: string, view: object, frame: Frame, subject: string) => string;

/** What the layout shows around a page; every template is told of the two. */
export interface Frame {
  /** The words of the interface. */
  readonly t: object;
  readonly lang: string;
}

/** A template that does not compile or fails on a view: names the template, its line and what was being rendered. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/**
 * Compiles the templates (by file name: `article.eta`, or without the ending) once and returns what renders them.
 * Templates are Eta's, escape by default, and may call, beside what Eta gives them, `Calls`. Throws TemplateError.
 *
 * Eta's own `include(name, values)` and `layout(name)` work as well, but begin with a copy of all that `it` holds, and to
 * an object that began as a copy V8 11 adds each further value by making a new shape: 800 ns a value. Rendering would
 * take half as long again.
 */
export function compileTemplates(sources: ReadonlyMap<string, string>): Renderer {
  const show = createShow(sources);
  const recall = createRecall();
  return (name, view, frame, subject) => {
    const told = createCalls(show, frame, recall);
    try {
      const body = show(name, Object.assign(view, told, { frame }));
      return show(LAYOUT, Object.assign(frame, told, { body }));
    } catch (error) {
      throw new TemplateError(`${innermostMessage(error)}\n(rendering ${subject})`, { cause: error });
    }
  };
}

/** The template that stands around every page. */
const LAYOUT = "layout";

/** What every template is told of, and calls. */
interface Calls extends Frame {
  /** Shows another template with values of its own, and the words and the language of the interface (`t` and `lang`). */
  readonly part: (name: string, values: object) => string;
  /** The same for values that many pages share: what the template makes of them is kept with them. */
  readonly once: (name: string, values: object) => string;
}

const HEADER = "const { part, once } = it;";

/** Shows a template's values. */
type Show = (name: string, values: object) => string;

/**
 * Templates keep count of their lines, for the messages of failures; that takes no time that could be measured. Compiled
 * templates are called as they are: Eta's `render` begins with a copy of its options, to which it adds a value, so that a
 * page's dozen of parts took a third of the time that is spent on its templates.
 */
function createShow(sources: ReadonlyMap<string, string>): Show {
  const eta = new Eta({ autoEscape: true, cache: true, debug: true, escapeFunction, functionHeader: HEADER });
  const files = new Map(Array.from(sources.keys(), (file) => [file.replace(/\.eta$/, ""), file]));
  eta.resolvePath = (name) => files.get(name) ?? name;
  eta.readFile = (name) => {
    throw new EtaError(`there is no template ${name}`);
  };
  const shows = new Map<string, (values: object) => string>();
  for (const [name, file] of files) {
    const template = compileTemplate(eta, file, sources.get(file) ?? "");
    eta.loadTemplate(file, template);
    const options = { async: false, filepath: file };
    shows.set(name, (values) => template.call(eta, values, options));
  }
  return (name, values) => shows.get(name)?.(values) ?? eta.render(name, values);
}

function escapeFunction(value: unknown): string {
  return escapeMarkup(typeof value === "string" ? value : String(value));
}

function createCalls(show: Show, { t, lang }: Frame, recall: Recall): Calls {
  const part: Calls["part"] = (name, values) => show(name, Object.assign({ t, lang, part, once }, values));
  const once: Calls["once"] = (name, values) => recall(name, values, part);
  return { t, lang, part, once };
}

type Recall = (name: string, values: object, make: Calls["part"]) => string;

function createRecall(): Recall {
  const kept = new Map<string, WeakMap<object, string>>();
  return (name, values, make) => {
    const made = kept.get(name) ?? new WeakMap<object, string>();
    kept.set(name, made);
    const text = made.get(values) ?? make(name, values);
    made.set(values, text);
    return text;
  };
}

function compileTemplate(eta: Eta, file: string, source: string) {
  try {
    return eta.compile(source, { filepath: file });
  } catch (error) {
    if (!(error instanceof EtaError)) throw error;
    const line = brokenLine(source);
    const place = line === undefined ? file : `${file}:${line}`;
    throw new TemplateError(`${place}: ${error.message.split("\n\n", 2).join(": ")}`, { cause: error });
  }
}

/** The line of the first `<%= … %>` that is no expression; undefined where the fault is in a statement or a tag. */
function brokenLine(source: string): number | undefined {
  try {
    for (const part of new Eta({ debug: true }).parse(source)) {
      if (typeof part !== "string" && part.t !== "e" && !isExpression(part.val)) return part.lineNo;
    }
  } catch (error) {
    if (!(error instanceof EtaError)) throw error;
  }
  return undefined;
}

function isExpression(code: string): boolean {
  try {
    new Function(`return (${code}\n)`);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** An error inside an included template is wrapped once more by each template around it; the first names the line. */
function innermostMessage(error: unknown): string {
  let innermost = error;
  while (innermost instanceof Error && innermost.cause instanceof Error && innermost.cause.message.includes("| ")) {
    innermost = innermost.cause;
  }
  return innermost instanceof Error ? innermost.message : String(innermost);
}

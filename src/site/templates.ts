import { Eta, EtaError } from "eta/core";
import { escapeMarkup } from "./escape.ts";
import { compileCode, type Template, type TemplateCalls } from "./template-code.ts";

/**
 * Renders a named template: `view` is what it shows, `frame` what its layout shows around it, with the words and the
 * language of the interface. Both are the renderer's from then on: a page's view is told of its frame, and the frame of
 * the page. `subject` says what is being rendered, for the message if it fails.
 */
export type Renderer = (template: string, view: object, frame: Frame, subject: string) => string;

/** What a layout shows around a page; every template is told of the two. */
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
 * Templates escape by default and include each other by name: `compileCode`. Throws TemplateError.
 */
export function compileTemplates(sources: ReadonlyMap<string, string>): Renderer {
  const eta = new Eta();
  const templates = new Map<string, Template>();
  const find = (name: string) => {
    const template = templates.get(name);
    if (template === undefined) throw new Error(`there is no template ${name}`);
    return template;
  };
  const calls = { find, recall: createRecall(find), escape: escapeValue };
  for (const [file, source] of sources) templates.set(nameOf(file), compileTemplate(file, source, eta, calls));
  return (name, view, frame, subject) => {
    try {
      return find(name)(Object.assign(view, { t: frame.t, lang: frame.lang, frame }));
    } catch (error) {
      throw new TemplateError(`${traceFault(sources, name, view, frame, error)}\n(rendering ${subject})`, {
        cause: error,
      });
    }
  };
}

function createRecall(find: TemplateCalls["find"]): TemplateCalls["recall"] {
  const kept = new Map<string, WeakMap<object, string>>();
  return (name, it) => {
    const made = kept.get(name) ?? new WeakMap<object, string>();
    kept.set(name, made);
    const text = made.get(it) ?? find(name)(it);
    made.set(it, text);
    return text;
  };
}

function nameOf(file: string): string {
  return file.replace(/\.eta$/, "");
}

function escapeValue(value: unknown): string {
  return escapeMarkup(typeof value === "string" ? value : String(value));
}

/** Renders once more with Eta's own functions, which keep count of their lines, to say where it fails. */
function traceFault(
  sources: ReadonlyMap<string, string>,
  name: string,
  view: object,
  frame: object,
  fault: unknown,
): string {
  const eta = new Eta({
    autoEscape: true,
    debug: true,
    escapeFunction: escapeValue,
    functionHeader: "const once = (...values) => include(...values);",
  });
  for (const [file, source] of sources) {
    const compiled = eta.compile(source, { filepath: file });
    const named: typeof compiled = function (it, options) {
      return compiled.call(this, it, { ...options, filepath: file });
    };
    eta.loadTemplate(nameOf(file), named);
  }
  try {
    eta.render(name, { ...frame, ...view });
    return innermostMessage(fault);
  } catch (error) {
    return innermostMessage(error);
  }
}

function compileTemplate(file: string, source: string, eta: Eta, calls: TemplateCalls): Template {
  try {
    return compileCode(source, eta, calls);
  } catch (error) {
    const fault = error instanceof SyntaxError ? findFault(source, eta) : error;
    if (!(fault instanceof EtaError)) throw error;
    const line = brokenLine(source);
    const place = line === undefined ? file : `${file}:${line}`;
    throw new TemplateError(`${place}: ${fault.message.split("\n\n", 2).join(": ")}`, { cause: error });
  }
}

/** What Eta says of a source whose code is no JavaScript: more than the engine does. */
function findFault(source: string, eta: Eta): unknown {
  try {
    eta.compile(source);
    return undefined;
  } catch (error) {
    return error;
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

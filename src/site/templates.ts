import { Eta, EtaError } from "eta/core";
import { escapeMarkup } from "./escape.ts";

/**
 * Renders a named template; `subject` says what is being rendered, for the message if it fails. The view is the
 * renderer's from then on: what a layout is to show is added to it.
 */
export type Renderer = (template: string, view: object, subject: string) => string;

/** A template that does not compile or fails on a view: names the template, its line and what was being rendered. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/**
 * Compiles the templates (by file name: `article.eta`, or without the ending) once and returns what renders them.
 * Templates escape by default and include each other by name. Throws TemplateError.
 */
export function compileTemplates(templates: ReadonlyMap<string, string>): Renderer {
  const eta = engineOf(templates, false);
  return (template, view, subject) => {
    try {
      return eta.render(template, view);
    } catch {
      return renderTraced(templates, template, view, subject);
    }
  };
}

/** Renders once more with templates that keep count of their lines, which takes half as long again, to say where it fails. */
function renderTraced(templates: ReadonlyMap<string, string>, template: string, view: object, subject: string): string {
  try {
    return engineOf(templates, true).render(template, view);
  } catch (error) {
    throw new TemplateError(`${innermostMessage(error)}\n(rendering ${subject})`, { cause: error });
  }
}

function engineOf(templates: ReadonlyMap<string, string>, debug: boolean): Eta {
  const escapeFunction = (value: unknown) => escapeMarkup(String(value));
  const eta = new Eta({ autoEscape: true, debug, escapeFunction, plugins: [{ processFnString: shareView }] });
  for (const [file, source] of templates) {
    const name = file.replace(/\.eta$/, "");
    const compiled = compileTemplate(eta, file, source);
    // Only messages of a failure name the file.
    const named: typeof compiled = function (view, options) {
      return compiled.call(this, view, { ...options, filepath: file });
    };
    eta.loadTemplate(name, debug ? named : compiled);
  }
  return eta;
}

/**
 * Eta copies the whole view for every template that is included, and twice for a layout; a view of fifty values takes as
 * long to copy as a page's text to escape. A template that is included without values of its own sees the same view, as a
 * layout does; one with values sees these, and the words and the language of the interface (`t` and `lang`).
 */
function shareView(body: string): string {
  const included = "{...it, ...(__eta_d ?? {})}";
  const layout = "include (__eta.layout, {...it, body: __eta.res, ...__eta.layoutData, __blocks: __eta.blocks})";
  return body
    .replaceAll(included, "(__eta_d === undefined ? it : {t: it.t, lang: it.lang, ...__eta_d})")
    .replace(
      layout,
      "this.render(__eta.layout, Object.assign(it, {body: __eta.res, __blocks: __eta.blocks}, __eta.layoutData), options)",
    );
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

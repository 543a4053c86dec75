import { compileTemplates, type Renderer } from "../site/templates.ts";

const renderers = new WeakMap<ReadonlyMap<string, string>, Renderer>();

/**
 * What renders a build's templates, compiled when it is first asked for: once in a thread, so that lists and issues that
 * the same thread renders share what the engine, too, has compiled of them. Throws TemplateError.
 */
export function rendererFor(templates: ReadonlyMap<string, string>): Renderer {
  const known = renderers.get(templates) ?? compileTemplates(templates);
  renderers.set(templates, known);
  return known;
}

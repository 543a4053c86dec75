import { compileTemplates, type Renderer } from "../site/templates.ts";

/**
 * What renders a build's templates, compiled when a page is first asked for, so that a fault in one is told as a task's: one for a
 * thread, so that lists and issues that it renders share what the engine, too, has compiled of them. Throws TemplateError.
 */
export function createRenderer(templates: ReadonlyMap<string, string>): Renderer {
  let compiled: Renderer | undefined;
  return (...page) => {
    compiled ??= compileTemplates(templates);
    return compiled(...page);
  };
}

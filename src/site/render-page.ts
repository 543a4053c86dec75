import type { OutputFile } from "../model/output.ts";
import { frameView } from "./frame.ts";
import type { SiteBase, SitePage } from "./site-page.ts";
import type { Renderer } from "./templates.ts";

/**
 * A page of the site in its frame. Throws TemplateError.
 *
 * The page's view is added to the frame's, and the two are not spread into a third: to an object that began as another's
 * copy, as `{ ...frame, ...view }`, V8 11 adds each further value by making a new shape, which takes a hundred times as
 * long and leaves a kilobyte behind.
 */
export function renderPage(page: SitePage, site: SiteBase, render: Renderer): OutputFile {
  return { path: page.url, content: render(page.template, Object.assign(frameView(site, page), page.view), page.url) };
}

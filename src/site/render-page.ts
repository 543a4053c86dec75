import type { OutputFile } from "../model/output.ts";
import { frameView } from "./frame.ts";
import type { SiteBase, SitePage } from "./site-page.ts";
import type { Renderer } from "./templates.ts";

/** A page of the site in its frame. Throws TemplateError. */
export function renderPage(page: SitePage, site: SiteBase, render: Renderer): OutputFile {
  return { path: page.url, content: render(page.template, page.view, frameView(site, page), page.url) };
}

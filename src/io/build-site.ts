import type { BuildObserver, BuildReport, BuildRequest } from "./build-request.ts";
import { walkContent } from "./content-walk.ts";
import { startEarly } from "./early-threads.ts";
import { lookAtLast } from "./last-build.ts";

/**
 * Builds the site: reads what has changed in the content folder, makes the parts of the site that are made of it, and
 * brings the output folder up to date. The same content gives the same bytes, whatever the last build left behind and
 * however many workers there are.
 *
 * @throws UserError where the setup is at fault, TemplateError where a template is; the last site is then as it was.
 */
export async function buildSite(request: BuildRequest, observer: BuildObserver): Promise<BuildReport> {
  const walk = walkContent(request.content);
  const { report, come, ingredients } = lookAtLast(request, walk);
  if (report !== undefined) return report;
  // Loaded only now: it takes as long as to look and find that nothing has changed.
  const early = startEarly(request, walk, come);
  try {
    const { updateSite } = await import("./update-site.ts");
    const content = ingredients === undefined ? { walk } : { walk, ingredients };
    return await updateSite(request, content, observer, early);
  } finally {
    await early?.close();
  }
}

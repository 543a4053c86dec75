import { join } from "node:path";
import type { Config } from "../model/config.ts";
import type { Redirects } from "../model/redirects.ts";
import type { Draft } from "./staging.ts";

/** What all tasks of a build have in common; it is handed to every worker once. */
export interface TaskSetup {
  /** Which program this is: what another one cached is not used. */
  readonly program: string;
  /** The content folder. */
  readonly content: string;
  /** Where parsed pages are kept from one step of the build to the next, and from one build to the next. */
  readonly parsed: string;
  /** Where issues' lines of the data files are kept. */
  readonly records: string;
  readonly draft: Draft;
  readonly config: Config;
  readonly templates: ReadonlyMap<string, string>;
  readonly firstScreen?: string;
  readonly redirects: Redirects;
}

/** What a build's setup takes of what was asked of it. */
type SetupRequest = Pick<TaskSetup, "program" | "content" | "config" | "templates" | "firstScreen"> & {
  /** The folder for what the next build need not do again. */
  readonly cache: string;
};

/** The setup of a build. */
export function taskSetup(request: SetupRequest, redirects: Redirects, draft: Draft): TaskSetup {
  const { program, content, config, templates, firstScreen, cache } = request;
  return {
    program,
    content,
    parsed: join(cache, "pages"),
    records: join(cache, "records"),
    draft,
    config,
    templates,
    ...(firstScreen !== undefined && { firstScreen }),
    redirects,
  };
}

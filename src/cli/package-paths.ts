import { join } from "node:path";
import { findPackageRoot } from "../io/package-root.ts";

/** Folders and files of this package, wherever it is installed. */
export const packagePaths = {
  templates: packagePath("templates"),
  assets: packagePath("public"),
  scripts: packagePath("src/browser"),
  reportStyle: packagePath("src/report/report.css"),
} as const;

function packagePath(path: string): string {
  return join(findPackageRoot(), path);
}

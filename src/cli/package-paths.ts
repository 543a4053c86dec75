import { fileURLToPath } from "node:url";

/** Folders of this package, wherever it is installed. */
export const packagePaths = {
  templates: packagePath("templates"),
  assets: packagePath("public"),
  scripts: packagePath("src/browser"),
} as const;

function packagePath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

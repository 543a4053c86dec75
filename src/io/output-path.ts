/** The list of the files a build made, kept in the output folder; also the mark by which the folder is known as ours. */
export const MANIFEST = ".xianbao.json";

/**
 * Checks the paths of a site's files against each other, and returns them in order.
 *
 * @throws Error where two files claim one path, or one path is a folder of another: faults of the program, not of the
 *   content.
 */
export function orderPaths(paths: readonly string[]): readonly string[] {
  const ordered = [...paths].sort();
  const all = new Set(ordered);
  let folder = "";
  for (const [index, path] of ordered.entries()) {
    if (path === ordered[index - 1]) throw new Error(`two output files claim the path ${path}`);
    if (path.startsWith(folder) && path.lastIndexOf("/") < folder.length) continue;
    folder = path.slice(0, path.lastIndexOf("/") + 1);
    const parent = foldersOf(path).find((above) => all.has(above));
    if (parent !== undefined) throw new Error(`the output path ${parent} is a file and the folder of ${path}`);
  }
  return ordered;
}

/** The folders above a path, from the outside in: `a/b/c.html` lies in `a` and `a/b`. */
export function foldersOf(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join("/"));
}

/** The folders that hold any of the paths, and those above them, with `/` at their end; the site's root, "", always. */
export function foldersAround(paths: readonly string[]): ReadonlySet<string> {
  const own = new Set(paths.map((path) => path.slice(0, path.lastIndexOf("/") + 1)));
  return new Set(["", ...Array.from(own, (path) => foldersOf(path).map((folder) => `${folder}/`)).flat()]);
}

/** @throws Error for a path that leaves the output folder. */
export function requireInside(path: string): void {
  if (!isInside(path)) throw new Error(`the output path ${path} leaves the output folder`);
}

/** Whether a path stays in the output folder: `a/b.html`, not `../b.html`, `/b.html` or `a//b.html`. */
export function isInside(path: string): boolean {
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..") && !FORBIDDEN.test(path);
}

/** `a\b.html`, `C:x`, a NUL character: no part of a portable path. */
const FORBIDDEN = /[\\:\0]/;

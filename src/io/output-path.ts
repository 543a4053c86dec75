/**
 * Files by path, in order of path.
 *
 * @throws Error where two files claim one path, a path leaves the output folder, or one path is a folder of another:
 *   faults of the program, not of the content.
 */
export function orderOutput<File extends { readonly path: string }>(files: readonly File[]): ReadonlyMap<string, File> {
  const ordered = new Map<string, File>();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (!isInside(file.path)) throw new Error(`the output path ${file.path} leaves the output folder`);
    if (ordered.has(file.path)) throw new Error(`two output files claim the path ${file.path}`);
    ordered.set(file.path, file);
  }
  for (const path of ordered.keys()) {
    const parent = foldersOf(path).find((folder) => ordered.has(folder));
    if (parent !== undefined) throw new Error(`the output path ${parent} is a file and the folder of ${path}`);
  }
  return ordered;
}

/** The folders above a path, from the outside in: `a/b/c.html` lies in `a` and `a/b`. */
export function foldersOf(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join("/"));
}

function isInside(path: string): boolean {
  const parts = path.split("/");
  return parts.every((part) => part !== "" && part !== "." && part !== "..") && !FORBIDDEN.test(path);
}

/** `a\b.html`, `C:x`, a NUL character: no part of a portable path. */
const FORBIDDEN = /[\\:\0]/;

/** What an address is called since its innermost folder that was renamed was: one step, for that folder may have been renamed again. */
export function addressAfter(folders: ReadonlyMap<string, string>, address: string): string | undefined {
  const old = foldersAbove(address).find((folder) => folders.has(folder));
  const now = old === undefined ? undefined : folders.get(old);
  return old === undefined || now === undefined ? undefined : now + address.slice(old.length);
}

/** `kecheng/2021-12-15/`, `kecheng/` of `kecheng/2021-12-15/01.html`: the innermost first. */
function foldersAbove(address: string): readonly string[] {
  const parts = address.split("/").slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, parts.length - index).join("/")}/`);
}

/** An address by the names that its folders have now; as it is where none of them was renamed, or in a circle. */
export function addressIn(folders: ReadonlyMap<string, string>, address: string): string {
  const seen = new Set<string>();
  let now = address;
  while (!seen.has(now)) {
    seen.add(now);
    const old = foldersAbove(now).find((folder) => folders.has(folder)) ?? "";
    now = (folders.get(old) ?? old) + now.slice(old.length);
  }
  return now;
}

/** `kecheng/2021-12-15/`, `kecheng/` of `kecheng/2021-12-15/01.html`: the innermost first. */
function foldersAbove(address: string): readonly string[] {
  const parts = address.split("/").slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, parts.length - index).join("/")}/`);
}

import type { ListFile } from "./download-list.ts";

/** Has the browser save the file. */
export function saveFile({ name, type, text }: ListFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

import type { ListFile } from "./download-list.ts";

/** Has the browser save the file. */
export function saveFile({ name, type, text }: ListFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the file only some time after the click: one that is gone by then is saved cut off, or not at all.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}

/** A minute, in milliseconds. */
const KEPT_FOR = 60_000;

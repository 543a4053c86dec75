import { element } from "./elements.ts";

/**
 * Copies an element's text; false where the browser would not. Selects it first, so that it can be copied by hand. The
 * words that stand for the date of access (`[引用日期]`, named by `data-access-date`) become the reader's own date.
 */
export async function copyCitation(target: HTMLElement): Promise<boolean> {
  const placeholder = target.dataset["accessDate"];
  if (placeholder !== undefined) {
    target.textContent = (target.textContent ?? "").replace(`[${placeholder}]`, `[${isoDate(new Date())}]`);
  }
  getSelection()?.selectAllChildren(target);
  return (await writeClipboard(target.textContent ?? "")) || document.execCommand("copy");
}

/** Copies a text that stands nowhere on the page; false where the browser would not. */
export async function copyText(text: string): Promise<boolean> {
  if (await writeClipboard(text)) return true;
  const selection = getSelection();
  const range = selection?.rangeCount === 1 ? selection.getRangeAt(0) : undefined;
  const focused = document.activeElement;
  const field = element("textarea", {}, text);
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  // What the reader had selected stays so, and what had the focus has it again.
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (range !== undefined) {
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
  return isCopied;
}

async function writeClipboard(text: string): Promise<boolean> {
  try {
    // Absent on pages that are not served over HTTPS or from disk.
    if (navigator.clipboard === undefined) return false;
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  }
}

/** The day in the reader's own time zone, `2026-01-31`. */
function isoDate(day: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

import type { Diagnostic } from "../model/diagnostic.ts";
import { UserError } from "../model/user-error.ts";
import { REDIRECTS_FILE } from "../read/content-path.ts";
import { renderMessage } from "../text/message.ts";

/**
 * Stops where something that is to be withdrawn would be public at another address. `content` is the content folder as
 * messages are to show it.
 *
 * @throws UserError that names both.
 */
export function requireWithdrawn(diagnostics: readonly Diagnostic[], content: string): void {
  const found = diagnostics.find(({ rule }) => rule === "withdrawn-elsewhere" || rule === "withdrawn-other");
  if (found === undefined) return;
  const { address, other } = found.details;
  const file = `${content}/${REDIRECTS_FILE}`;
  throw new UserError(
    { zh: `${file}：${renderMessage(found, "zh-Hans")}`, en: `${file}: ${renderMessage(found, "en")}` },
    {
      zh: `要撤下的${other === undefined ? "稿件" : `就是 ${other}`}，请改写它现在的地址；不必再撤下的，请删去这一条。什么都没有改动。`,
      en: `Write the address that it has now${other === undefined ? "" : `, ${other}`}, in place of ${address}; or delete the line if nothing is to be withdrawn. Nothing was changed.`,
    },
  );
}

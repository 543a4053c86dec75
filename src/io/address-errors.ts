import type { Redirects } from "../model/redirects.ts";
import { UserError } from "../model/user-error.ts";
import { REDIRECTS_FILE, URLS_LOCK } from "../read/content-path.ts";
import { findNameInAddress } from "../site/urls.ts";

/** What is told where published addresses would have no page, with the lines that would lead them on. */
export function wouldVanish(
  vanished: readonly string[],
  lines: ReadonlyMap<string, string>,
  content: string,
  contentErrors: number,
): UserError {
  const file = `${content}/${REDIRECTS_FILE}`;
  const list = vanished
    .slice(0, MOST_NAMED)
    .map((address) => `\n  ${shownAddress(address)}`)
    .join("");
  const rest = vanished.length > MOST_NAMED ? "\n  …" : "";
  const named = [...lines].slice(0, MOST_NAMED);
  const example = `\n  moved:${named.map(([from, to]) => `\n    ${from}: ${to}`).join("")}`;
  const errors =
    contentErrors === 0
      ? NOTHING_WRONG
      : {
          zh: `内容里有 ${contentErrors} 处错误，地址可能因此才没有了：请先用 npm run check 看看。\n`,
          en: `There are ${contentErrors} errors in the content, which may be why: look at them first with npm run check.\n`,
        };
  return new UserError(
    {
      zh: `${vanished.length} 个发布过的地址这次没有页面（见 ${content}/${URLS_LOCK}）：${list}${rest}`,
      en: `${vanished.length} published addresses would have no page (see ${content}/${URLS_LOCK}):${list}${rest}`,
    },
    {
      zh: `${errors.zh}请恢复有关的文件；或在 ${file} 里写明新地址，如${example}\n加上 --forward 运行，会照此自动写入。有意撤下的，在那里写在 withdrawn 下，注明 reason；整期撤下，写文件夹一行，如 ${WHOLE_ISSUE}。`,
      en: `${errors.en}Restore the files they came from; or name the new addresses in ${file}, e.g.${example}\nWith --forward these lines are written for you. What was taken out on purpose goes under withdrawn, with a reason; for a whole issue its folder does, e.g. ${WHOLE_ISSUE}.`,
    },
  );
}

/** How many vanished addresses a message names. */
const MOST_NAMED = 5;

/** `bylines/697c-90c1-99a8.html（楼郁馨）`: the name that its code points spell is what an editor knows it by. */
function shownAddress(address: string): string {
  const name = findNameInAddress(address);
  return name === undefined ? address : `${address}（${name}）`;
}

/** A folder as `redirects.yml` has it. */
const WHOLE_ISSUE = "kecheng/2021-12-15/";

const NOTHING_WRONG = { zh: "", en: "" };

/** What is told where a redirect leads to no page. */
export function leadsNowhere(address: string, content: string): UserError {
  const file = `${content}/${REDIRECTS_FILE}`;
  return new UserError(
    { zh: `${file}：${address} 的新地址没有页面`, en: `${file}: ${address} leads to no page` },
    { zh: "请改正冒号后面的地址。", en: "Correct the address after the colon." },
  );
}

/** Stops where a folder was renamed from which something is withdrawn: under its new name that would be public. @throws UserError that says what to write. */
export function requireWithdrawnInRenamed(
  lines: ReadonlyMap<string, string>,
  { withdrawn }: Redirects,
  content: string,
): void {
  for (const [from, to] of lines) {
    if (!from.endsWith("/") || ![...withdrawn.keys()].some((address) => address.startsWith(from))) continue;
    const file = `${content}/${REDIRECTS_FILE}`;
    throw new UserError(
      {
        zh: `${from} 改名为 ${to}，里面有撤下的稿件`,
        en: `${from} was renamed ${to}, and something in it is withdrawn`,
      },
      {
        zh: `请先在 ${file} 的 moved 下写一行 ${from}: ${to}，再运行，撤下的稿件才不会公开。网站没有改动。`,
        en: `Write a line ${from}: ${to} under moved in ${file} and run the command again, so that it stays withdrawn. The site is as it was.`,
      },
    );
  }
}

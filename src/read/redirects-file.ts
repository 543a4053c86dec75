import * as z from "zod";
import type { Redirects } from "../model/redirects.ts";
import { UserError } from "../model/user-error.ts";
import { DATE, dateField, TEXT, textField } from "./fields.ts";
import { addressAfter } from "./renamed-address.ts";
import { type FieldGuide, parseYamlFields } from "./yaml-fields.ts";

/**
 * Reads `redirects.yml`. `file` is its name as messages are to show it. A line that cannot be read would let a
 * published address vanish, so it stops the build. `hasContent` tells whether an address's folder is there under its old name, filed anew.
 *
 * @throws UserError that names file, line and remedy of the first fault.
 */
export function parseRedirectsFile(
  text: string,
  file: string,
  hasContent: (address: string) => boolean = () => false,
): Redirects {
  const fields = parseYamlFields(text, redirectFields, GUIDE);
  if (!fields.ok) {
    const [{ line, wording } = { line: 1, wording: TEXT }] = fields.problems;
    throw new UserError(
      { zh: `${file}:${line} ${wording.zh}`, en: `${file}:${line} ${wording.en}` },
      {
        zh: `请改正 ${file} 的第 ${line} 行，再运行一次。`,
        en: `Correct line ${line} of ${file} and run the command again.`,
      },
    );
  }
  const { moved = {}, withdrawn = {} } = fields.value;
  const moves = Object.entries(moved);
  const lines = text.split("\n").map((line) => line.trimEnd());
  const keys = lines.map((line) => findPageAddress(keyOf(line)));
  const first = lines.findIndex((line) => WITHDRAWN.test(line));
  const folders = new Map(moves.filter((addresses) => addresses.every(isFolder)));
  return {
    moved: new Map(moves.map(([from, to]) => [pageAt(from), pageAt(to)])),
    folders,
    withdrawn: new Map(
      Object.entries(withdrawn).flatMap(([address, { reason, date, headline }]) => {
        const line = keys.indexOf(address, first) + 1;
        const withdrawal = {
          reason,
          ...(line > 0 && { line }),
          ...(date !== undefined && { date: date.iso }),
          ...(headline !== undefined && { headline }),
        };
        // What was taken out of a folder that has another name now stays out of it there, too.
        const now = hasContent(address) ? undefined : addressAfter(folders, address);
        return [address, ...(now === undefined ? [] : [now])].map((name) => [name, withdrawal] as const);
      }),
    ),
  };
}

/**
 * What a build says of a `redirects.yml` that it cannot read: taken for empty, it would bring back what was withdrawn.
 * `file` is its name as messages are to show it; `reason` is why the disk refuses, absent where its bytes are no text.
 */
export function unreadRedirects(file: string, reason?: string | number): UserError {
  const fault =
    reason === undefined
      ? { zh: "不是文本，或编码无法识别", en: "is no text, or in an encoding that is not known" }
      : { zh: `读不到（${reason}）`, en: `cannot be read (${reason})` };
  return new UserError(
    { zh: `${file} ${fault.zh}`, en: `${file} ${fault.en}` },
    {
      zh: "撤下的稿件和移动过的地址记在这个文件里，不读它不能生成。请恢复它先前的样子，或存成 UTF-8。",
      en: "It says what was withdrawn and what has moved, so nothing is built without it: restore it, or save it as UTF-8.",
    },
  );
}

/** `kecheng/2021-12-15/`; the site's root is no folder that could be renamed. */
function isFolder(address: string): boolean {
  return address.endsWith("/");
}

/** What a line of YAML is about: `a/2021-01-20/01-5.html` of `  "a/2021-01-20/01-5.html":`; all of a line that is no key's. */
function keyOf(line: string): string {
  const end = line.search(KEY_END);
  const key = (end < 0 ? line : line.slice(0, end)).trim();
  return QUOTED.test(key) ? key.slice(1, -1) : key;
}

/** The colon of `a/2021-01-20/01-5.html:`, but not that of `https://` */
const KEY_END = /:(?=\s|$)/;
/** `"a/"` */
const QUOTED = /^(["']).*\1$/;
/** `withdrawn:`, with the keys of what is withdrawn below it. */
const WITHDRAWN = /^withdrawn\s*:/;

/** A folder's own page. */
function pageAt(address: string): string {
  return address === "" || isFolder(address) ? `${address}index.html` : address;
}

/** The address in the form of `content/urls.lock`; undefined for what is no address of a page of a site. */
export function findPageAddress(written: string): string | undefined {
  const address = findAddress(written);
  return address === undefined ? undefined : pageAt(address);
}

/** The same, but that a folder stays one, `kecheng/2021-12-15/`, and that an address may be written as a browser shows it. */
function findAddress(written: string): string | undefined {
  const path = written.trim();
  const inIssue = IN_ISSUE.exec(path)?.[0] ?? path.replace(LEADING_SLASH, "");
  const address = ISSUE_OR_PAGE.test(inIssue) ? inIssue.replace(ISSUE_OR_PAGE, endOf) : inIssue;
  return PAGE_ADDRESS.test(pageAt(address)) ? address : undefined;
}

/** The whole of what names a folder or a page without its end: `kecheng/2021-12-15`, `kecheng/2021-12-15/01-5`. */
function endOf(written: string, page: string | undefined): string {
  return `${written}${page === undefined ? "/" : ".html"}`;
}

/** `/kecheng/`: as a browser's address bar has it after the host. */
const LEADING_SLASH = /^\//;
/** `kecheng/2021-12-15/01-5.html` of `https://example.org/archive/kecheng/2021-12-15/01-5.html`: what stands below the site's own folder. */
const IN_ISSUE = /[^/]{1,60}\/\d{4}-\d\d-\d\d(?:\/.*)?$/;
/** `kecheng/2021-12-15`, `kecheng/2021-12-15/01-5`: as hosts show addresses that end in `.html`. */
const ISSUE_OR_PAGE = /^[^/]+\/\d{4}-\d\d-\d\d(\/\d+(?:-\d+){0,2})?$/;

/** `kecheng/2021-12-15/01-5.html`, `index.html`; no `..`, no capital, nothing that could leave the folder. */
const PAGE_ADDRESS = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.html$/;

const addressField = z.string().transform((text, context) => {
  const address = findAddress(text);
  if (address !== undefined) return address;
  context.addIssue({ code: "custom", message: "no address" });
  return z.NEVER;
});
const pageField = addressField.transform(pageAt);

const redirectFields = z.strictObject({
  moved: z.record(addressField, addressField).optional(),
  withdrawn: z
    .record(
      pageField,
      z.strictObject({ reason: textField, date: dateField.optional(), headline: textField.optional() }),
    )
    .optional(),
});

const GUIDE: FieldGuide = {
  moved: {
    zh: "“旧地址: 新地址”各一行，如 kecheng/2021-12-15/01-5.html: kecheng/2021-12-15/01-7.html",
    en: "lines “old address: new address”, e.g. kecheng/2021-12-15/01-5.html: kecheng/2021-12-15/01-7.html",
  },
  withdrawn: {
    zh: `“地址:”各一行，其下 reason 为${TEXT.zh}，date（可不写）为${DATE.zh}，headline（可不写）为${TEXT.zh}`,
    en: `lines “address:”, under each a reason (${TEXT.en}) and perhaps a date (${DATE.en}) and a headline (${TEXT.en})`,
  },
};

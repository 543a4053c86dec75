import * as z from "zod";
import type { Config } from "../model/config.ts";
import { UserError } from "../model/user-error.ts";
import { addressField, TEXT, textField } from "./fields.ts";
import { type FieldGuide, parseYamlFields } from "./yaml-fields.ts";

/**
 * Reads `xianbao.config.yml`. `file` is its name as the messages are to show it.
 *
 * @throws UserError that names file, line and remedy of the first fault.
 */
export function parseConfigFile(text: string, file: string): Config {
  const fields = parseYamlFields(text, configFields, GUIDE);
  if (!fields.ok) {
    const [problem] = fields.problems;
    const [line, wording] = [problem?.line ?? 1, problem?.wording ?? TEXT];
    throw new UserError(
      { zh: `${file}:${line} ${wording.zh}`, en: `${file}:${line} ${wording.en}` },
      {
        zh: `请改正 ${file} 的第 ${line} 行，再运行一次。`,
        en: `Correct line ${line} of ${file} and run the command again.`,
      },
    );
  }
  const { title, description, language, baseUrl, repositoryUrl, contactEmail, openSearchUrl, compact } = fields.value;
  return {
    title,
    language: language ?? "zh-Hans",
    ...(description !== undefined && { description }),
    ...(baseUrl !== undefined && { baseUrl: withSlash(baseUrl) }),
    ...(repositoryUrl !== undefined && { repositoryUrl }),
    ...(contactEmail !== undefined && { contactEmail }),
    ...(openSearchUrl !== undefined && { openSearchUrl: withSlash(openSearchUrl).replace(FINAL_SLASH, "") }),
    ...(compact === true && { compact }),
  };
}

/** A site without a configuration file. */
export const DEFAULT_CONFIG: Config = { title: "县报文库", language: "zh-Hans" };

/**
 * The address given as `--base-url`.
 *
 * @throws UserError where it is no http(s) address.
 */
export function parseBaseUrl(text: string): string {
  const address = addressField.safeParse(text);
  if (address.success) return withSlash(address.data);
  throw new UserError(
    { zh: `“${text}”不是网址`, en: `${text} is no web address` },
    { zh: `--base-url 应当是${ADDRESS.zh}。`, en: `--base-url must be ${ADDRESS.en}.` },
  );
}

const configFields = z.strictObject({
  title: textField,
  description: textField.optional(),
  language: z.enum(["zh-Hans", "en"]).optional(),
  baseUrl: addressField.optional(),
  repositoryUrl: addressField.optional(),
  contactEmail: z.email().optional(),
  openSearchUrl: addressField.optional(),
  compact: z.boolean().optional(),
});

// e.g. the last one of https://search.example.org/xianbao/
const FINAL_SLASH = /\/$/u;

const ADDRESS = {
  zh: "完整的网址，如 https://example.org/archive/",
  en: "a full web address, e.g. https://example.org/archive/",
};

const GUIDE: FieldGuide = {
  title: { zh: "网站标题，如 柯城报文库", en: "the site's title, e.g. 柯城报文库" },
  description: TEXT,
  language: { zh: "zh-Hans 或 en", en: "zh-Hans or en" },
  baseUrl: ADDRESS,
  repositoryUrl: ADDRESS,
  contactEmail: { zh: "邮箱地址，如 bianji@example.org", en: "an e-mail address, e.g. bianji@example.org" },
  openSearchUrl: {
    zh: "OpenSearch 索引的网址，如 https://search.example.org/xianbao",
    en: "the address of an OpenSearch index, e.g. https://search.example.org/xianbao",
  },
  compact: { zh: "true 或 false", en: "true or false" },
};

/** Addresses are joined to the base, so it ends in a slash, and a query or fragment has no place in it. */
function withSlash(address: string): string {
  const url = new URL(address);
  url.search = "";
  url.hash = "";
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

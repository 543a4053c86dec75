import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../model/user-error.ts";
import { decodeText } from "../text/decode.ts";
import { readContent } from "./discover.ts";
import { isNotFound } from "./file-errors.ts";
import { SYNTH_NEWSPAPERS, type SynthArticle, synthArticles } from "./synth-articles.ts";

/**
 * Writes an invented archive as a content folder, made of the sentences of the sample's pages, and returns how many pages
 * it has. The same sample and number give the same bytes.
 *
 * @throws UserError where the sample folder is not there, or something lies in the other already.
 */
export async function writeSynth(folder: string, sampleFolder: string, count: number): Promise<number> {
  await requireEmpty(folder);
  const { value: sources } = await readContent(sampleFolder);
  const sample = sources.filter(({ path }) => path.endsWith(".txt")).map(({ bytes }) => textOf(bytes));
  for (const [slug, name] of Object.entries(SYNTH_NEWSPAPERS)) {
    await mkdir(join(folder, slug), { recursive: true });
    await writeFile(join(folder, slug, "newspaper.yml"), `name: ${name}\n`);
  }
  let pages = 0;
  let page: SynthArticle[] = [];
  for (const article of synthArticles(sample, count)) {
    if (article.place === 0 && page.length > 0) {
      await writePage(folder, page);
      pages++;
      page = [];
    }
    page.push(article);
  }
  await writePage(folder, page);
  return pages + 1;
}

/** A name that was mistyped must not put invented pages over printed ones. */
async function requireEmpty(folder: string): Promise<void> {
  if (!(await holdsFiles(folder))) return;
  throw new UserError(
    { zh: `${folder} 里已经有文件`, en: `there are files in ${folder} already` },
    { zh: "请用 --out 另选一个新的或空的文件夹。", en: "Choose a new or empty folder with --out." },
  );
}

async function holdsFiles(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0;
  } catch (error) {
    // A file in the folder's place is refused by the disk.
    if (isNotFound(error)) return false;
    throw error;
  }
}

function textOf(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded.text : "";
}

async function writePage(folder: string, articles: readonly SynthArticle[]): Promise<void> {
  const [first] = articles;
  if (first !== undefined) {
    const issue = join(folder, first.newspaper, first.date);
    await mkdir(issue, { recursive: true });
    await writeFile(join(issue, `${String(first.page).padStart(2, "0")}.txt`), articles.map(renderArticle).join("\n"));
  }
}

/** As a county paper prints it: the headline, then 本报讯 and the byline in the line of the first paragraph. */
function renderArticle({ headline, bylines, paragraphs }: SynthArticle): string {
  const [lead = "", ...rest] = paragraphs;
  return [headline, "", `本报讯（记者 ${bylines.join(" ")}）${lead}`, ...rest.flatMap((text) => ["", text]), ""].join(
    "\n",
  );
}

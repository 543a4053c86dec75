import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildArchive } from "../../src/archive.ts";
import { readContent } from "../../src/io/discover.ts";
import type { Article } from "../../src/model/article.ts";
import type { Issue } from "../../src/model/issue.ts";
import { articleTitle } from "../../src/site/title.ts";

/**
 * Writes an archive as Markdown for other site generators: a file an article with what our own pages show in its front
 * matter, and for Hugo a section a newspaper, issue and printed page. Returns how many articles there are.
 */
export async function writeMarkdown(content: string, folder: string): Promise<number> {
  const archive = buildArchive((await readContent(content)).value).value;
  let count = 0;
  for (const { slug, name } of archive.newspapers) writeSection(join(folder, slug), name, { paper: name });
  for (const issue of archive.issues) {
    const { newspaper, date, pages } = issue;
    const own = join(folder, newspaper.slug, date.iso);
    const facts = { paper: newspaper.name, slug: newspaper.slug, issue: date.iso };
    writeSection(own, `${newspaper.name} ${date.iso}`, facts);
    for (const page of pages) {
      writeSection(join(own, String(page.number)), `${newspaper.name} ${date.iso} ${page.number}`, facts);
      for (const article of page.parsed.articles) {
        writeArticle(join(own, String(page.number)), issue, page.number, article);
        count++;
      }
    }
  }
  return count;
}

function writeSection(folder: string, title: string, facts: Readonly<Record<string, string>>): void {
  writePage(join(folder, "_index.md"), { title, ...facts }, "");
}

function writeArticle(folder: string, { newspaper, date }: Issue, page: number, article: Article): void {
  const matter = {
    title: articleTitle(article).text,
    date: date.iso,
    paper: newspaper.name,
    slug: String(article.lines[0]),
    issue: date.iso,
    printedPage: page,
    bylines: article.bylines.flatMap(({ names }) => names),
    dateline: article.dateline?.text ?? "",
    layout: "article.njk",
  };
  const body = article.blocks.map(({ text }) => text.replace(MARKS, "\\$&")).join("\n\n");
  writePage(join(folder, `${article.lines[0]}.md`), matter, body);
}

// What Markdown would take for its own: *, [Q]
const MARKS = /[\\`*_{}[\]<>#|~]/g;

/** Front matter as JSON, which YAML is a superset of. */
function writePage(file: string, matter: object, body: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  writeFileSync(file, `---\n${lines.join("\n")}\n---\n${body}\n`);
}

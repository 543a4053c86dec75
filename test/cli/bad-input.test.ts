import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { expect, test } from "vitest";
import { filesIn, temporaryFolder, writeFiles } from "../io/folder.ts";
import { run } from "./run.ts";

/** What may stand in any text, name or setting: markup, quotes, ways out of a folder, turned text, far too much. */
const NASTY = {
  "a script": "<script>alert(1)</script>",
  "the end of a block": "</title></style></script><img src=x onerror=alert(1)>",
  quotes: `"'\`“』 onmouseover="alert(1)`,
  "a way out": "../../../../etc/passwd",
  "a protocol": "javascript:alert(1)",
  "turned text": "\u202e翻转\u2066\u200f文字",
  emoji: "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "ten thousand characters": "字".repeat(10_000),
  "a template": "<%= process.exit() %>{{7*7}}",
  "a formula and a path": "=HYPERLINK(1)\\..\\C:",
};

test.each(Object.entries(NASTY))(
  "%s in every text, name and setting stays text, and inside the site",
  async (_, nasty) => {
    const folder = temporaryFolder();
    const quoted = JSON.stringify(nasty);
    const page = `${nasty}\n\n本报讯（记者 ${nasty.slice(0, 12)} 楼郁馨）${nasty}。村里开会。\n\n□ 通讯员 ${nasty.slice(0, 8)}\n`;
    // As a name of files and folders, as far as a disk takes it.
    const name = nasty.replaceAll("/", "").slice(0, 40);
    const paper = ["name", "nameNote", "place", "publisher", "cn", "description"];
    writeFiles(folder, {
      "xianbao.config.yml": `title: ${quoted}\ndescription: ${quoted}\n`,
      "content/about.md": `# ${nasty}\n\n[${nasty}](${nasty})\n\n${nasty}\n`,
      "content/a/newspaper.yml": paper.map((field) => `${field}: ${quoted}\n`).join(""),
      "content/a/2021-01-20/issue.yml": `date: 2021-01-20?\nnote: ${quoted}\n`,
      "content/a/2021-01-20/01.txt": page,
      "content/a/2021-01-20/02.txt": `---\ndate: ${quoted}\npage: ${quoted}\n${nasty}: 1\n---\n${page}`,
      "content/a/2021-01-20/03.md": `## ${nasty}\n\n- 引题：${nasty}\n- 记者：${nasty}\n- ${nasty}：甲\n\n${nasty}\n\n> ${nasty}\n`,
      [`content/a/2021-01-20/${name}.txt`]: page,
      [`content/${name}/2021-01-20/01.txt`]: page,
    });

    const { code } = await run(folder, ["build"]);
    expect(code).toBe(1);
    expect(
      readdirSync(folder)
        .filter((entry) => !entry.startsWith("."))
        .sort(),
    ).toEqual(["content", "dist", "xianbao.config.yml"]);
    const files = filesIn(join(folder, "dist"));
    const odd = Object.keys(files).filter((path) => path !== ".xianbao.json" && !/^[a-z0-9][a-z0-9./_-]*$/i.test(path));
    expect(odd).toEqual([]);
    const pages = Object.entries(files).filter(([path]) => path.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.flatMap(([path, html]) => dangersIn(html).map((danger) => `${path}: ${danger}`))).toEqual([]);
  },
);

/** What would run or lead astray: scripts but the site's own, event attributes, addresses that run. */
function dangersIn(html: string): readonly string[] {
  const walk = ({ nodeName, attrs = [], childNodes = [] }: HtmlNode): readonly string[] => [
    ...attrs
      .filter(({ name, value }) => /^on/i.test(name) || /^\s*(?:javascript|vbscript):/i.test(value))
      .filter(({ name }) => !["content", "title", "alt", "aria-label"].includes(name))
      .map(({ name, value }) => `${nodeName} ${name}=${value}`),
    ...(nodeName === "script" && !isOwnScript(attrs) ? [`script ${JSON.stringify(attrs)}`] : []),
    ...(nodeName === "img" && !attrs.some(({ name }) => name === "width") ? ["img"] : []),
    ...childNodes.flatMap(walk),
  ];
  return walk(parse(html, { scriptingEnabled: false }) as HtmlNode);
}

interface HtmlNode {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

function isOwnScript(attrs: NonNullable<HtmlNode["attrs"]>): boolean {
  return attrs.some(
    ({ name, value }) =>
      (name === "src" && /^(?:\.\.\/)*assets\/[a-z-]+\.js$/.test(value)) ||
      (name === "type" && /^application\/(?:ld\+)?json$/.test(value)),
  );
}

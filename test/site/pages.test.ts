import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import type { Archive } from "../../src/model/issue.ts";
import { renderSite } from "../../src/site/site.ts";
import { article, config, issue, kecheng, page, templates } from "./small-archive.ts";

const jump = (direction: "to" | "from", to: number) => [
  { direction, page: to, text: `（${direction}${to}）`, line: 1 },
];

const headline = { kicker: [], main: "黄桃进入采收季", decks: [] };

/** Three issues; in the middle one, two of four pages, and texts that jump between them. */
const archive: Archive = {
  newspapers: [kecheng],
  issues: [
    issue(kecheng, "2021-03-01", [page(1, [article(1)])]),
    issue(
      kecheng,
      "2021-03-02",
      [
        page(1, [article(2, { headline, jumps: jump("to", 3) }), article(5), article(8)]),
        page(3, [article(1, { jumps: jump("to", 1) }), article(4, { headline, jumps: jump("from", 1) }), article(9)]),
      ],
      { pageCount: 4 },
    ),
    issue(kecheng, "2021-03-03", [
      page(1, [article(1, { kind: "teaser", blocks: [], bylines: [] }), article(4)]),
      page(3, []),
    ]),
  ],
};
const files = renderSite(archive, { config, templates, diagnostics: [] });

describe("neighbours", () => {
  test("of an article lead on in printed order, over the page's end", () => {
    expect(linksOf("kecheng/2021-03-02/01-5.html", "前后各篇")).toEqual(["01-2.html", "01-8.html"]);
    expect(linksOf("kecheng/2021-03-02/01-8.html", "前后各篇")).toEqual(["01-5.html", "03-1.html"]);
    expect(linksOf("kecheng/2021-03-02/03-9.html", "前后各篇")).toEqual(["03-4.html"]);
  });

  test("of a page and an issue", () => {
    expect(linksOf("kecheng/2021-03-02/03.html", "前后各版")).toEqual(["01.html"]);
    expect(linksOf("kecheng/2021-03-02/01-5.html", "前后各版")).toEqual(["03.html"]);
    const around = ["../2021-03-01/index.html", "../2021-03-03/index.html"];
    expect(linksOf("kecheng/2021-03-02/index.html", "前后各期")).toEqual(around);
    expect(linksOf("kecheng/2021-03-02/01-5.html", "前后各期")).toEqual(around);
  });
});

test("an article is reached as its page is: by its newspaper, its year and its issue", () => {
  const trailOf = (path: string) => linksOf(path, "当前位置");
  const wayDown = ["../../index.html", "../index.html", "../2021/index.html", "index.html"];
  expect(trailOf("kecheng/2021-03-02/01.html")).toEqual(wayDown);
  expect(trailOf("kecheng/2021-03-02/01-2.html")).toEqual([...wayDown, "01.html"]);
});

test("a jump leads to the text that says it goes on from here, not to one that jumps here too", () => {
  expect(contentOf("kecheng/2021-03-02/01-2.html")).toContain('<a href="03-4.html" lang="zh-Hans">下转第3版</a>');
});

test("an issue says which of its pages are not held", () => {
  expect(contentOf("kecheng/2021-03-02/index.html")).toContain("第2版、第4版未入藏。");
  expect(contentOf("kecheng/2021-03-01/index.html")).not.toContain("未入藏");
});

test("a page between those that are held is not, though the issue does not say how many it had", () => {
  expect(contentOf("kecheng/2021-03-03/index.html")).toContain("第2版未入藏。");
});

test("a printed page with more than two articles begins with a list of them", () => {
  expect(linksOf("kecheng/2021-03-02/01.html", "本版稿件")).toEqual(["#l2", "#l5", "#l8"]);
  expect(linksOf("kecheng/2021-03-03/01.html", "本版稿件")).toEqual([]);
});

test("what leads a page is its first article that is more than a teaser", () => {
  const leads = (path: string) =>
    contentOf(path)
      .match(/is-lead[\s\S]*?第\d行的标题/g)
      ?.map((lead) => lead.slice(-6));
  expect(leads("kecheng/2021-03-03/index.html")).toEqual(["第4行的标题"]);
  expect(leads("kecheng/2021-03-03/01.html")).toEqual(["第4行的标题"]);
  expect(contentOf("index.html")).not.toContain("2021-03-03/01-1.html");
});

test("an article shows its own source lines under their numbers, empty ones left out", () => {
  const lines = contentOf("kecheng/2021-03-02/01-2.html").match(/<li value="\d+">[^<]*<\/li>/g);
  expect(lines).toEqual(['<li value="2">原文第2行</li>', '<li value="4">原文第4行</li>']);
});

describe("lists", () => {
  test("a person's page holds each of their articles once, latest first", () => {
    const hrefs = linksOf("bylines/697c-90c1-99a8.html").filter((href) => /\d\d-\d+\.html$/.test(href));
    expect(hrefs).toHaveLength(8);
    expect(hrefs[0]).toBe("../kecheng/2021-03-03/01-4.html");
    expect(hrefs.at(-1)).toBe("../kecheng/2021-03-01/01-1.html");
  });

  test("a newspaper's page and the home page begin with the latest issue, the year's list with the first", () => {
    const issuesOn = (path: string) => linksOf(path).filter((href) => /\d{4}-\d\d-\d\d\/index\.html$/.test(href));
    expect(issuesOn("kecheng/index.html")[0]).toContain("2021-03-03");
    expect(issuesOn("index.html")[0]).toContain("2021-03-03");
    expect(
      issuesOn("kecheng/2021/index.html")
        .slice(-3)
        .map((href) => href.slice(3, 13)),
    ).toEqual(["2021-03-01", "2021-03-02", "2021-03-03"]);
  });
});

function contentOf(path: string): string {
  return String(files.find((file) => file.path === path)?.content);
}

interface TreeNode {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly TreeNode[];
}

/** The addresses of a page's links, or of those in the navigation of a name. */
function linksOf(path: string, navigation?: string): readonly string[] {
  const walk = (node: TreeNode, isInside: boolean): readonly string[] => {
    const attribute = (name: string) => node.attrs?.find((one) => one.name === name)?.value;
    const inside = isInside || (node.nodeName === "nav" && attribute("aria-label") === navigation);
    const href = node.nodeName === "a" && inside ? attribute("href") : undefined;
    return [...(href === undefined ? [] : [href]), ...(node.childNodes ?? []).flatMap((child) => walk(child, inside))];
  };
  return walk(parse(contentOf(path)) as TreeNode, navigation === undefined);
}

test("of a page with more articles than any paper prints, an article lists those around it", () => {
  const many = Array.from({ length: 300 }, (_, index) => article(index + 1));
  const crowded: Archive = { newspapers: [kecheng], issues: [issue(kecheng, "2021-03-02", [page(1, many)])] };
  const crowdedFiles = new Map(
    renderSite(crowded, { config, templates, diagnostics: [] }).map(({ path, content }) => [path, String(content)]),
  );
  const listedBy = (line: number) => {
    const html = crowdedFiles.get(`kecheng/2021-03-02/01-${line}.html`) ?? "";
    const list = html.slice(html.indexOf("side-list"), html.indexOf("</ol>", html.indexOf("side-list")));
    return Array.from(list.matchAll(/href="01-(\d+)\.html"/g), ([, listed]) => Number(listed));
  };
  for (const [line, first] of [
    [1, 1],
    [150, 100],
    [300, 201],
  ] as const) {
    expect(listedBy(line)).toEqual(Array.from({ length: 100 }, (_, index) => first + index));
  }
});

test("of an issue with more pages than any paper prints, a page's tabs are those around it, the first and the last", () => {
  const tabsIn = (pages: number, number: number) => {
    const many = Array.from({ length: pages }, (_, index) => page(index + 1, []));
    const thick: Archive = { newspapers: [kecheng], issues: [issue(kecheng, "2021-03-02", many)] };
    const rendered = renderSite(thick, { config, templates, diagnostics: [] });
    const html = String(rendered.find(({ path }) => path === `kecheng/2021-03-02/${number}.html`)?.content);
    const tabs = html.slice(
      html.indexOf('class="page-tabs"'),
      html.indexOf("</nav>", html.indexOf('class="page-tabs"')),
    );
    return Array.from(tabs.matchAll(/>第(\d+)版<|(…)/g), ([, tab, gap]) => (gap === undefined ? Number(tab) : gap));
  };
  const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
  expect(tabsIn(64, 30)).toEqual(range(1, 64));
  expect(tabsIn(100, 50)).toEqual([1, "…", ...range(40, 60), "…", 100]);
  expect(tabsIn(100, 12)).toEqual([...range(1, 22), "…", 100]);
  expect(tabsIn(100, 98)).toEqual([1, "…", ...range(88, 100)]);
});

import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { createSearchEngine } from "../../src/browser/search-engine.ts";
import type { SearchEntry } from "../../src/search/entry.ts";
import { createOpenSearchEngine } from "../../src/search/opensearch-engine.ts";
import { bulkLines, opensearchTemplate } from "../../src/search/opensearch-format.ts";
import { OWN_PARTS } from "../../src/search/own-parts.ts";
import { createOwnTextFolder } from "../../src/text/own-text-folder.ts";
import { arbitraryEntries, arbitraryText, entryOf, indexFiles, memoryLoader } from "./archive.ts";
import { type Faults, openSearchServer } from "./opensearch-server.ts";

const ENTRIES: readonly SearchEntry[] = [
  entryOf({
    url: "1",
    date: "2020-03-04",
    page: 1,
    headline: "柯城的桥",
    text: "桥修好了",
    bylines: ["蒋国强"],
    cited: { title: "柯城的桥", authors: [], pages: [1, 3] },
  }),
  entryOf({ url: "2", date: "2020-03-05", page: 2, headline: "公告", text: "橋和路，柯城", kind: "notice" }),
  entryOf({
    url: "3",
    date: "2021-02-28",
    headline: "路",
    text: "桥在这里，路也在这里",
    newspaper: "qujiang",
    newspaperName: "今日衢江",
    bylines: ["蒋国强", "张三"],
    original: ["桥在那里"],
  }),
];

/** An engine over a server of these articles, and what the server was asked. */
async function serve(entries: readonly SearchEntry[], faults: Faults = { statuses: [], failedShards: 0 }) {
  const log: Parameters<typeof openSearchServer>[2] = [];
  const server = openSearchServer(entries.map((entry) => bulkLines(entry, "xianbao")).join(""), faults, log);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/xianbao`;
  return { engine: createOpenSearchEngine(address, fetch), log };
}

const ask = (query: string, page = 1) => ({ query, sort: "newest", page }) as const;

describe("an engine that asks OpenSearch", () => {
  it.each([
    "桥",
    "柯城",
    "柯城的桥",
    '"修好 了"',
    "桥 路",
    "桥 -路",
    "路|修好",
    "title:桥",
    "title:柯城的",
    "by:蒋国强",
    "by:张",
    'by:"张"',
    'by:"张三"',
    'by:"張三"',
    "桥 2021-02-30..2021-03",
    "桥 paper:qujiang",
    "桥 报纸:衢江",
    "桥 page:1",
    "桥 kind:notice",
    "桥 2020",
    "桥 2021-02..2021-02",
    "桥 ..2020-03-04",
    "橋和路",
    "那里",
    "桥墩",
    "，，",
    "-桥",
  ])("answers %s as the site's own index does", async (query) => {
    const { engine } = await serve(ENTRIES);
    const own = createSearchEngine(memoryLoader(indexFiles(ENTRIES)), OWN_PARTS);
    const [asked, expected] = [await engine.answer(ask(query)), await own.answer(ask(query))];
    const { results, facets, total, hints } = asked;
    expect([total, results, facets, hints]).toEqual([
      expected.total,
      expected.results,
      expected.facets,
      expected.hints,
    ]);
    expect(Object.keys(asked.newspapers)).toEqual(total > 0 ? expect.arrayContaining([]) : []);
    expect(await engine.list(ask(query))).toEqual(await own.list(ask(query)));
  });

  it("finds what the site's own index finds, whatever is asked", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntries, arbitraryText(6), async (entries, text) => {
        const { engine } = await serve(entries);
        const own = createSearchEngine(memoryLoader(indexFiles(entries)), OWN_PARTS);
        const query = `"${text}"`;
        const urls = async (from: typeof engine) => (await from.list(ask(query))).map(({ url }) => url).sort();
        expect(await urls(engine)).toEqual(await urls(own));
      }),
      { numRuns: 40 },
    );
  });

  it("counts newspapers with their names, and bylines", async () => {
    const { engine } = await serve(ENTRIES);
    const { newspapers, facets } = await engine.answer(ask("桥"));
    expect(newspapers).toEqual({ kecheng: "今日柯城", qujiang: "今日衢江" });
    expect(facets.years).toEqual([
      { value: "2020", count: 2 },
      { value: "2021", count: 1 },
    ]);
    expect(await engine.bylines("桥")).toEqual([
      { value: "蒋国强", count: 2 },
      { value: "张三", count: 1 },
    ]);
  });

  it("turns pages, shows the last for one beyond it, and lists more than a request gives", async () => {
    const many = Array.from({ length: 2345 }, (_, number) => entryOf({ url: `${10_000 + number}`, text: "桥" }));
    const { engine, log } = await serve(many);
    expect((await engine.answer(ask("桥", 2))).results[0]?.url).toBe("10020");
    expect((await engine.answer(ask("桥", 999))).first).toBe(2341);
    expect(await engine.list(ask("桥"))).toHaveLength(2345);
    expect(log.filter((body) => body.search_after !== undefined)).toHaveLength(2);
  });

  it("asks once more when the server is busy, and then says what it said", async () => {
    const faults = { statuses: [503], failedShards: 0 };
    const { engine } = await serve(ENTRIES, faults);
    expect((await engine.answer(ask("桥"))).total).toBe(3);
    faults.statuses.push(503, 503);
    await expect(engine.answer(ask("桥"))).rejects.toThrow("HTTP 503");
    faults.statuses.push(400);
    await expect(engine.answer(ask("桥"))).rejects.toThrow("HTTP 400");
  });

  it("names shards that did not answer", async () => {
    const { engine } = await serve(ENTRIES, { statuses: [], failedShards: 1 });
    expect((await engine.answer(ask("桥"))).failures).toEqual(["OpenSearch: 1/2 shards"]);
  });

  it("gives up a question that another follows", async () => {
    const { engine } = await serve(ENTRIES);
    const first = engine.answer(ask("桥"));
    const second = engine.answer(ask("路"));
    await expect(first).rejects.toThrow(/abort/iu);
    expect((await second).total).toBe(2);
  });

  it("says when what answers is no OpenSearch", async () => {
    const engineOf = (body: string) =>
      createOpenSearchEngine("http://nowhere.example/xianbao", async () => new Response(body));
    await expect(engineOf("{}").answer(ask("桥"))).rejects.toThrow("hits");
    await expect(engineOf('{"hits":{"total":{"value":1},"hits":[{"_source":{}}]}}').answer(ask("桥"))).rejects.toThrow(
      "no article",
    );
  });
});

describe("the index template", () => {
  const template = JSON.stringify(opensearchTemplate("xianbao", createOwnTextFolder()));
  it("folds as the site does", () => {
    for (const rule of ["縣=>县", "Ａ=>a", "㎡=>m2", "㈱=>\\\\u0020株\\\\u0020"]) {
      expect(template).toContain(`"${rule}"`);
    }
    expect(template).toContain('"index_patterns":["xianbao*"]');
  });

  it("has a field for whatever an article holds", () => {
    const { template: own } = JSON.parse(template) as {
      template: { mappings: { dynamic: string; properties: Record<string, unknown> } };
    };
    const entry = { ...ENTRIES[2], summary: "", dateline: "", column: "", dateUncertain: true };
    expect(own.mappings.dynamic).toBe("strict");
    expect(Object.keys(own.mappings.properties)).toEqual(expect.arrayContaining(Object.keys(entry)));
  });
});

import { describe, expect, it } from "vitest";
import { type Answer, answerQuestion } from "../../src/search/answer.ts";
import { printedParts, type SearchEntry } from "../../src/search/entry.ts";
import { countBylines, NO_FACETS } from "../../src/search/facets.ts";
import { findArticles } from "../../src/search/find-articles.ts";
import { OWN_PARTS } from "../../src/search/own-parts.ts";
import type { PlaceList } from "../../src/search/place-lists.ts";
import { openSearchIndex } from "../../src/search/search-index.ts";
import type { Segment } from "../../src/search/snippet.ts";
import { termOccurrences } from "../../src/search/term-occurrences.ts";
import { appendArticle, createTextStream, finishStream } from "../../src/search/text-stream.ts";
import { entryOf, findUrls, indexFiles, memoryLoader, openEntries } from "./archive.ts";

const ENTRIES: readonly SearchEntry[] = [
  entryOf({ url: "1", date: "2020-03-04", page: 1, headline: "柯城的桥", text: "桥修好了", bylines: ["蒋国强"] }),
  entryOf({ url: "2", date: "2020-03-04", page: 2, headline: "公告", text: "桥和路，柯城", kind: "notice" }),
  entryOf({
    url: "3",
    date: "2021-01-20",
    page: 1,
    headline: "路",
    text: `${"很长的开头。".repeat(60)}桥在这里，路也在这里`,
    newspaper: "qujiang",
    newspaperName: "今日衢江",
    bylines: ["蒋国强", "张三"],
  }),
];

const show = (segments: readonly Segment[]) => segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

async function answer(query: string, sort: "relevance" | "newest" | "oldest" = "relevance", page = 1) {
  return answerQuestion(await openEntries(ENTRIES), { query, sort, page });
}

describe("an answer", () => {
  it.each([
    ["桥", ["1", "2", "3"]],
    ["桥 路", ["2", "3"]],
    ["桥 -路", ["1"]],
    ["路|修好", ["1", "2", "3"]],
    ["路|修好 柯城", ["1", "2"]],
    ["修好|没有的词 柯城", ["1"]],
    ["没有的词|修好", ["1"]],
    ["title:桥", ["1"]],
    ["title:柯城的桥", ["1"]],
    ["桥 page:1", ["1", "3"]],
    ["桥 kind:notice", ["2"]],
    ["桥 paper:qujiang", ["3"]],
    ["桥 报纸:衢江", ["3"]],
    ["by:蒋国强", ["1", "3"]],
    ["by:国强", ["1", "3"]],
    ['by:"国强"', []],
    ['by:"蒋国强"', ["1", "3"]],
    ["by:蒋国强 by:张三 -桥修好", ["3"]],
    ["桥 2020", ["1", "2"]],
    ["桥 2020-04..2021-01", ["3"]],
    ["橋", ["1", "2", "3"]],
    ["蒋国强", ["1", "3"]],
  ])("to %s lists just the right articles", async (query, urls) => {
    expect(await findUrls(await openEntries(ENTRIES), query)).toEqual(urls);
  });

  it("finds characters by those that stand for them in a PDF's text", async () => {
    const index = await openEntries([
      entryOf({ url: "1", line: 1, headline: "县⻓走访", text: "二○二一年，⺠生项目在⻢家村开工。" }),
      entryOf({ url: "2", line: 2, headline: "县长走访", text: "二〇二一年，民生项目在马家村开工。" }),
    ]);
    for (const query of ["县长", "民生项目", "马家村", "二〇二一年", "二○二一年", "县⻓"])
      expect(await findUrls(index, query), query).toEqual(["1", "2"]);
  });

  it("counts what the articles found have in common", async () => {
    const { facets, total, newspapers } = await answer("桥");
    expect(total).toBe(3);
    expect(facets.papers).toEqual([
      { value: "kecheng", count: 2 },
      { value: "qujiang", count: 1 },
    ]);
    expect(facets.years).toEqual([
      { value: "2020", count: 2 },
      { value: "2021", count: 1 },
    ]);
    expect(facets.pages).toEqual([
      { value: 1, count: 2 },
      { value: 2, count: 1 },
    ]);
    expect(facets.kinds).toEqual([
      { value: "news", count: 2 },
      { value: "notice", count: 1 },
    ]);
    expect(newspapers).toEqual({ kecheng: "今日柯城", qujiang: "今日衢江" });
    const index = await openEntries(ENTRIES);
    const found = await findArticles(index, index.parseQuery("桥"));
    expect(await countBylines(found, 1)).toEqual([{ value: "蒋国强", count: 2 }]);
  });

  it("puts articles in order of date", async () => {
    expect((await answer("桥", "newest")).results.map(({ url }) => url)).toEqual(["3", "2", "1"]);
    expect((await answer("桥", "oldest")).results.map(({ url }) => url)).toEqual(["1", "2", "3"]);
  });

  it("marks every occurrence in titles and snippets, and shows each word", async () => {
    const { results } = await answer("桥 这里", "newest");
    expect(results.map(({ snippet }) => show(snippet))).toEqual([
      expect.stringMatching(/^….*很长的开头。\[桥\]在\[这里\]，路也在\[这里\]$/u),
    ]);
    expect(show((await answer("柯城的")).results[0]?.title ?? [])).toBe("[柯城的]桥");
  });

  it("keeps reporters' names apart that are searched without a space", async () => {
    const text = "（记者张晓明李思源王五）3月29日，茶山村开园。";
    const index = await openEntries([entryOf({ url: "1", text, bylines: ["张晓明", "李思源", "王五"] })]);
    const snippetOf = async (query: string) => {
      const { total, results } = await answerQuestion(index, { query, sort: "newest", page: 1 });
      return [total, show(results[0]?.snippet ?? [])];
    };
    expect(await snippetOf("茶山村")).toEqual([1, "（记者张晓明 李思源 王五）3月29日，[茶山村]开园。"]);
    expect(await snippetOf("记者张晓明李思源王五）3月")).toEqual([
      1,
      "（[记者张晓明 李思源 王五）3月]29日，茶山村开园。",
    ]);
  });

  it("is told of bit by bit: how many articles, their heads with what they have in common, all", async () => {
    const index = await openEntries(ENTRIES);
    const parts: Answer[] = [];
    const tell = (part: Answer) => parts.push(part);
    const whole = await answerQuestion(index, { query: "桥", sort: "newest", page: 1 }, undefined, tell);
    const heads = whole.results.map((result) => ({ ...result, snippet: [] }));
    expect(parts).toEqual([
      { ...whole, results: [], facets: NO_FACETS },
      { ...whole, results: heads },
    ]);
    await answerQuestion(index, { query: "桥墩", sort: "newest", page: 1 }, undefined, tell);
    expect(parts).toHaveLength(2);
  });

  it("shows twenty articles a page", async () => {
    const many = Array.from({ length: 45 }, (_, number) => entryOf({ url: `${number}`, line: number, text: "桥" }));
    const index = await openEntries(many);
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => answerQuestion(index, { query: "桥", sort: "oldest", page })),
    );
    expect(pages.map(({ first, results }) => [first, results.length])).toEqual([
      [1, 20],
      [21, 20],
      [41, 5],
      [41, 5],
    ]);
    expect(pages[1]?.results[0]?.url).toBe("20");
  });

  it("names no word alone, which is all that was asked for", async () => {
    for (const query of ["桥墩", "COVID", "“桥墩”", "第1768期"]) expect((await answer(query)).missing).toEqual([]);
  });

  it("names what does not occur", async () => {
    expect((await answer("桥墩 路")).missing).toEqual(["桥墩"]);
    expect((await answer("路 修好了桥墩|COVID")).missing).toEqual(["修好了桥墩|COVID"]);
    expect((await answer("桥墩 page:1")).missing).toEqual(["桥墩"]);
    expect((await answer("桥墩 路 桥墩")).missing).toEqual(["桥墩"]);
    expect((await answer("路 title:这里")).missing).toEqual([]);
    expect((await answer("路 桥修好")).missing).toEqual([]);
    expect((await answer("，，")).hints.map(({ key }) => key)).toEqual(["hintNothingToFind"]);
  });

  it("offers the names a query in pinyin may mean", async () => {
    expect((await answer("jiang guoqiang")).suggestions).toEqual(["蒋国强"]);
    expect((await answer("Zhang")).suggestions).toEqual(["张三"]);
    expect((await answer("zzz")).suggestions).toEqual([]);
    expect((await answer("桥")).suggestions).toEqual([]);
  });

  it("offers words of headlines too: those of just this pinyin before longer ones, then by how often", async () => {
    const titles = ["乡村振兴", "乡村振兴", "香村", "乡村路"];
    const index = await openEntries([
      ...titles.map((headline, line) => entryOf({ url: `${line}`, line, headline })),
      entryOf({ url: "by", line: 9, headline: "桥", bylines: ["向春", "向村"] }),
    ]);
    const suggest = async (query: string) =>
      (await answerQuestion(index, { query, sort: "relevance", page: 1 })).suggestions;
    // 乡村振 is never but in 乡村振兴, and 乡村路 is in one headline.
    expect(await suggest("xiangcun")).toEqual(["乡村", "向村", "香村", "乡村振兴"]);
    expect(await suggest("xiangcunlu")).toEqual(["乡村路"]);
    expect(await suggest("xiang cun zhen xing")).toEqual(["乡村振兴"]);
    expect(await suggest("zhenxin")).toEqual(["振兴"]);
  });

  it("offers to a query in characters what sounds like it", async () => {
    const index = await openEntries([
      entryOf({ url: "1", line: 1, headline: "桥", bylines: ["周晓燕", "黄志强", "罗小虎"] }),
      entryOf({ url: "2", line: 2, headline: "桥墩" }),
    ]);
    const suggest = async (query: string) =>
      (await answerQuestion(index, { query, sort: "relevance", page: 1 })).suggestions;
    expect(await suggest("周小燕")).toEqual(["周晓燕"]);
    // 墙 stands in no name, so that nothing tells how it sounds: a name that differs in nothing else is offered.
    expect(await suggest("黄志墙")).toEqual(["黄志强"]);
    expect(await suggest("黄子墙")).toEqual([]);
    expect(await suggest("小周")).toEqual([]);
  });

  it("offers what finds something where the query finds nothing", async () => {
    const index = await openEntries([
      entryOf({ url: "1", line: 1, date: "2021-12-05", text: "筑牢外防输入、内防反弹的防线，两手抓、两手硬" }),
      entryOf({
        url: "2",
        line: 2,
        date: "2022-01-05",
        text: "入内请戴口罩，抓两样。记者：您怎么看？",
        bylines: ["钱春"],
      }),
    ]);
    const relaxed = async (query: string) =>
      (await answerQuestion(index, { query, sort: "relevance", page: 1 })).relaxed;
    // A mark left out: the archive has no 弹的外, and has 抓两 elsewhere.
    expect(await relaxed("内防反弹防线")).toEqual({ query: "内防反弹 防线", total: 1 });
    expect(await relaxed('"两手抓两手硬" 防线')).toEqual({ query: "两手抓 两手硬 防线", total: 1 });
    // A filter that leaves nothing, with dates of every form.
    for (const filter of ["2020", "2020年", "2020年3月", "paper:无此报"])
      expect(await relaxed(`口罩 ${filter}`), filter).toEqual({ query: "口罩", total: 1 });
    // What an interview prints.
    expect(await relaxed("记者：您怎么看")).toEqual({ query: '"记者：您怎么看"', total: 1 });
    // A newspaper by its name.
    expect(await relaxed("今日柯城 口罩")).toEqual({ query: "报纸:今日柯城 口罩", total: 1 });
    // A date that nobody printed.
    expect(await relaxed("2021年12月")).toEqual({ query: "2021-12", total: 1 });
    expect(await relaxed("2022年1月5日")).toEqual({ query: "2022-01-05", total: 1 });
    // However a phrase is quoted its two parts are none; a word to leave out stays.
    for (const query of ["「内防反弹防线」", "“内防反弹防线”", '"内防反弹防线'])
      expect(await relaxed(query), query).toEqual({ query: "内防反弹 防线", total: 1 });
    // The second part is not left out because a hyphen stands before it.
    expect(await relaxed("口罩-内防反弹")).toBeUndefined();
    expect(await relaxed("口罩 -样 paper:无此报")).toBeUndefined();
    expect(await relaxed('口罩 by:"春" -防线')).toEqual({ query: "口罩 by:春 -防线", total: 1 });
    expect(await relaxed("作者：「春")).toEqual({ query: "作者：春", total: 1 });
    expect(await relaxed("桥墩")).toBeUndefined();
    expect(await relaxed("口罩")).toBeUndefined();
  });

  it("offers no rare continuation of a frequent word", async () => {
    const titles = ["工作人", "工作人", "工作很", "工作很", "工作很", "工作好"];
    const index = await openEntries(titles.map((headline, line) => entryOf({ url: `${line}`, line, headline })));
    const { suggestions } = await answerQuestion(index, { query: "gongz", sort: "relevance", page: 1 });
    expect(suggestions).toEqual(["工作", "工作很"]);
  });

  it("offers a name that begins another one", async () => {
    const index = await openEntries([entryOf({ url: "1", bylines: ["张三", "张三丰"] })]);
    const { suggestions } = await answerQuestion(index, { query: "zhangs", sort: "relevance", page: 1 });
    expect(suggestions).toEqual(["张三", "张三丰"]);
  });

  it("reads the words of headlines only where a query in pinyin finds nothing", async () => {
    const log: string[] = [];
    const files = indexFiles([entryOf({ url: "1", headline: "乡村", text: "zhen" })]);
    const index = await openSearchIndex(memoryLoader(files, log), OWN_PARTS);
    const ask = (query: string) => answerQuestion(index, { query, sort: "relevance", page: 1 });
    await ask("zhen");
    await ask("桥");
    expect(log).not.toContain("2021-01/words");
    await ask("xiang");
    expect(log).toContain("2021-01/words");
  });

  it("gives up when it is no longer wanted", async () => {
    const index = await openEntries(ENTRIES);
    const stopped = AbortSignal.abort();
    const question = { query: "桥", sort: "relevance", page: 1 } as const;
    await expect(answerQuestion(index, question, stopped)).rejects.toThrow("aborted");
  });
});

describe("the index's bytes", () => {
  it("do not depend on the order of the articles", () => {
    expect(indexFiles([...ENTRIES].reverse())).toEqual(indexFiles(ENTRIES));
  });

  const old = Array.from({ length: 6 }, (_, number) =>
    entryOf({ url: `${number}`, date: `202${number}-01-01`, text: `桥${number}`, bylines: ["蒋国强"] }),
  );
  const before = indexFiles(old, { partitionArticles: 2 });
  /** The files that an added article makes anew, by their folders. */
  const changedBy = (added: Partial<SearchEntry>) => {
    const after = indexFiles([...old, entryOf({ url: "new", date: "2025-06-01", ...added })], { partitionArticles: 2 });
    const changed = [...after].filter(([path, content]) => !Buffer.from(before.get(path) ?? []).equals(content));
    return new Set(changed.map(([path]) => path.split("/").slice(2, -1).join("/")));
  };

  it("of sealed partitions and of past months do not change when an issue is added, even of a new newspaper", () => {
    expect(changedBy({})).toEqual(new Set(["", "2025-06"]));
    expect(changedBy({ newspaper: "anji", newspaperName: "安吉报" })).toEqual(new Set(["", "2025-06"]));
    expect(changedBy({ date: "2024-06-01" })).toEqual(new Set(["", "2024-01", "2024-06", "2025-01"]));
  });

  it("do not change but for the manifest when a newspaper is renamed", () => {
    const renamed = indexFiles(
      old.map((entry) => ({ ...entry, newspaperName: "柯城报" })),
      { partitionArticles: 2 },
    );
    const changed = [...renamed].filter(([path, content]) => !Buffer.from(before.get(path) ?? []).equals(content));
    expect(changed.map(([path]) => path)).toEqual(["search/index/manifest.js"]);
  });

  it("are the same however few of the terms are sorted at a time", () => {
    const stream = createTextStream();
    for (const entry of ENTRIES) {
      appendArticle(stream, printedParts(entry));
    }
    const recordsOf = ({ records, start, end }: PlaceList) => [...records.subarray(start, end)];
    const list = (placesAtATime: number) =>
      Array.from(termOccurrences(finishStream(stream), placesAtATime), ({ first, terms, ...list }) => [
        first,
        recordsOf(list),
        Array.from(terms, (term) => [term.character, recordsOf(term)]),
      ]);
    expect(list(5)).toEqual(list(1e6));
  });
});

describe("bad input", () => {
  const BAD: readonly (readonly [name: string, query: string])[] = [
    ["ten thousand characters", "柯城的桥".repeat(2500)],
    [
      "ten thousand different ones",
      Array.from({ length: 10_000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(""),
    ],
    ["ten thousand words", "桥 ".repeat(5000)],
    ["ten thousand of one character", "的".repeat(10_000)],
    ["punctuation only", "，。！？“”《》…—"],
    ["quotation marks only", '"" “” 「」'],
    ["a lone surrogate", "桥\ud800"],
    ["a low surrogate", "\udc00桥"],
    ["markup", "<script>alert('桥')</script>"],
    ["an unfinished quotation", '桥 "柯城'],
    ["an unfinished filter", "桥 by:"],
    ["a filter of an unfinished quotation", 'by:"蒋'],
    ["a range the wrong way round", "桥 2021..2020"],
    ["a date that is none", "桥 2021-13-45..2021-99"],
    ["control characters", "桥\u0000 \u0007 \u202e路"],
    ["regular expressions", "(.*)+[桥\\"],
    ["an object's own property", "constructor __proto__ toString kind:constructor"],
  ];

  it.each(BAD)("of %s gets an answer", async (_name, query) => {
    const { total, results, hints, missing } = await answer(query);
    expect(results).toHaveLength(Math.min(total, 20));
    // Where nothing of several words is found, the reader is told why.
    if (total === 0 && query.includes(" ")) expect([...hints, ...missing]).not.toEqual([]);
  });

  it.each([
    ["，。！？", ["hintNothingToFind"]],
    ['桥 "柯城', ["hintUnclosedQuote"]],
    ["桥 by:", ["hintEmptyFilter"]],
    ["kind:constructor", ["hintUnknownFilter"]],
    ["柯".repeat(10_000), ["hintTooLong"]],
  ])("is told what is wrong with it: %.12s", async (query, keys) => {
    expect((await answer(query)).hints.map(({ key }) => key)).toEqual(keys);
  });

  it("fetches no more than a bounded number of files, however long the query", async () => {
    const log: string[] = [];
    const index = await openSearchIndex(memoryLoader(indexFiles(ENTRIES), log), OWN_PARTS);
    await answerQuestion(index, { query: "柯城的桥修好了".repeat(1400), sort: "relevance", page: 1 });
    expect(log.length).toBeLessThan(30);
  });

  it("stops fetching for a question that is no longer asked", async () => {
    const log: string[] = [];
    const load = memoryLoader(indexFiles(ENTRIES), log);
    const stop = new AbortController();
    const index = await openSearchIndex(async (shard, attempt) => {
      if (shard.name.endsWith("directory")) stop.abort();
      return load(shard, attempt);
    }, OWN_PARTS);
    const question = { query: "柯城的桥", sort: "relevance", page: 1 } as const;
    await expect(answerQuestion(index, question, stop.signal)).rejects.toThrow("aborted");
    expect(log.filter((name) => name.includes("/t"))).toEqual([]);
  });
});

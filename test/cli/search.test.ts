import { mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./run.ts";

describe("xianbao search", () => {
  let folder = "";
  const search = (...args: readonly string[]) => run(folder, ["search", "--site", "dist", ...args]);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "xianbao-"));
    const content = join(folder, "content");
    expect((await run(process.cwd(), ["synth", "--articles", "40", "--out", content])).code).toBe(0);
    expect((await run(process.cwd(), ["build", "--content", content, "--out", join(folder, "dist")])).code).toBe(0);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("prints a line of JSON a query", async () => {
    await writeFile(join(folder, "queries.txt"), "工作\n\n没有的字眼鑫鑫\n");
    const { code, printed } = await search("--json", "--limit", "2", "--queries", "queries.txt");
    const [first, second] = printed
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(code).toBe(0);
    expect(first).toEqual({
      query: "工作",
      total: expect.any(Number),
      results: [expect.anything(), expect.objectContaining({ snippet: expect.stringContaining("工作") })],
      requests: expect.any(Number),
      bytes: expect.any(Number),
    });
    expect(second).toMatchObject({ query: "没有的字眼鑫鑫", total: 0, results: [] });
  });

  it.each([
    ['"工作', "引号没有收尾，其后的字都当作一个短语。"],
    ["-工作", "除了要排除的词，至少还要有一个要找的词。"],
    ["工作 by:", "“by:”后面缺少内容。"],
    ["工作 鑫垚", "全部稿件中都没有“鑫垚”。"],
  ])("explains a query as the search page does: %s", async (query, note) => {
    const { code, printed } = await search("--limit", "0", "--", query);
    expect({ code, note: printed.split("\n")[1] }).toEqual({ code: 0, note });
  });

  it("says what is wrong with the setup", async () => {
    expect(await run(folder, ["search", "--site", "nowhere", "字"])).toMatchObject({
      code: 2,
      reported: expect.stringContaining("xianbao build"),
    });
    expect((await search()).code).toBe(2);
    expect((await search("--queries", "nowhere.txt")).code).toBe(2);
    expect((await search("--limit", "many", "字")).code).toBe(2);
  });

  it("lists the newest first where a file that only the ranking needs is missing, and exits with 1", async () => {
    const lengths = join(folder, "dist/search/index/2012-01/lengths.js");
    await rename(lengths, `${lengths}-away`);
    const { code, printed, reported } = await search("--json", "工作");
    await rename(`${lengths}-away`, lengths);
    expect(code).toBe(1);
    expect(reported).toContain("排序要用的文件读不出来：2012-01/lengths");
    const dates = Array.from(printed.matchAll(DATES), ([, date]) => date);
    expect(dates).toHaveLength(20);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it("names a damaged part of the index and exits with 1", async () => {
    const { printed } = await search("--json", "工作");
    expect(printed).toContain('"total":');
    const index = join(folder, "dist/search/index/2012-01");
    const termFiles = (await readdir(index)).filter((name) => name.startsWith("t"));
    for (const name of termFiles) await writeFile(join(index, name), 'xianbaoShard("")');
    const { code, reported } = await search("1");
    expect([code, reported]).toEqual([1, expect.stringContaining("2012-01/t")]);
  });
});

/** `"date":"2012-03-28"` */
const DATES = /"date":"([^"]+)"/g;

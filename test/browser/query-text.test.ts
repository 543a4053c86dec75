import { describe, expect, test } from "vitest";
import type { Filter } from "../../src/browser/filter-text.ts";
import { addFilter, hasFilter, limitToPeriod, removeFilter } from "../../src/browser/query-text.ts";

describe("a filter of the query", () => {
  test.each([
    ["疫情", "page:1", "疫情 page:1"],
    ["疫情 page:1", "page:1", "疫情"],
    ["疫情　page:1　口罩", "page:1", "疫情 口罩"],
    ["  疫情\tpage:1", "page:1", "疫情"],
    ["疫情 page:12", "page:1", "疫情 page:12 page:1"],
    ['疫情 by:"甲 乙"', 'by:"甲 乙"', "疫情"],
    ["疫情 公社|page:1|乡", "page:1", "疫情 公社|乡"],
    ["page:1|page:2 疫情", "page:1", "page:2 疫情"],
    ["“疫情", "page:1", "“疫情” page:1"],
    ["水灾|", "page:1", "水灾 page:1"],
    ["水灾 ｜ | ", "2015..2015", "水灾 2015..2015"],
    ["「疫情|", "page:1", "「疫情|」 page:1"],
    ["「疫情", "page:1", "「疫情」 page:1"],
    ['"疫情 page:1 口罩"', "page:1", '"疫情 page:1 口罩" page:1'],
  ])("%j with or without %j", (query, text, toggled) => {
    const filter: Filter = { text, others: [] };
    const isIn = hasFilter(query, filter);
    expect(isIn ? removeFilter(query, filter) : addFilter(query, filter)).toBe(toggled);
    expect(hasFilter(toggled, filter)).toBe(!isIn);
  });

  test.each([
    ["疫情 page:1", "疫情"],
    ["疫情 版次：1 版:1", "疫情"],
    ["版:1 page:2", "page:2"],
    // Alone it would be text.
    ["版:1 2015年", "2015..2015"],
    ["版:1 2015年3月", "2015-03..2015-03"],
    ["版:1 水库", "水库"],
  ])("under other names, as in %j, is taken out as well", (query, rest) => {
    const filter: Filter = { text: "版:1", others: [] };
    expect(hasFilter(query, filter)).toBe(true);
    expect(removeFilter(query, filter)).toBe(rest);
  });

  test("by a part of a name is not that by the whole of it", () => {
    expect(hasFilter("by:王伟", { text: '作者:"王伟"', others: [] })).toBe(false);
    expect(hasFilter("署名:“王伟”", { text: '作者:"王伟"', others: [] })).toBe(true);
    expect(hasFilter("-版:1", { text: "版:1", others: [] })).toBe(false);
  });
});

test("a period takes the place of those before, whatever white space parts them", () => {
  expect(limitToPeriod("水库　2012..2020", ["2012..2020"], "2019..2019")).toBe("水库 2019..2019");
  expect(limitToPeriod("水库|", [], "2019..2019")).toBe("水库 2019..2019");
});

import { describe, expect, test } from "vitest";
import { filterText, hasFilter, limitToPeriod, toggleFilter } from "../../src/browser/query-text.ts";
import { parseQuery } from "../../src/search/query.ts";
import { createOwnTextFolder } from "../../src/text/own-text-folder.ts";

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
  ])("%j with or without %j", (query, filter, toggled) => {
    expect(toggleFilter(query, filter)).toBe(toggled);
    expect(hasFilter(toggled, filter)).toBe(!hasFilter(query, filter));
  });

  test.each(["王伟", "甲 乙", "甲“乙”丙", "甲：乙"])("by a name, %s, is read back as the whole of it", (name) => {
    const { filters, words } = parseQuery(filterText("by", name), createOwnTextFolder());
    expect(words).toEqual([]);
    expect(filters.byWhole).toEqual([name.replace(/[“”]/g, "")]);
  });
});

test("a period takes the place of those before, whatever white space parts them", () => {
  expect(limitToPeriod("水库　2012..2020", ["2012..2020"], "2019..2019")).toBe("水库 2019..2019");
  expect(limitToPeriod("水库|", [], "2019..2019")).toBe("水库 2019..2019");
});

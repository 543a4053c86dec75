import { describe, expect, test } from "vitest";
import {
  bylineFilter,
  type Filter,
  kindFilter,
  pageFilter,
  paperFilter,
  yearFilter,
} from "../../src/browser/filter-text.ts";
import type { SearchStrings } from "../../src/browser/search-strings.ts";
import { KINDS } from "../../src/search/format.ts";
import { type Filters, parseQuery } from "../../src/search/query.ts";
import { stringsFor } from "../../src/site/strings.ts";
import { createOwnTextFolder } from "../../src/text/own-text-folder.ts";

const folder = createOwnTextFolder();
const NEWSPAPERS = {
  shanbei: "山北报",
  heshang: "河上日报",
  lao: "老河上日报",
  liang: "两“江”周报 A",
};

/** The filters of a query of some word and this one. */
function readBack({ text }: Filter): Partial<Filters> {
  const { words, filters, hints } = parseQuery(`水库 ${text}`, folder);
  expect(hints).toEqual([]);
  expect(words.map((word) => word.text)).toEqual(["水库"]);
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
}

describe.each(["zh-Hans", "en"] as const)("a filter in the words of the interface (%s)", (language) => {
  const strings: SearchStrings = stringsFor(language).searchScript;

  test.each(KINDS)("by the kind %s is read back", (kind) => {
    expect(readBack(kindFilter(kind, strings))).toEqual({ kind: [kind] });
  });

  test("by a page or a year is read back", () => {
    expect(readBack(pageFilter(3, strings))).toEqual({ page: [3] });
    expect(readBack(yearFilter("2015", strings))).toEqual({ dates: [{ from: "2015-01-01", to: "2015-12-31" }] });
  });

  test.each(["王伟", "甲 乙", "甲“乙”丙", "甲：乙"])("by a name, %s, is read back as the whole of it", (name) => {
    expect(readBack(bylineFilter(name, strings))).toEqual({ byWhole: [name.replace(/[“”]/g, "")] });
  });

  test.each([
    ["shanbei", "山北报"],
    ["heshang", "heshang"],
    ["lao", "老河上日报"],
    ["liang", "两江周报 a"],
    ["unknown", "unknown"],
  ])("by the newspaper %s is read back as %s, which no other is called", (slug, paper) => {
    expect(readBack(paperFilter(slug, NEWSPAPERS, strings))).toEqual({ paper: [paper] });
  });
});

test("is what the page's help teaches", () => {
  const { searchScript } = stringsFor("zh-Hans");
  const filters = [
    paperFilter("shanbei", NEWSPAPERS, searchScript),
    pageFilter(1, searchScript),
    kindFilter("notice", searchScript),
    bylineFilter("王伟", searchScript),
    yearFilter("2021", searchScript),
  ];
  expect(filters.map(({ text }) => text)).toEqual(["报纸:山北报", "版:1", "体裁:公告", '作者:"王伟"', "2021年"]);
});

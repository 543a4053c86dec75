import { expect, test } from "vitest";
import { renderSite } from "../../src/site/site.ts";
import { article, config, issue, kecheng, page, templates } from "./small-archive.ts";

/** Pages of an issue with a pointer and a picture without its scan, by path. */
function pagesOf(compact: boolean): ReadonlyMap<string, string> {
  const first = page(1, [article(3, { kind: "teaser", blocks: [] }), article(8, { kind: "photo" })]);
  const issues = [issue(kecheng, "2021-01-20", [{ ...first, form: "markdown" }])];
  const files = renderSite(
    { newspapers: [kecheng], issues },
    { config: { ...config, compact }, templates, diagnostics: [] },
  );
  return new Map(files.map(({ path, content }) => [path, String(content)]));
}

test("an article's section on a compact site says what its own page says elsewhere", () => {
  const full = pagesOf(false);
  const sections = (pagesOf(true).get("kecheng/2021-01-20/01.html") ?? "").split("</article>");
  for (const [index, note] of ["这是版面上的导读", "图片未入藏"].entries()) {
    const own = full.get(`kecheng/2021-01-20/01-${index === 0 ? 3 : 8}.html`);
    for (const said of [note, '<span class="tag">人工转写</span>', ">报告错误</a>", "原始文字"]) {
      expect(own).toContain(said);
      expect(sections[index]).toContain(said);
    }
  }
});

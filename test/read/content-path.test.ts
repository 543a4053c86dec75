import { expect, test } from "vitest";
import { createPathParser, isUnreadFile, parseContentPath } from "../../src/read/content-path.ts";
import { findPathFaults } from "../../src/read/path-findings.ts";

const page = (number: number, form: "text" | "markdown") => ({
  kind: "page",
  slug: "kecheng",
  date: "2021-01-20",
  page: number,
  form,
});
const fault = (rule: string, hint = "") => ({
  kind: "fault",
  rule,
  ...(rule === "path-not-a-page" && {
    details: hint === "" ? { hintZh: "", hint: "" } : { hintZh: `；应写作 ${hint}`, hint: `: write ${hint}` },
  }),
});

const PATHS: readonly (readonly [string, object])[] = [
  ["kecheng/2021-01-20/01.txt", page(1, "text")],
  ["kecheng/2021-01-20/1.TXT", page(1, "text")],
  ["kecheng/2021-01-20/12.md", page(12, "markdown")],
  ["kecheng/newspaper.yml", { kind: "newspaper", slug: "kecheng" }],
  ["kecheng/2021-01-20/issue.yml", { kind: "issue", slug: "kecheng", date: "2021-01-20" }],
  ["about.md", { kind: "about" }],
  ["README.md", { kind: "note" }],
  ["kecheng/2021-01-20/readme.md", { kind: "note" }],
  ["01.txt", fault("path-not-a-page")],
  ["kecheng/01.txt", fault("path-not-a-page")],
  ["kecheng/readme/01.txt", fault("path-not-a-page")],
  ["kecheng/20210120/01.txt", fault("path-not-a-page", "2021-01-20")],
  ["kecheng/2021-1-20/01.txt", fault("path-not-a-page", "2021-01-20")],
  ["kecheng/2021年1月2日/01.txt", fault("path-not-a-page", "2021-01-02")],
  ["kecheng/2021-01-20/第2版.txt", fault("path-not-a-page", "02.txt")],
  ["kecheng/2021-01-20/A03.md", fault("path-not-a-page", "03.md")],
  ["kecheng/2021/01/20/01.txt", fault("path-not-a-page")],
  ["kecheng/2021-01-20/00.txt", fault("path-not-a-page")],
  ["kecheng/2021-01-20/头版.txt", fault("path-not-a-page", "01.txt")],
  ["kecheng/2021-01-20/第二版.txt", fault("path-not-a-page", "02.txt")],
  ["kecheng/2021-01-20/三版.md", fault("path-not-a-page", "03.md")],
  ["kecheng/2021-01-20/１２.txt", fault("path-not-a-page", "12.txt")],
  ["kecheng/2021-01-20/01.text", fault("page-form")],
  ["kecheng/2021-01-20/1.DOCX", { ...fault("page-form"), details: { form: "DOCX", name: "01" } }],
  ["kecheng/2021-01-20/第2版.docx", { ...fault("page-form"), details: { form: "docx", name: "02" } }],
  ["kecheng/2021-01-20/A03 要闻.wps", { ...fault("page-form"), details: { form: "wps", name: "03" } }],
  ["kecheng/2021-01-20/2版.pdf", { ...fault("page-pdf"), details: { form: "pdf", name: "02" } }],
  ["kecheng/2021-01-20/第6版.jpg", fault("path-not-a-page", "06.jpg")],
  ["kecheng/2021-1-20/06.jpg", fault("path-not-a-page", "2021-01-20")],
  ["kecheng/2021-01-20/00.docx", fault("path-not-a-page")],
  ["kecheng/01.docx", fault("path-not-a-page")],
  ["kecheng/2021-01-20/issue.yaml", fault("path-not-a-page", "issue.yml")],
  ["kecheng/2021-01-20/issue.yml.txt", fault("path-not-a-page", "issue.yml")],
  ["kecheng/2021-01-20/01.correction.yml", fault("path-not-a-page", "01.corrections.yml")],
  ["kecheng/2021-01-20/1.corrections.yaml", fault("path-not-a-page", "01.corrections.yml")],
  ["kecheng/2021-01-20/01.txt.corrections.yml", fault("path-not-a-page", "01.corrections.yml")],
  ["kecheng/2021-01-20/01.corrections.yml.txt", fault("path-not-a-page", "01.corrections.yml")],
  ["kecheng/2021-01-20/00.correction.yml", fault("path-not-a-page")],
  ["kecheng/2021-01-20/newspaper.yaml", fault("path-not-a-page")],
  ["kecheng/newspaper.yaml", fault("path-not-a-page", "newspaper.yml")],
  ["kecheng/newspapers.yml", fault("path-not-a-page", "newspaper.yml")],
  ["kecheng/issue.yaml", fault("path-not-a-page")],
  ["redirects.yaml", fault("path-not-a-page", "redirects.yml")],
  ["about.txt", fault("path-not-a-page", "about.md")],
  ["kecheng/2021-02-30/01.txt", fault("no-such-date")],
  ["柯城/2021-01-20/01.txt", fault("folder-name")],
  ["Kecheng/newspaper.yml", fault("folder-name")],
  ["search/2021-01-20/01.txt", fault("folder-name")],
  ["a--b/2021-01-20/01.txt", fault("folder-name")],
];

test.each(PATHS)("%s", (path, expected) => {
  expect(parseContentPath(path)).toMatchObject(expected);
});

test("a path says the same whatever was parsed before it", () => {
  for (const [before] of PATHS) {
    for (const [path, expected] of PATHS) {
      const parse = createPathParser();
      parse(before);
      expect(parse(path)).toMatchObject(expected);
    }
  }
});

test.each([
  ["kecheng/2021-01-20/01 - 副本.txt", "kecheng/2021-01-20/01.txt", "01.txt"],
  ["kecheng/2021-01-20/第1版.txt", "kecheng/2021-01-20/1.TXT", "1.TXT"],
  ["kecheng/2021-01-20/01.correction.yml", "kecheng/2021-01-20/1.corrections.yml", "1.corrections.yml"],
  ["kecheng/20210120/01.txt", "kecheng/2021-01-20/02.txt", "2021-01-20"],
  ["kecheng/newspaper.yaml", "kecheng/newspaper.yml", "newspaper.yml"],
])("%s is not to take the name of %s", (path, holder, name) => {
  const finding = (...paths: readonly string[]) =>
    findPathFaults(paths.map((one) => ({ path: one, kind: parseContentPath(one) }))).map(
      ({ details }) => details["hintZh"],
    );
  expect(finding(path)[0]).toContain("应写作");
  expect(finding(path, holder)).toEqual([`；${name} 已经有了，请对照两者，再定去留或改名`]);
});

test("a name that no file has is asked for", () => {
  const paths = ["kecheng/2021-01-20/第2版.txt", "kecheng/2021-01-20/02.md", "kecheng/2021-01-21/02.txt"];
  const findings = findPathFaults(paths.map((path) => ({ path, kind: parseContentPath(path) })));
  expect(findings).toMatchObject([{ place: { file: paths[0] }, details: { hint: ": write 02.txt" } }]);
});

test("a text in a form that is not read is told of, unless its page has another file", () => {
  const folder = "kecheng/2021-01-20";
  const paths = ["01.docx", "02.doc", "1.txt", "03.html", "03.corrections.yml", "04.rtf", "04.md", "04.pdf", "05.pdf"];
  const files = paths.map((name) => ({ path: `${folder}/${name}`, kind: parseContentPath(`${folder}/${name}`) }));
  expect(findPathFaults(files).map(({ rule, place }) => [rule, place.file])).toEqual([
    ["page-form", `${folder}/02.doc`],
    ["page-form", `${folder}/03.html`],
    ["page-pdf", `${folder}/05.pdf`],
  ]);
});

test.each(["第2版.docx", "A03.docx", "2版.wps", "第6版.jpg", "09版.pdf", "01.pdf"])(
  "a page's file that is not read is listed: %s",
  (name) => {
    expect(isUnreadFile(`kecheng/2021-01-20/${name}`)).toBe(true);
    expect(isUnreadFile(`kecheng/2021-1-20/${name}`)).toBe(true);
  },
);

test.each(["kecheng/2021-01-20/01.jpg", "kecheng/2021-01-20/目录2.docx", "kecheng/notes/01.docx", "01.docx"])(
  "what is no page's, or is read, is not listed: %s",
  (path) => {
    expect(isUnreadFile(path)).toBe(false);
  },
);

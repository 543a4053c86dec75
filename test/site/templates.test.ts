import { describe, expect, test } from "vitest";
import { compileTemplates, TemplateError } from "../../src/site/templates.ts";

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(TemplateError);
    return (error as TemplateError).message;
  }
  throw new Error("nothing was thrown");
}

/** Renders `view` with the first of the templates. */
function render(templates: Readonly<Record<string, string>>, view: object, frame: object = {}): string {
  const sources = new Map(Object.entries(templates));
  const [first = ""] = sources.keys();
  const words = { t: { word: "词" }, lang: "zh-Hans" };
  if (!sources.has("layout.eta")) sources.set("layout.eta", "<%~ it.body %>");
  return compileTemplates(sources)(first.replace(".eta", ""), view, { ...words, ...frame }, "paper/x.html");
}

describe("templates", () => {
  test("escape what they show", () =>
    expect(render({ "a.eta": '<p title="<%= it.x %>"><%= it.x %></p>' }, { x: `<b>"&'\u0000` })).toBe(
      '<p title="&lt;b&gt;&quot;&amp;&#39;\ufffd">&lt;b&gt;&quot;&amp;&#39;\ufffd</p>',
    ));

  test("text with what ends a piece of code is text", () =>
    expect(render({ "a.eta": "it's \\ `a`\n<%= it.x %>\n'" }, { x: 1 })).toBe("it's \\ `a`\n1'"));

  test("the layout shows its frame and what the page was made of", () => {
    const templates = {
      "page.eta": 'page <%= it.x %> <%= it.frame.title %> <%~ part("inner", { y: 3 }) %>',
      "inner.eta": "<%= it.x %>,<%= it.y %>,<%= it.t.word %>",
      "layout.eta": "<%= it.x %> <%= it.title %> [<%~ it.body %>] <%= it.lang %>",
    };
    expect(render(templates, { x: 1 }, { title: "T" })).toBe("undefined T [page 1 T undefined,3,词] zh-Hans");
  });

  test("may be written as any of Eta's, with includes and layouts", () => {
    const templates = {
      "page.eta": '<% layout("frame") %>page <%~ include("inner", { y: 3 }) %>',
      "inner.eta": '<%= it.x %>,<%= it.y %>,<%~ part("foot", {}) %>',
      "frame.eta": "<%= it.x %> [<%~ it.body %>] <%~ include('foot') %>",
      "foot.eta": "<%= it.lang %>",
    };
    expect(render(templates, { x: 1 })).toBe("1 [page 1,3,zh-Hans] zh-Hans");
  });

  test("what many pages share is rendered once for each object", () => {
    const count = { times: 0 };
    const shared = { next: () => ++count.times };
    const templates = {
      "a.eta": '<%~ once("b", it.shared) %><%~ once("b", it.shared) %><%~ once("b", it.other) %>',
      "b.eta": "<%= it.next() %>",
    };
    expect(render(templates, { shared, other: { ...shared } })).toBe("112");
  });

  test("a failure names the included template, its line and the page being rendered", () => {
    const templates = { "outer.eta": 'one\n<%~ part("inner", {}) %>', "inner.eta": "one\ntwo\n<%= it.missing.name %>" };
    const message = messageOf(() => render(templates, {}));
    expect(message).toContain("inner.eta:3");
    expect(message).not.toContain("outer.eta");
    expect(message).toContain("paper/x.html");
  });

  test("a failure in the layout, an include, or for what is rendered once, names its line too", () => {
    const templates = {
      "page.eta": '<%~ include("lead") %>',
      "lead.eta": "",
      "layout.eta": '\n<%~ once("shared", it.shared) %>',
    };
    const broken = "\n\n<%= it.missing.name %>";
    const failure = (name: string) => messageOf(() => render({ ...templates, [name]: broken }, {}, { shared: {} }));
    for (const name of ["page.eta", "lead.eta", "layout.eta", "shared.eta"])
      expect(failure(name)).toContain(`${name}:3`);
  });

  test("a template that does not compile is named with its line", () => {
    expect(messageOf(() => render({ "a.eta": "one\n<%= it.( %>" }, {}))).toContain("a.eta:2");
    expect(messageOf(() => render({ "b.eta": "<% if (x) { %>" }, {}))).toContain("b.eta");
    expect(messageOf(() => render({ "c.eta": "one\n<%= it.x" }, {}))).toContain("c.eta");
  });

  test("a template that is not there is named", () =>
    expect(messageOf(() => render({ "a.eta": '\n<%~ part("lost", {}) %>' }, {}))).toMatch(/a\.eta:2.*lost/su));
});

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
  return compileTemplates(sources)(first.replace(".eta", ""), view, { ...words, ...frame }, "paper/x.html");
}

describe("templates", () => {
  test("escape what they show", () =>
    expect(render({ "a.eta": '<p title="<%= it.x %>"><%= it.x %></p>' }, { x: `<b>"&'\u0000` })).toBe(
      '<p title="&lt;b&gt;&quot;&amp;&#39;\ufffd">&lt;b&gt;&quot;&amp;&#39;\ufffd</p>',
    ));

  test("text with what ends a piece of code is text", () =>
    expect(render({ "a.eta": "it's \\ `a`\n<%= it.x %>\n'" }, { x: 1 })).toBe("it's \\ `a`\n1'"));

  test("a layout shows its frame and what the page was made of", () => {
    const templates = {
      "page.eta": '<% layout("frame") %>page <%= it.x %> <%~ include("part", { y: 3 }) %>',
      "part.eta": "<%= it.x %>,<%= it.y %>,<%= it.t.word %>",
      "frame.eta": "<%= it.x %> <%= it.title %> [<%~ it.body %>] <%~ include('foot') %>",
      "foot.eta": "<%= it.title %> <%= it.lang %>",
    };
    expect(render(templates, { x: 1 }, { title: "T" })).toBe("undefined T [page 1 undefined,3,词] T zh-Hans");
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
    const templates = { "outer.eta": 'one\n<%~ include("inner") %>', "inner.eta": "one\ntwo\n<%= it.missing.name %>" };
    const message = messageOf(() => render(templates, {}));
    expect(message).toContain("inner.eta:3");
    expect(message).not.toContain("outer.eta");
    expect(message).toContain("paper/x.html");
  });

  test("a failure in a layout, or for what is rendered once, names its line too", () => {
    const templates = { "page.eta": '<% layout("frame") %>', "frame.eta": '\n<%~ once("part", it.shared) %>' };
    const part = "\n\n<%= it.missing.name %>";
    expect(messageOf(() => render({ ...templates, "part.eta": part }, {}, { shared: {} }))).toContain("part.eta:3");
    expect(messageOf(() => render({ ...templates, "frame.eta": part }, {}))).toContain("frame.eta:3");
  });

  test("a template that does not compile is named with its line", () => {
    expect(messageOf(() => render({ "a.eta": "one\n<%= it.( %>" }, {}))).toContain("a.eta:2");
    expect(messageOf(() => render({ "b.eta": "<% if (x) { %>" }, {}))).toContain("b.eta");
    expect(messageOf(() => render({ "c.eta": "one\n<%= it.x" }, {}))).toContain("c.eta");
  });

  test("a template that is not there is named", () =>
    expect(messageOf(() => render({ "a.eta": '<%~ include("lost") %>' }, {}))).toContain("lost"));
});

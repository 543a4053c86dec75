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

describe("templates", () => {
  test("escape what they show", () => {
    const render = compileTemplates(new Map([["a.eta", '<p title="<%= it.x %>"><%= it.x %></p>']]));
    expect(render("a", { x: `<b>"&'\u0000` }, "x.html")).toBe(
      '<p title="&lt;b&gt;&quot;&amp;&#39;\ufffd">&lt;b&gt;&quot;&amp;&#39;\ufffd</p>',
    );
  });

  test("a layout shows what its page was made of, its own values, and the page", () => {
    const render = compileTemplates(
      new Map([
        ["page.eta", '<% layout("frame", { extra: 2 }) %>page <%= it.x %> <%~ include("part", { y: 3 }) %>'],
        ["part.eta", "<%= it.x %>,<%= it.y %>"],
        ["frame.eta", "<%= it.x %> <%= it.extra %> [<%~ it.body %>] <%~ include('foot') %>"],
        ["foot.eta", "<%= it.x %>"],
      ]),
    );
    expect(render("page", { x: 1 }, "x.html")).toBe("1 2 [page 1 undefined,3] 1");
  });

  test("a failure names the included template, its line and the page being rendered", () => {
    const render = compileTemplates(
      new Map([
        ["outer.eta", 'one\n<%~ include("inner") %>'],
        ["inner.eta", "one\ntwo\n<%= it.missing.name %>"],
      ]),
    );
    const message = messageOf(() => render("outer", {}, "kecheng/2021-01-20/01-5.html"));
    expect(message).toContain("inner.eta:3");
    expect(message).not.toContain("outer.eta");
    expect(message).toContain("kecheng/2021-01-20/01-5.html");
  });

  test("a template that does not compile is named with its line", () => {
    expect(messageOf(() => compileTemplates(new Map([["a.eta", "one\n<%= it.( %>"]])))).toContain("a.eta:2");
    expect(messageOf(() => compileTemplates(new Map([["b.eta", "<% if (x) { %>"]])))).toContain("b.eta");
    expect(messageOf(() => compileTemplates(new Map([["c.eta", "one\n<%= it.x"]])))).toContain("c.eta");
  });

  test("a template that is not there is named", () => {
    const render = compileTemplates(new Map([["a.eta", '<%~ include("lost") %>']]));
    expect(messageOf(() => render("a", {}, "x.html"))).toContain("lost");
  });
});

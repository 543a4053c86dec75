import { symlinkSync } from "node:fs";
import { request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createPreviewServer } from "../../src/io/preview-server.ts";
import { temporaryFolder, writeFiles } from "./folder.ts";

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly body: string;
}

describe("what is there is served with its type", () => {
  test.each([
    ["/", "首页", "text/html; charset=utf-8"],
    ["/index.html", "首页", "text/html; charset=utf-8"],
    ["/kecheng/", "柯城", "text/html; charset=utf-8"],
    ["/kecheng/?q=x", "柯城", "text/html; charset=utf-8"],
    ["/a.css?v=1", "css", "text/css; charset=utf-8"],
    ["/a.js", "js", "text/javascript; charset=utf-8"],
    ["/a.bin", "bin", "application/octet-stream"],
    ["/%E7%89%88.txt", "版", "text/plain; charset=utf-8"],
  ])("%s", async (path, body, type) => {
    const answer = await ask(await serve(), path);
    expect(answer).toEqual({ status: 200, type, location: undefined, body });
  });

  test("a folder without its slash is sent on", async () => {
    const server = await serve();
    expect(await ask(server, "/kecheng?q=x")).toMatchObject({ status: 301, location: "/kecheng/?q=x" });
    expect(await ask(server, "//kecheng")).toMatchObject({ status: 301, location: "/kecheng/" });
  });

  test("HEAD has no body", async () => {
    expect(await ask(await serve(), "/", "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  test("other methods are refused", async () => {
    expect(await ask(await serve(), "/", "POST")).toMatchObject({ status: 405 });
  });
});

describe("what is not there, or is none of the site's, is 404.html", () => {
  test.each([
    "/nix.html",
    "/nix/",
    "/empty/",
    "/index.html/x",
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/kecheng/..%5c..%5csecret.txt",
    "/.xianbao.json",
    "/%00",
    "/%",
    "/link.txt",
    "/circle/x.html",
  ])("%s", async (path) => {
    expect(await ask(await serve(), path)).toMatchObject({ status: 404, body: "没有这一页" });
  });

  test("an address longer than any name", async () => {
    const server = await serve();
    for (const path of [`/${"long".repeat(100)}.html`, `/${"long/".repeat(1000)}`]) {
      expect(await ask(server, path)).toMatchObject({ status: 404, body: "没有这一页" });
    }
  });

  test("without a 404.html it is said in short", async () => {
    expect(await ask(await serve({ "index.html": "首页" }), "/nix")).toMatchObject({ status: 404, body: "404\n" });
  });
});

const SITE = {
  "index.html": "首页",
  "404.html": "没有这一页",
  "kecheng/index.html": "柯城",
  "empty/x.txt": "",
  "a.css": "css",
  "a.js": "js",
  "a.bin": "bin",
  "版.txt": "版",
  ".xianbao.json": "{}",
};

async function serve(files: Readonly<Record<string, string>> = SITE): Promise<Server> {
  const parent = temporaryFolder();
  writeFiles(join(parent, "dist"), files);
  writeFiles(parent, { "secret.txt": "秘密" });
  symlinkSync(join(parent, "secret.txt"), join(parent, "dist", "link.txt"));
  symlinkSync("circle", join(parent, "dist", "circle"));
  const server = createPreviewServer(join(parent, "dist"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return server;
}

/** Asks for a path as it is written: `fetch` would tidy `..` away. */
function ask(server: Server, path: string, method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        body += part;
      });
      response.on("end", () => {
        const { "content-type": type, location } = response.headers;
        resolve({ status: response.statusCode, type, location, body });
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}

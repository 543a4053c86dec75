import { readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder, writeFiles } from "../io/folder.ts";
import { pngOf } from "../sample/picture.ts";
import { run } from "./run.ts";

test("a scan is copied, shown beside the text of its page, and left alone by the next build", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "content/a/newspaper.yml": "name: 甲报\n",
    "content/a/2021-01-20/01.txt": "区委召开会议\n\n本报讯 12月14日，区委召开会议，部署工作。\n",
    "content/a/2021-01-20/02.txt": "春茶开采\n\n本报讯 3月29日，茶园里一片忙碌的景象。\n",
  });
  const picture = pngOf(60, 90);
  writeFileSync(join(folder, "content/a/2021-01-20/1.PNG"), picture);
  writeFileSync(join(folder, "content/a/2021-01-20/03.png"), picture);
  writeFileSync(join(folder, "content/a/2021-01-20/02.tif"), "II*\0");
  writeFileSync(join(folder, "content/a/2021-01-20/04.heic"), "ftypheic");
  writeFileSync(join(folder, "content/a/2021-01-20/05.docx"), "PK");

  const first = await run(folder, ["build"]);
  expect(first.reported).toContain("03.png:1 scan-alone");
  expect(first.reported).toContain("02.tif:1 scan-unreadable");
  expect(first.reported).toContain("04.heic:1 scan-unreadable");
  expect(first.reported).toContain("05.docx:1 page-form 不读 .docx 文件");
  expect(first.code).toBe(1);
  const copy = join(folder, "dist/a/2021-01-20/01.png");
  expect(readFileSync(copy).equals(picture)).toBe(true);
  const page = readFileSync(join(folder, "dist/a/2021-01-20/01.html"), "utf8");
  expect(page).toContain('<img src="01.png" width="60" height="90" alt="甲报 2021年1月20日 第1版版面图"');
  expect(page).toContain("assets/scan.js");
  for (const without of ["02.html", "01-1.html"]) {
    expect(readFileSync(join(folder, "dist/a/2021-01-20", without), "utf8")).not.toContain("scan.js");
  }
  expect(readFileSync(join(folder, "dist/a/2021-01-20/01-1.html"), "utf8")).toContain('href="01.html#scan"');

  const before = statSync(copy).ctimeMs;
  expect((await run(folder, ["build"])).printed).toContain("新写 0");
  expect(statSync(copy).ctimeMs).toBe(before);

  const later = new Date("2030-01-01");
  writeFileSync(join(folder, "content/a/2021-01-20/1.PNG"), pngOf(90, 60));
  utimesSync(join(folder, "content/a/2021-01-20/1.PNG"), later, later);
  await run(folder, ["build"]);
  expect(readFileSync(copy).equals(pngOf(90, 60))).toBe(true);

  // Another of the same size and time, as a tool leaves it that turns a picture and keeps its date.
  const turned = pngOf(90, 60);
  turned.writeUInt8(0x2a, turned.length - 1);
  writeFileSync(join(folder, "content/a/2021-01-20/1.PNG"), turned);
  utimesSync(join(folder, "content/a/2021-01-20/1.PNG"), later, later);
  await run(folder, ["build"]);
  expect(readFileSync(copy).equals(turned)).toBe(true);
});

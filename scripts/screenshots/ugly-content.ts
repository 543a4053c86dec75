import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";

/**
 * Writes a content folder that a design has to bear: the sample archive, a newspaper of one issue with a headline of 60
 * characters, an article of one line, one of 20,000 characters, a byline of nine names and a scan, and a newspaper with
 * 300 issues in a year and gaps in its serial numbers.
 */
export async function writeUglyContent(folder: string, sample: string, browser: Browser): Promise<void> {
  await cp(sample, folder, { recursive: true });
  const files: Readonly<Record<string, string>> = {
    "danqi/newspaper.yml": "name: 单期报\nplace: 某省某市某县\npublisher: 中共某县县委\ndescription: 只存一期。\n",
    "danqi/2021-05-01/01.md": UGLY_PAGE,
    "danqi/2021-05-01/02.md": "## 二版只有一条\n\n- 消息头：本报讯\n\n五一期间，全县各景区秩序井然。\n",
    "sanbai/newspaper.yml": "name: 三百期报\nplace: 某省某市某县\n",
    ...fullYear(),
  };
  for (const [path, text] of Object.entries(files)) await write(join(folder, path), text);
  await write(join(folder, "danqi/2021-05-01/01.jpg"), await paintScan(browser));
}

const SENTENCE = "全县上下牢记嘱托、感恩奋进，抢抓农时搞好春耕备耕，把每一寸土地都种上庄稼，把每一份责任都落到实处。";

const UGLY_PAGE = `## 县委县政府召开全县经济工作暨乡村振兴与共同富裕推进大会动员广大干部群众为高质量建设现代化美丽新县城而努力奋斗到底再立新功

- 引题：${SENTENCE.slice(0, 40)}
- 副题：${SENTENCE}
- 副题：第二个副题
- 记者：甲一二 乙三四 丙五六 丁七八 戊九十 己甲乙 庚丙丁 辛戊己 壬庚辛
- 通讯员：欧阳上官
- 摄影：癸某某
- 栏目：深入学习贯彻重要讲话精神
- 下转：3

${`${SENTENCE}\n\n`.repeat(3)}
### 一个相当长的小标题它自己就有二十多个字而且没有标点

${SENTENCE.repeat(4)}

## 一句话新闻

- 消息头：本报讯

今日有雨。

## 两万字

- 记者：长文章

${`${SENTENCE.repeat(8)}\n\n`.repeat(50)}
`;

/** Three hundred issues, every day but some, one short article each. */
function fullYear(): Readonly<Record<string, string>> {
  const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10));
  const held = days.filter((_, day) => day % 6 !== 5 && !(day > 150 && day < 156)).slice(0, 300);
  return Object.fromEntries(
    held.map((day, index) => [
      `sanbai/${day}/01.txt`,
      `第${1000 + index * 2 - (index % 40)}期\n\n${day.slice(5).replace("-", "月")}日各乡镇动态\n\n本报讯（记者 张三 通讯员 李四）${SENTENCE}\n`,
    ]),
  );
}

/** A scan's stand-in: a page of small print in columns, as a picture. */
async function paintScan(browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 2260 } });
  await page.setContent(
    `<body style="margin:60px;background:#f3efe2;font:20px/1.6 serif"><h1 style="font-size:150px;text-align:center;color:#a00;margin:0">单期报</h1>
    <hr><h2 style="font-size:56px;text-align:center">县委县政府召开全县经济工作大会</h2>
    <div style="columns:4;column-gap:40px;column-rule:1px solid #999">${`<p>${SENTENCE.repeat(3)}</p>`.repeat(26)}</div>`,
  );
  const picture = await page.screenshot({ type: "jpeg", quality: 70 });
  await page.close();
  return picture;
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

import { expect, it } from "vitest";
import { REPORT, readPage } from "./read-blocks.ts";

/** Notices between two reports, by their titles and by who signs them. Names are invented. */

const TEXT = "因城区主干管道改造，定于8月15日8时至18时对城东片区停水，请用户提前储水。";

function readNotice(...blocks: readonly string[]) {
  const { articles } = readPage("石桥修缮完工", REPORT, ...blocks, "全县春耕忙", REPORT);
  return articles.map(({ kind, headline, blocks: parts }) => ({
    title: `${kind} ${headline}`,
    signature: parts.flatMap(({ type, text }) => (type === "signature" ? [text] : [])),
  }));
}

it.each(["挂失", "售房", "表扬信", "红榜", "捐款名单", "停水通知", "减资公告"])("a title: %s", (title) => {
  const read = readNotice(title, TEXT, "云浦县自来水公司\n2021年8月13日");
  expect(read.map((article) => article.title)).toEqual(["news 石桥修缮完工", `notice ${title}`, "news 全县春耕忙"]);
});

it.each(["云浦县自来水公司\n2021.8.13", "云浦县自来水公司\n\n2021-08-13", "云浦县自来水公司启", "全体家属 敬告"])(
  "a signature: %j",
  (signature) => {
    const read = readNotice("停水通知", TEXT, signature);
    expect(read.map((article) => article.title)).toEqual(["news 石桥修缮完工", "notice 停水通知", "news 全县春耕忙"]);
    expect(read[1]?.signature.join()).toContain(signature.slice(0, 4));
  },
);

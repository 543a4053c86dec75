import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { boundNesting } from "./markdown-depth.ts";
import { textOf } from "./node-text.ts";

/**
 * Renders an editor's Markdown (a newspaper's description, `content/about.md`) as HTML that is safe to place in a
 * page: HTML written in the text is left out, as are scripts, `javascript:` links and pictures (which could call
 * another host).
 */
export function renderMarkdown(text: string): string {
  return String(processor.processSync(boundNesting(text)));
}

/** The first paragraph of an editor's Markdown as plain text, without HTML written in it; undefined where there is none. */
export function findFirstParagraph(text: string): string | undefined {
  const paragraph = processor.parse(boundNesting(text)).children.find((node) => node.type === "paragraph");
  if (paragraph === undefined) return undefined;
  return textOf({ ...paragraph, children: paragraph.children.filter(({ type }) => type !== "html") });
}

const schema = { ...defaultSchema, tagNames: defaultSchema.tagNames?.filter((name) => name !== "img") ?? [] };

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(rehypeStringify)
  .freeze();

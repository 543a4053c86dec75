import type { Redirects } from "../model/redirects.ts";

/**
 * The redirects with a withdrawal of its own for each published address of a folder or a printed page that is withdrawn as a whole, unless it is
 * made or led on: `kecheng/2021-12-15/` stands for the issue with all its pages and articles, `kecheng/2021-12-15/02.html` for page 2 with its.
 */
export function withdrawWholes(
  redirects: Redirects,
  published: readonly string[],
  made: ReadonlySet<string>,
): Redirects {
  const { moved, withdrawn } = redirects;
  const wholes = new Map(
    [...withdrawn].flatMap(([address, withdrawal]) => {
      const start = findStartBelow(address);
      return start === undefined ? [] : [[start, withdrawal] as const];
    }),
  );
  if (wholes.size === 0) return redirects;
  const covered = published.flatMap((address) => {
    const isKnown = made.has(address) || moved.has(address) || withdrawn.has(address);
    // The innermost first, so that what is said of a page counts before what is said of its issue.
    const start = isKnown ? undefined : startsOf(address).find((one) => wholes.has(one));
    const withdrawal = start === undefined ? undefined : wholes.get(start);
    return withdrawal === undefined ? [] : [[address, withdrawal] as const];
  });
  return { ...redirects, withdrawn: new Map([...withdrawn, ...covered]) };
}

/** How all addresses begin that go with a withdrawn one; undefined of an article's, which has nothing below it. */
function findStartBelow(address: string): string | undefined {
  if (address.endsWith(FOLDER_PAGE)) return address.slice(0, -FOLDER_PAGE.length + 1);
  const page = PRINTED_PAGE.exec(address)?.[1];
  return page === undefined ? undefined : `${page}-`;
}

const FOLDER_PAGE = "/index.html";

/** `kecheng/2021-12-15/02` of `kecheng/2021-12-15/02.html` */
const PRINTED_PAGE = /^([a-z0-9-]+\/\d{4}-\d\d-\d\d\/\d+)\.html$/;

/** The starts of what an address goes with: `kecheng/2021-12-15/02-`, `kecheng/2021-12-15/`, `kecheng/` of `kecheng/2021-12-15/02-5.html`. */
function startsOf(address: string): readonly string[] {
  const parts = address.split("/");
  const folders = parts.slice(1).map((_, i) => `${parts.slice(0, parts.length - 1 - i).join("/")}/`);
  const page = ARTICLE.exec(address)?.[1];
  return page === undefined ? folders : [page, ...folders];
}

/** `kecheng/2021-12-15/02-` of `kecheng/2021-12-15/02-5.html` */
const ARTICLE = /^([a-z0-9-]+\/\d{4}-\d\d-\d\d\/\d+-)\d+(?:-\d+)?\.html$/;

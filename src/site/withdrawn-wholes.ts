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
  const starts = [...withdrawn].flatMap(([address, withdrawal]) =>
    startsBelow(address).map((start) => [start, withdrawal] as const),
  );
  if (starts.length === 0) return redirects;
  // The longest first, so that what is said of a page counts before what is said of its issue.
  const wholes = starts.sort(([one], [other]) => other.length - one.length);
  const covered = published.flatMap((address) => {
    const isKnown = made.has(address) || moved.has(address) || withdrawn.has(address);
    const whole = isKnown ? undefined : wholes.find(([start]) => address.startsWith(start));
    return whole === undefined ? [] : [[address, whole[1]] as const];
  });
  return { ...redirects, withdrawn: new Map([...withdrawn, ...covered]) };
}

/** How all addresses begin that go with a withdrawn one; an article's have nothing below them. */
function startsBelow(address: string): readonly string[] {
  if (address.endsWith(FOLDER_PAGE)) return [address.slice(0, -FOLDER_PAGE.length + 1)];
  const page = PRINTED_PAGE.exec(address)?.[1];
  return page === undefined ? [] : [`${page}-`];
}

const FOLDER_PAGE = "/index.html";

/** `kecheng/2021-12-15/02` of `kecheng/2021-12-15/02.html` */
const PRINTED_PAGE = /^([a-z0-9-]+\/\d{4}-\d\d-\d\d\/\d+)\.html$/;

import type { OutputFile } from "../model/output.ts";
import type { Withdrawal } from "../model/redirects.ts";
import { dateText } from "./date.ts";
import { homeTrail } from "./home-trail.ts";
import { findTarget, nearestAddress } from "./permanence.ts";
import { linkerFrom, placeOf, type Site, type SitePage } from "./site-page.ts";
import { hostRedirectsUrl, hostUrl } from "./urls.ts";

/**
 * A page at every address that `redirects.yml` names and that the site no longer makes (`made`): it leads on to what
 * took its place, or says that what was there has been withdrawn.
 */
export function movedPages(site: Site, made: ReadonlySet<string>): readonly SitePage[] {
  const tombstones = [...site.redirects.withdrawn].filter(([address]) => !made.has(address));
  return [
    ...movesOf(site, made).map(([address, target]) => movedPage(site, address, target)),
    ...tombstones.map(([address, withdrawal]) => withdrawnPage(site, address, withdrawal, made)),
  ];
}

/** `_redirects`, by which a host answers with the new address itself; none where nothing has moved. */
export function hostRedirects(site: Site, made: ReadonlySet<string>): readonly OutputFile[] {
  const { config } = site;
  const lines = movesOf(site, made).map(
    ([from, to]) => `${hostUrl(config.baseUrl, from)} ${hostUrl(config.baseUrl, placeOf(to, config))} 301\n`,
  );
  return lines.length === 0 ? [] : [{ path: hostRedirectsUrl, content: lines.join("") }];
}

/** Old addresses that lead on, and where to; one that is withdrawn, too, says so instead. */
function movesOf({ redirects }: Site, made: ReadonlySet<string>): readonly (readonly [from: string, to: string])[] {
  const { moved, withdrawn } = redirects;
  return [...moved.keys()].sort().flatMap((address) => {
    const target = findTarget(address, redirects, made);
    const leadsOn = !made.has(address) && !withdrawn.has(address);
    return target === undefined || !leadsOn ? [] : [[address, target] as const];
  });
}

function movedPage(site: Site, address: string, target: string): SitePage {
  const link = linkerFrom(address, site.config);
  return {
    url: address,
    template: "moved",
    head: { title: site.strings.moved, styles: ["lists.css"], scripts: [], standsFor: target, leadsOn: true },
    view: { target: link(target) },
  };
}

/** Says why and when, and leads to what stood around it: an article's printed page, a page's issue. */
function withdrawnPage(site: Site, address: string, withdrawal: Withdrawal, made: ReadonlySet<string>): SitePage {
  const { config, strings } = site;
  const link = linkerFrom(address, config);
  const { reason, date } = withdrawal;
  const nearest = nearestAddress(address, made);
  return {
    url: address,
    template: "withdrawn",
    head: { title: strings.withdrawn, styles: ["lists.css"], scripts: [], isIndexed: false },
    view: {
      trail: homeTrail(link, strings),
      reason,
      ...(date === undefined ? {} : { date: dateText({ iso: date, uncertain: false }, strings) }),
      nearest: link(nearest),
      nearestLabel: FOLDER_PAGE.test(nearest) ? strings.withdrawnAbove : strings.withdrawnNearest,
    },
  };
}

/** `kecheng/2021-12-15/index.html`, `index.html` */
const FOLDER_PAGE = /(?:^|\/)index\.html$/;

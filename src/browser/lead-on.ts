import { compactUrl } from "../text/compact-url.ts";

/*
 * On the page for what is not found of a compact site: leads the address of an article's or a person's own page, which the
 * site had before it was made compact, on to the section that stands for it.
 */

const root = document.body.dataset["root"];
if (root !== undefined && location.pathname.startsWith(root)) {
  const address = location.pathname.slice(root.length);
  const place = compactUrl(address);
  if (place !== address) {
    location.replace(root + place);
  }
}

import { expect, test } from "vitest";
import { useBuiltSite } from "../sample/built-site.ts";
import { openSearch, queryIn, serve } from "./open-search.ts";
import { useBrowser } from "./use-browser.ts";

const builtSite = useBuiltSite();
const browser = useBrowser();

test("a click of the histogram's bars limits the time, one of the right button does not", async () => {
  const page = await openSearch(browser(), await serve(builtSite().site), "疫情");
  const bars = page.locator(".histogram svg");
  const place = { position: { x: 2, y: 10 } };
  await bars.click({ ...place, button: "right" });
  await bars.click({ ...place, button: "middle" });
  expect(queryIn(page)).toBe("疫情");
  expect(await bars.locator("[opacity]").count()).toBe(0);
  await bars.click(place);
  await expect.poll(() => queryIn(page)).toBe("疫情 2020-03..2020-03");
});

import { isDay } from "../text/day.ts";

/*
 * How names in the content folder should be written that are nearly right: undefined for those of which nothing can be told. A name may
 * end in a second `.txt`, which Windows hides from who gives it.
 */

/** `2021-01-20/` for `20210120`, `2021-1-20` and `2021年1月20日`. */
export function findDateFolder(name: string): string | undefined {
  const [, year, twoMonth, twoDay, month = twoMonth ?? "", day = twoDay ?? ""] = OTHER_DATE.exec(name) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return year !== undefined && isDay(date) ? `${date}/` : undefined;
}

/** `20210305`, `2021.03.05`, `2021年3月5日` */
const OTHER_DATE = /^(\d{4})(?:[-._年\s]?(\d{2})[-._月\s]?(\d{2})|[-._年\s](\d{1,2})[-._月\s](\d{1,2}))日?$/;

/** In an issue's folder: `02.txt` for `第2版.txt`, `A02.txt` and `2版 综合.txt`, `01.txt` for `头版.txt`, `02.txt` for `第二版.txt`, `issue.yml` for `issue.yaml`. */
export function findIssueFolderFile(written: string): string | undefined {
  // Figures set as wide as characters: `１２.txt`
  const name = written.normalize("NFKC");
  if (OTHER_ISSUE.test(name)) return "issue.yml";
  const corrected = OTHER_CORRECTIONS.exec(name)?.[1];
  if (corrected !== undefined && Number(corrected) > 0) return `${corrected.padStart(2, "0")}.corrections.yml`;
  const [, figures, extension = "txt"] = OTHER_PAGE.exec(name) ?? [];
  if (figures !== undefined && Number(figures) > 0) return `${figures.padStart(2, "0")}.${extension.toLowerCase()}`;
  const [, chinese = "一", ending] = CHINESE_PAGE.exec(name) ?? [];
  return ending === undefined ? undefined : `0${CHINESE_FIGURES.indexOf(chinese) + 1}.${ending}`;
}

/** `issue.yaml`, `Issue.yml`, `issues.yml.txt` */
const OTHER_ISSUE = /^issues?\.ya?ml(?:\.txt)?$/i;

/** `01.correction.yml`, `01.txt.corrections.yml`, `01.corrections.yaml`, `01-corrections.yml` */
const OTHER_CORRECTIONS = /^0?(\d{1,2})(?:\.txt|\.md)?[-._\s]?corrections?\.ya?ml(?:\.txt)?$/i;

/** `第2版.txt`, `A02.txt`, `2版 综合.md` */
const OTHER_PAGE = /^\D{0,4}0?(\d{1,2})(?!\d).*\.(txt|md)$/i;
/** `第二版.txt`, `二版.md`; `头版.txt` is the first. */
const CHINESE_PAGE = /^(?:第?([一二三四五六七八九])版|头版)\.(txt|md)$/;
const CHINESE_FIGURES = "一二三四五六七八九";

/** In a newspaper's folder: `newspaper.yml` for `newspaper.yaml`. */
export function findPaperFile(name: string): string | undefined {
  return OTHER_PAPER.test(name) ? "newspaper.yml" : undefined;
}

/** `newspaper.yaml`, `Newspaper.yml`, `newspapers.yml`, `newspaper.yml.txt` */
const OTHER_PAPER = /^newspapers?\.ya?ml(?:\.txt)?$/i;

/** In the content folder itself: `redirects.yml` for `redirects.yaml`, `about.md` for `about.txt`. */
export function findRootFile(name: string): string | undefined {
  if (OTHER_REDIRECTS.test(name)) return "redirects.yml";
  return OTHER_ABOUT.test(name) ? "about.md" : undefined;
}

/** `redirects.yaml`, `redirect.yml`, `redirects.yml.txt` */
const OTHER_REDIRECTS = /^redirects?\.ya?ml(?:\.txt)?$/i;

/** `about.txt`, `About.md`, `about.md.txt` */
const OTHER_ABOUT = /^about\.(?:md|txt|md\.txt)$/i;

/*
 * The fixed words of records for reference managers, as `write` writes them.
 */

type Write = (words: string) => string;

/** The fixed words of RIS. */
export function risWords(write: Write) {
  return {
    type: write("TY  - NEWS\r\n"),
    author: write("AU  - "),
    title: write("TI  - "),
    newspaper: write("T2  - "),
    year: write("PY  - "),
    date: write("DA  - "),
    slash: write("/"),
    page: write("SP  - "),
    serial: write("IS  - "),
    language: write("LA  - zh-CN\r\n"),
    url: write("UR  - "),
    note: write("N1  - "),
    uncertain: write("?\r\n"),
    ending: write("ER  - \r\n"),
    newLine: write("\r\n"),
  };
}

/**
 * The fixed words of BibTeX. Double braces keep a title as it is spelt and a Chinese name whole: BibTeX would take its
 * parts at a space or at `and`.
 */
export function bibtexWords(write: Write) {
  return {
    type: write("@article{"),
    afterKey: write(",\n"),
    author: write("  author = {{"),
    and: write("} and {"),
    title: write("  title = {{"),
    newspaper: write("  journal = {"),
    year: write("  year = {"),
    month: write("  month = {"),
    day: write("  day = {"),
    page: write("  pages = {"),
    serial: write("  number = {"),
    url: write("  url = {"),
    note: write("  note = {"),
    uncertain: write("?},\n"),
    end: write("},\n"),
    endInBraces: write("}},\n"),
    ending: write("  entrysubtype = {newspaper},\n  langid = {chinese},\n}\n"),
  };
}

/** The fixed words of CSL-JSON. */
export function cslWords(write: Write) {
  return {
    key: write('{"id":"'),
    title: write('","type":"article-newspaper","title":'),
    author: write(',"author":[{"literal":'),
    nextAuthor: write('},{"literal":'),
    afterAuthors: write("}]"),
    newspaper: write(',"container-title":'),
    date: write(',"issued":{"date-parts":[['),
    comma: write(","),
    afterDate: write(']]},"page":"'),
    afterUncertain: write(']],"circa":true},"page":"'),
    serial: write('","issue":"'),
    quote: write('"'),
    url: write(',"URL":"'),
    ending: write(',"language":"zh-CN"}'),
  };
}

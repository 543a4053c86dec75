import { cleanText } from "./escape.ts";
import { recalled } from "./recalled.ts";
import { bibtexWords, cslWords, risWords } from "./record-words.ts";

/** How records are written: as they stand in a file, or as they stand in an address. */
export interface RecordForm {
  readonly ris: ReturnType<typeof risWords>;
  readonly bibtex: ReturnType<typeof bibtexWords>;
  readonly csl: ReturnType<typeof cslWords>;
  readonly textOf: (text: string) => RecordText;
  readonly urlOf: (url: string) => string;
}

/** A text as the formats for reference managers write it. */
export interface RecordText {
  /** In one line: RIS. */
  readonly line: string;
  /** With what means something to TeX escaped: BibTeX. */
  readonly tex: string;
  /** In quotation marks: CSL-JSON. */
  readonly json: string;
}

/** The forms of an issue's records. Texts are kept, since all formats have them in both forms, and articles share many. */
export function createRecordForms(): { readonly inFile: RecordForm; readonly inAddress: RecordForm } {
  const plain = recalled(recordText);
  return {
    inFile: { ...FILE_WORDS, textOf: plain, urlOf: (url) => url },
    inAddress: {
      ...ADDRESS_WORDS,
      textOf: recalled((text) => addressText(plain(text))),
      urlOf: encodeURIComponent,
    },
  };
}

function wordsOf(write: (words: string) => string): Pick<RecordForm, "ris" | "bibtex" | "csl"> {
  return { ris: risWords(write), bibtex: bibtexWords(write), csl: cslWords(write) };
}

function recordText(text: string): RecordText {
  // So are all names and most titles.
  if (hanAlone.test(text)) return { line: text, tex: text, json: `"${text}"` };
  const line = cleanText(text).replace(/\s+/g, " ").trim();
  return { line, tex: line.replace(texCharacter, escapeTex), json: JSON.stringify(cleanText(text)) };
}

// 柯城区部署督导疫情防控工作
const hanAlone = /^\p{Script=Han}*$/u;

// The characters that mean something to TeX: 50% & {x}_$y#~^\
const texCharacter = /[\\{}%&#_$~^]/g;

const texEscapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash ",
  // BibTeX counts escaped braces too, so one alone would swallow the rest of the file.
  "{": "\\textbraceleft ",
  "}": "\\textbraceright ",
  "~": "\\textasciitilde ",
  "^": "\\textasciicircum ",
};

function escapeTex(character: string): string {
  return texEscapes[character] ?? `\\${character}`;
}

/** What is the same in two formats is escaped once. */
function addressText({ line, tex, json }: RecordText): RecordText {
  const escaped = escapeAddress(line);
  return {
    line: escaped,
    tex: tex === line ? escaped : escapeAddress(tex),
    json: json === `"${line}"` ? `%22${escaped}%22` : escapeAddress(json),
  };
}

/**
 * The text as it may stand in a `data:` address: `TI%20%20-%20柯城%0D%0A`. Han characters may stand in one as they are;
 * escaped they would take three times the room on every article's page.
 */
export function escapeAddress(text: string): string {
  return text.replace(notHan, encodeURIComponent);
}

// Everything in `TI  - 柯城` but 柯城
const notHan = /\P{Script=Han}+/gu;

const FILE_WORDS = wordsOf((words) => words);
const ADDRESS_WORDS = wordsOf(escapeAddress);

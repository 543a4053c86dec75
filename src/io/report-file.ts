import { writeFile } from "node:fs/promises";
import { UserError } from "../model/user-error.ts";
import { cannotWrite } from "./cannot-write.ts";
import { isNotFound, isRefusal } from "./file-errors.ts";
import { readIfThere } from "./read-file.ts";

/**
 * Writes a report, of which `mark` stands near the beginning. It takes the place of an earlier one and of nothing else: a page's
 * name behind `--html` is soon typed. `shown` is the file as messages are to show it.
 *
 * @throws UserError where another file is there, or the disk refuses.
 */
export async function writeReportFile(file: string, shown: string, text: string, mark: string): Promise<void> {
  try {
    const there = readIfThere(file);
    if (there !== undefined && !there.subarray(0, HEAD_BYTES).includes(mark)) throw otherFile(shown);
    await writeFile(file, text);
  } catch (error) {
    if (!isNotFound(error) && !isRefusal(error)) throw error;
    throw cannotWrite(shown, error, {
      zh: "请检查 --html 后面的文件夹是否存在、可写。",
      en: "Check that the folder named with --html is there.",
    });
  }
}

/** So far into a report its mark stands. */
const HEAD_BYTES = 1000;

function otherFile(shown: string): UserError {
  return new UserError(
    { zh: `${shown} 是别的文件，没有覆盖`, en: `${shown} is another file; it was not written over` },
    {
      zh: "请在 --html 后面写报告的文件名，如 report.html。",
      en: "Name the report's file after --html, such as report.html.",
    },
  );
}

import { expect, test } from "vitest";
import { isRefusal } from "../../src/io/file-errors.ts";

test.each([
  ...["EACCES", "ENOSPC", "EROFS"],
  // A limit on a file's size or on a user's disk, on open files of a process or of the machine; a file that another program holds.
  ...["EFBIG", "EDQUOT", "EMFILE", "ENFILE", "EBUSY"],
])("%s is a refusal of the disk", (code) => {
  expect(isRefusal(Object.assign(new Error(code), { code }))).toBe(true);
});

test("what is no file system error, or says that a call was wrong, is none", () => {
  expect(isRefusal(new Error("EACCES"))).toBe(false);
  expect(isRefusal(Object.assign(new Error("EINVAL"), { code: "EINVAL" }))).toBe(false);
});

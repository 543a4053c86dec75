import { expect, test } from "vitest";
import { cannotList } from "../../src/io/cannot-list.ts";

test("the folder that cannot be read is named", () => {
  const refused = Object.assign(new Error("EACCES"), { code: "EACCES", path: "content/kecheng/2021-01-20" });
  expect(cannotList("content", refused).message).toContain("content/kecheng/2021-01-20 (EACCES)");
});

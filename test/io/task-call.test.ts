import { expect, test } from "vitest";
import { answerTask, openAnswer } from "../../src/io/task-call.ts";

test("a refusal of the disk comes from a thread with the file that it is about", () => {
  const refused = Object.assign(new Error("EACCES"), { code: "EACCES", path: "/site-cache/pages" });
  const refuse = () => {
    throw refused;
  };
  const answer = structuredClone(answerTask({ writeBulk: refuse }, { name: "writeBulk", input: {} }, 1));
  expect(() => openAnswer(answer)).toThrow(expect.objectContaining({ code: "EACCES", path: "/site-cache/pages" }));
});

import { join } from "node:path";
import { expect, test } from "vitest";
import { readOrMake } from "../../src/io/cache.ts";
import { temporaryFolder, writeFiles } from "./folder.ts";

test("what the disk does not let keep is made anew", async () => {
  const folder = temporaryFolder();
  // A file in the place of a folder is refused also to who may write everything.
  writeFiles(folder, { programs: "" });
  const make = () => Promise.resolve("made");
  expect(await readOrMake(join(folder, "programs", "reader.json"), "seal", make)).toBe("made");
});

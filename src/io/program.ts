import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findPackageRoot } from "./package-root.ts";

/** A hash of this program's source and of the packages it runs with: another program's cache is no use to it. */
export function identifyProgram(): string {
  const root = findPackageRoot();
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  const hash = createHash("sha256").update(process.version);
  for (const path of [...sources.map((source) => join("src", source)).sort(), "package-lock.json"]) {
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex").slice(0, 32);
}

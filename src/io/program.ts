import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keepIfAllowed } from "./keep-file.ts";
import { findPackageRoot } from "./package-root.ts";
import { readIfReadable } from "./read-file.ts";

/**
 * A hash of this program's source and of the packages it runs with: another program's cache is no use to it. Kept beside
 * a bundle, which is made anew when a source has changed.
 */
export function identifyProgram(): string {
  const file = fileURLToPath(new URL("./program.txt", import.meta.url));
  if (import.meta.url.endsWith(".ts")) return hashProgram();
  const kept = readIfReadable(file)?.toString("utf8");
  if (kept !== undefined && IDENTITY.test(kept)) return kept;
  const made = hashProgram();
  keepIfAllowed(() => writeFileSync(file, made));
  return made;
}

/**
 * Where what is made of the program alone is kept: beside its bundle, so that one build after the other finds it whatever
 * it builds; in `cache` where the program was not bundled.
 */
export function programFolder(cache: string): string {
  return import.meta.url.endsWith(".ts") ? cache : fileURLToPath(new URL(".", import.meta.url));
}

/** `4f0a2c…`, whole */
const IDENTITY = /^[0-9a-f]{32}$/;

function hashProgram(): string {
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

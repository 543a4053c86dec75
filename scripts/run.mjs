/**
 * Runs the command line from a bundle of its sources, which starts in a quarter of the time that a hundred modules of
 * TypeScript take. The bundle is kept in .cache/program/ and made anew when a source has changed. Plain Node, because
 * what runs TypeScript is what is spared.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PROGRAMS = join(ROOT, ".cache", "program");

/** Threads are started from files of their own, and those of these packages from theirs. */
const ENTRIES = { xianbao: "scripts/xianbao.ts", worker: "src/io/worker.ts", "patch-worker": "src/io/patch-worker.ts" };
const EXTERNAL = ["esbuild", "piscina"];

/** How the sources look: the bundle of others that look the same is the same. */
function lookOfSources() {
  const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).map((path) =>
    join("src", path),
  );
  const files = [...sources.filter((path) => path.endsWith(".ts")).sort(), "scripts/xianbao.ts", "package-lock.json"];
  const looks = files.map((path) => {
    const { size, mtimeMs } = statSync(join(ROOT, path));
    return `${path} ${size} ${mtimeMs}`;
  });
  return createHash("sha256")
    .update([process.version, ...looks].join("\n"))
    .digest("hex")
    .slice(0, 16);
}

/** Made beside and renamed into place: two commands that start at once do not see each other's halves. */
async function makeBundle(folder) {
  const { build, stop } = await import("esbuild");
  const part = `${folder}.part-${process.pid}`;
  await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: part,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: EXTERNAL,
    charset: "utf8",
    // What is shorter is read sooner. Names stay, for the sake of stack traces.
    minifyWhitespace: true,
    minifySyntax: true,
    // Packages of CommonJS ask for Node's own modules by `require`.
    banner: {
      js: 'import { createRequire as nodeRequire } from "node:module"; const require = nodeRequire(import.meta.url);',
    },
    logLevel: "error",
  });
  // Otherwise its process stays, with some 170 MB, as long as the command runs.
  await stop();
  try {
    renameSync(part, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(part, { recursive: true, force: true });
  }
}

/** Its age tells whether it is still run. One that another user made has a time that only that user can set. */
function keepFresh(folder) {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch (error) {
    if (error.code !== "EPERM" && error.code !== "EACCES" && error.code !== "EROFS") throw error;
  }
}

/** Bundles that nobody has run for a day. */
function removeOldBundles() {
  for (const name of readdirSync(PROGRAMS)) {
    const folder = join(PROGRAMS, name);
    // Another command may remove them at the same time.
    const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - changed > 86_400_000) rmSync(folder, { recursive: true, force: true });
  }
}

/** Options that npm keeps for itself where the `--` before them is forgotten: `npm run build --publish`. */
function refuseSwallowed() {
  const swallowed = ["publish", "forward", "compact", "base_url"].find((name) => process.env[`npm_config_${name}`]);
  if (swallowed === undefined) return;
  const option = `--${swallowed.replace("_", "-")}`;
  console.error(`npm 收走了 ${option}，没有交给程序\n请在它前面加上 --：npm run build -- ${option}`);
  console.error(`npm took ${option} for itself\nPut -- before it: npm run build -- ${option}`);
  process.exit(2);
}

refuseSwallowed();
const folder = join(PROGRAMS, lookOfSources());
if (existsSync(folder)) keepFresh(folder);
else {
  mkdirSync(PROGRAMS, { recursive: true });
  await makeBundle(folder);
  removeOldBundles();
}
await import(pathToFileURL(join(folder, "xianbao.js")).href);

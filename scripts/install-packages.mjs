import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs `npm ci` unless the packages of package-lock.json are installed.
 * @returns {string | undefined} what went wrong, for the user
 */
export function installPackages() {
  if (isInstalled()) return undefined;
  process.stderr.write("正在安装所需的软件包 · installing packages (npm ci) …\n");
  const [command, ...args] = [...npm(), "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const shell = process.platform === "win32" && command === "npm";
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: ["ignore", 2, 2], shell });
  if (status === 0) return undefined;
  const reason = error === undefined ? `npm ci: ${status}` : error.message;
  return `软件包没有装上（${reason}），请检查网络后再试 · the packages could not be installed (${reason}); check the network and try again`;
}

/**
 * Whether node_modules holds each package of package-lock.json in that version. npm keeps a list of what it installed.
 * Packages for other systems are optional and not in it.
 */
function isInstalled() {
  const wanted = readLock("package-lock.json");
  const installed = readLock("node_modules/.package-lock.json");
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = installed[path];
    if (path === "" || (found === undefined && optional)) return true;
    return found !== undefined && found.version === version && found.integrity === integrity;
  });
}

/** @returns {Record<string, { version?: string; integrity?: string; optional?: boolean }>} the packages by folder */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(`${ROOT}/${file}`, "utf8")).packages ?? {};
  } catch (error) {
    if (error.code === "ENOENT" || error instanceof SyntaxError) return {};
    throw error;
  }
}

/** The npm that runs this, or the one on the path. */
function npm() {
  const running = process.env.npm_execpath;
  return running?.endsWith("npm-cli.js") ? [process.execPath, running] : ["npm"];
}

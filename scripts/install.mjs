/**
 * Installs what a fresh machine lacks, before a command of package.json runs: the npm packages, and with `--browser`
 * the browser that the tests drive. Silent and quick where nothing is lacking; all output goes to stderr, since stdout
 * is the command's. Plain Node, because nothing else is there yet.
 */
import { installBrowser } from "./install-browser.mjs";
import { installPackages } from "./install-packages.mjs";

const OLDEST_NODE = [20, 19];

function isNodeTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

function install() {
  if (isNodeTooOld()) {
    return `Node.js ${process.versions.node} 太旧，请安装 20.19 或更新的版本 · is too old; install 20.19 or later: https://nodejs.org/`;
  }
  return installPackages() ?? (process.argv.includes("--browser") ? installBrowser() : undefined);
}

const fault = install();
if (fault !== undefined) {
  process.stderr.write(`${fault}\n`);
  process.exitCode = 2;
}

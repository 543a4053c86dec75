import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Where systems keep Chromium or a browser made of it. */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Chromium, and a font with Chinese characters, as Debian names them. */
const DEBIAN_PACKAGES = ["chromium", "fonts-noto-cjk"];

/**
 * The Chromium to drive: the one that the environment variable CHROMIUM names, or one in a usual place.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.CHROMIUM;
  return (named ? [named] : PLACES).find((place) => existsSync(place));
}

/**
 * Installs Chromium from Debian's packages where it is missing.
 * @returns {string | undefined} what went wrong, for the user
 */
export function installBrowser() {
  if (findChromium() !== undefined) return undefined;
  if (process.env.CHROMIUM) return `CHROMIUM=${process.env.CHROMIUM}: 没有这个文件 · there is no such file`;
  if (!isCommand("apt-get")) return BY_HAND;
  process.stderr.write(`正在安装 · installing ${DEBIAN_PACKAGES.join(", ")} (apt-get) …\n`);
  const done = apt("update") && apt("install", "--yes", "--no-install-recommends", ...DEBIAN_PACKAGES);
  return done && findChromium() !== undefined ? undefined : BY_HAND;
}

const BY_HAND =
  "测试要用 Chromium 浏览器，本机没有，也没能自动装上。请安装 Chromium 或 Chrome，或用环境变量 CHROMIUM 指明它在哪里。\n" +
  "The tests need the Chromium browser, which is not here and could not be installed. Install Chromium or Chrome, or say where it is with the environment variable CHROMIUM.";

function isCommand(name) {
  return spawnSync(name, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** As root, or through sudo where that asks for no password. */
function apt(...args) {
  const isRoot = process.getuid?.() === 0;
  const [command, ...rest] = [...(isRoot ? [] : ["sudo", "-n"]), "apt-get", "-qq", ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, rest, { stdio: ["ignore", 2, 2], env }).status === 0;
}

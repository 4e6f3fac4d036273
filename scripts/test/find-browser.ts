import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { runProgram } from "@/scripts/test/run-program";

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A Chromium: CHROMIUM_PATH, the system's, Playwright's, else installed now. Null when none can be had. */
export async function findBrowser(root: string): Promise<string | null> {
  const present = () =>
    [process.env.CHROMIUM_PATH, ...SYSTEM_BROWSERS, chromium.executablePath()].find(isThere);
  const found = present();
  if (found) return found;
  console.log("No Chromium was found; installing one for the tests…");
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const code = isDebianRoot
    ? 1
    : await runProgram(root, "@playwright/test", "playwright", ["install", "chromium"]);
  if (code !== 0 && isDebianRoot) installFromDebian();
  return present() ?? null;
}

function isThere(path: string | undefined): path is string {
  return path !== undefined && path !== "" && existsSync(path);
}

function installFromDebian(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    execFileSync("apt-get", ["update", "-qq"], { env, stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "-qq", "chromium"], { env, stdio: "ignore" });
  } catch {
    // Said by the caller: there is no browser.
  }
}

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, type BrowserServer, chromium } from "playwright-core";

const locations = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a Chromium on this machine; undefined if there is none. */
export function findChromium(): string | undefined {
  return [...locations, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** Finds a Chromium, or installs one: from Debian's packages as root, else Playwright's own. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  process.stderr.write("No Chromium found, installing one for the browser tests …\n");
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
    spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: "ignore", env });
  } else {
    spawnSync("npx", ["playwright-core", "install", "chromium"], { stdio: "inherit" });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    "The browser tests need Chromium, and it could not be installed. Install it (on Debian: `sudo apt-get install chromium`), or set CHROMIUM to its path.",
  );
}

// Nothing that would reach for the network.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * A browser to open pages in: the one that `tests/run.ts` started for all files, else its own. Closing
 * it closes this file's pages.
 */
export async function openChromium(): Promise<Browser> {
  const endpoint = process.env.TEST_CHROMIUM;
  return endpoint === undefined ? launchChromium() : chromium.connect(endpoint);
}

/**
 * Starts a Chromium with settings of its own.
 * @param textPx the reader's text size, as the browser's settings have it
 */
export async function launchChromium({
  keepBackForwardCache = false,
  textPx = 16,
} = {}): Promise<Browser> {
  return chromium.launch({
    // Playwright turns it off, which no reader's browser does.
    ignoreDefaultArgs: keepBackForwardCache ? ["--disable-back-forward-cache"] : [],
    executablePath: ensureChromium(),
    args: [...args, `--blink-settings=defaultFontSize=${textPx}`],
  });
}

/** Starts a Chromium that other processes connect to, by `openChromium`. */
export function startSharedChromium(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: ensureChromium(), args });
}

/** Its version, for the log of a run. */
export function chromiumVersion(): string {
  return execFileSync(ensureChromium(), ["--version", "--no-sandbox"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();
}

import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { articleText, onePixel } from "../support/site-folder.ts";
import { startSite } from "../support/start-site.ts";

// `npm run bench:writing`: how soon a save is served and seen, in a text of 6,000 words with 25 figures and pictures,
// and how soon an edited figure is. Medians; `--runs 10` for a quick look.

const at = process.argv.indexOf("--runs");
const runs = at === -1 ? 50 : Number(process.argv[at + 1]);

const site = scratchFolder();
const folder = join(site, "content/articles/long");
const article = join(folder, "index.md");
const view = join(site, "figures/unplug/view.tsx");
const figures = [
  ...["cache-ring", "data-center", "gc-spiral", "identity", "incident", "locks", "pages"],
  ...["pre-open", "routes", "skew", "status", "storage-runway", "timeouts", "toil", "unplug"],
];

const words =
  "a queue holds what comes until somebody takes it and while more comes than goes it grows without an end so that every wait is longer than the one before";
/** Ten sentences of 30 words. */
const paragraph = (n: number) => `Paragraph ${n}: ${`${words}. `.repeat(10)}`.trim();
const shows = [
  ...figures.map((name) => `::figure{name=${name}}`),
  ...Array.from({ length: 10 }, (_, i) => `![A dot](dot-${i}.png)`),
];
const body = Array.from(
  { length: 20 },
  (_, n) =>
    `## Section ${n}\n\n${paragraph(n)}\n\n${shows.slice(n * 1.25, (n + 1) * 1.25).join("\n\n")}`,
).join("\n\n");

function tell(name: string, times: readonly number[]): void {
  const loads = loadavg().map((load) => load.toFixed(1));
  const [middle, most] = [median(times), Math.max(...times)].map(Math.round);
  process.stdout.write(
    `${name}: median ${middle} ms, slowest ${most} ms, of ${times.length}; load ${loads.join(" ")}\n`,
  );
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function edited(text: string, run: number): string {
  return text.replace("Paragraph 10: ", `Paragraph 10, edit ${run}: `);
}

/** People save seldom, and what is saved in one moment is drawn at once. */
const apartMs = 400;

/** The time at which the page has some words and has drawn them. */
function seenAt(page: Page, sought: string): Promise<number> {
  // As text: what `tsx` adds to functions is not there in the page.
  return page.evaluate(`new Promise((resolve) => {
    const observer = new MutationObserver(look);
    function look() {
      if (!document.body.textContent.includes(${JSON.stringify(sought)})) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
    }
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    look();
  })`);
}

cpSync(join(projectFolder, "tests/fixtures/small"), join(site, "content"), { recursive: true });
cpSync(join(projectFolder, "figures"), join(site, "figures"), { recursive: true });
mkdirSync(join(site, "node_modules"));
symlinkSync(join(projectFolder, "node_modules/preact"), join(site, "node_modules/preact"));
symlinkSync(projectFolder, join(site, "node_modules/load-bearing"));
mkdirSync(folder);
for (let i = 0; i < 10; i++) writeFileSync(join(folder, `dot-${i}.png`), onePixel);
const text = articleText("Long", "date: 2024-03-11", `${body}\n`);
writeFileSync(article, text);

const server = await startSite(site);
const url = `${server.origin}/articles/long/`;
const browser = await openChromium();
try {
  const served: number[] = [];
  for (let run = 1; run <= runs; run++) {
    await sleep(apartMs);
    const started = performance.now();
    writeFileSync(article, edited(text, run));
    while (!(await (await fetch(url)).text()).includes(`edit ${run}:`)) await sleep(2);
    served.push(performance.now() - started);
  }
  tell("save to served", served);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  await page.getByRole("region", { name: "Preview" }).waitFor();
  const seen: number[] = [];
  for (let run = 1; run <= runs; run++) {
    await sleep(apartMs);
    const when = seenAt(page, `edit ${runs + run}:`);
    await page.evaluate("0");
    const started = Date.now();
    writeFileSync(article, edited(text, runs + run));
    seen.push((await when) - started);
  }
  tell("save to seen", seen);
  const good = readFileSync(view, "utf8");
  const figure: number[] = [];
  for (let run = 1; run <= runs; run++) {
    await sleep(apartMs);
    const started = Date.now();
    writeFileSync(view, good.replace("= nameOf(id);", `= \`\${nameOf(id)} Needle ${run}\`;`));
    // Its script has another name then, and the page is loaded anew.
    await page.getByText(`Needle ${run}`).first().waitFor({ state: "attached" });
    figure.push(Date.now() - started);
  }
  tell("figure edit to seen", figure);
} finally {
  await browser.close();
  server.stop();
}

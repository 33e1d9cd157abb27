import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { articlesInMemory } from "../../src/build/articles-in-memory.ts";
import { type LoadedSite, loadSite } from "../../src/build/load-site.ts";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { sourceOf } from "../support/load-folder.ts";
import { freePort } from "../support/processes.ts";
import { articleText, writeFiles } from "../support/site-folder.ts";
import { type StartedSite, startSite } from "../support/start-site.ts";
import { isLong } from "../support/tier.ts";
import { type TypedSlip, typedSlips } from "../support/typed-slips.ts";
import { until } from "../support/until.ts";
import { type PaintedState, type WatchedPage, watchPage } from "../support/watched-page.ts";

// Every kind of slip is typed into one file while another is written: that one is always shown, at once.

/**
 * How soon the other text is to be seen. A save that takes longer is compared with saves of that moment
 * that have nothing wrong, as the machine may be busy with other tests for seconds on end.
 */
const soonMs = 200;
const tries = 10;

const site = scratchFolder();
const content = join(site, "content");
const files = {
  "articles/broken.md": articleText("Broken", "date: 2024", "Before.\n\n"),
  "about.md": "---\ntitle: About\ndescription: Who writes here.\n---\n\nSomebody.\n\n",
  "theme.css": "main { letter-spacing: 0 }\n",
};
let slips: readonly TypedSlip[] = [];
let server: StartedSite;
let browser: Browser;
let sound: LoadedSite;
let second: WatchedPage;
let broken: WatchedPage;
const said = () => server.said();

before(async () => {
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  writeFiles(content, files);
  slips = typedSlips(content);
  sound = await load();
  assert.deepEqual(sound.diagnostics, []);
  server = await startSite(site, "--port", String(await freePort()));
  browser = await openChromium();
  second = await watchPage(browser, `${server.origin}/articles/second/`);
  broken = await watchPage(browser, `${server.origin}/articles/broken/`);
  const isThere = ({ states }: WatchedPage) => states.at(-1)?.verdict === "All fine";
  await until(() => isThere(second) && isThere(broken), said);
});
after(async () => {
  await browser.close();
  server.stop();
});

/** The folder as one who has never seen it broken reads it now. */
function load(): Promise<LoadedSite> {
  const source = { ...sourceOf(content), now: new Date(), view: "preview" } as const;
  return loadSite(source, articlesInMemory().read, sound);
}

let edits = 0;

/** Saves both texts, waits until all is shown that is to be, and answers with how soon the other was, in milliseconds. */
async function save({ file, textWith }: TypedSlip, typed: string): Promise<number> {
  for (const page of [second, broken]) page.forget();
  edits += 1;
  const words = `Edit ${edits}.`;
  writeFileSync(join(content, file), textWith(typed));
  writeFileSync(
    join(content, "articles/second.md"),
    articleText("The second", "date: 2024", `${words}\n`),
  );
  const startedMs = Date.now();
  const seen = () => second.states.find(({ text }) => text.includes(words));
  await until(() => seen() !== undefined, said);
  const { diagnostics } = await load();
  const right = diagnostics.map(
    (one) => `${belowContent(one.file)}:${one.line}:${one.column} ${one.code}`,
  );
  for (const page of [second, broken])
    await until(
      () => remarksOn(page).sort().join("\n") === right.toSorted().join("\n"),
      () =>
        `${JSON.stringify(typed)}\n${remarksOn(page).join("\n")}\nin place of\n${right.join("\n")}\n${said().slice(-2000)}`,
    );
  for (const page of [second, broken]) await until(() => page.isUpToDate(), said);
  return (seen()?.atMs ?? Number.POSITIVE_INFINITY) - startedMs;
}

function belowContent(place: string): string {
  return place.replace(/^.*content\//, "");
}

/** What the bar lists. */
function remarksOn(page: WatchedPage): string[] {
  const { remarks = [] } = page.states.at(-1) ?? {};
  return remarks.map(belowContent).filter((remark) => !isOfAPause(remark));
}

/** Whether a remark is one that `check` makes, which waits for a pause in the writing (bar.slow.test.ts). */
function isOfAPause(remark: string): boolean {
  return / [EW]7\d\d$/.test(remark);
}

/** What a page showed, no longer showed, and showed again, all in one save; whatever is told in a pause comes when it does. */
function flashes({ states }: WatchedPage): string[] {
  if (states.some(({ remarks }) => remarks.some(isOfAPause))) return [];
  const shownOf = (part: (state: PaintedState) => unknown) =>
    states.map((state) => JSON.stringify(part(state))).filter((one, i, all) => one !== all[i - 1]);
  const parts = [
    shownOf(({ text }) => text),
    shownOf(({ marks }) => marks),
    shownOf(({ remarks }) => remarks),
  ];
  return parts
    .filter((shown) => new Set(shown).size < shown.length)
    .map((shown) => shown.join(" → "));
}

test("while slips are typed in one file, edits of another are seen at once, the bar is right and nothing flashes", async (t) => {
  const waits: number[] = [];
  for (const slip of slips) {
    const { file, typed } = slip;
    // Every prefix under LONG; else the middle and the whole. Then it is taken out again.
    const lengths = isLong
      ? Array.from({ length: typed.length }, (_, i) => i + 1)
      : [Math.ceil(typed.length / 2), typed.length];
    for (const length of [...lengths, 0]) {
      const written = typed.slice(0, length);
      const what = `${file}: ${JSON.stringify(written)}`;
      let tookMs = Number.POSITIVE_INFINITY;
      let allowedMs = soonMs;
      for (let i = 0; i < tries && tookMs > allowedMs; i++) {
        if (i > 0) allowedMs = Math.max(soonMs, 2 * (await save(slip, "")));
        const loads = second.loads() + broken.loads();
        tookMs = await save(slip, written);
        waits.push(tookMs);
        // A page that was loaded again, as for other rules of `theme.css`, has begun anew.
        const isInPlace = second.loads() + broken.loads() === loads;
        assert.deepEqual(isInPlace ? [...flashes(second), ...flashes(broken)] : [], [], what);
        assert.ok(!server.hasEnded(), `${what}\n${said()}`);
      }
      assert.ok(tookMs <= allowedMs, `${what}: seen after ${tookMs} ms, not ${allowedMs}`);
    }
  }
  waits.sort((a, b) => a - b);
  const ms = (share: number) => waits[Math.floor((waits.length - 1) * share)];
  t.diagnostic(
    `${slips.length} slips, ${waits.length} edits seen: median ${ms(0.5)} ms, one in ten from ${ms(0.9)} ms, slowest ${ms(1)} ms`,
  );
});

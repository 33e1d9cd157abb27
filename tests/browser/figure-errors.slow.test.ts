import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { articleText } from "../support/site-folder.ts";
import { type StartedSite, startSite } from "../support/start-site.ts";
import { until } from "../support/until.ts";

const site = scratchFolder();
const view = join(site, "figures/unplug/view.tsx");
let server: StartedSite;
let browser: Browser;
let page: Page;
const said = () => server.said();
let good = "";

before(async () => {
  cpSync(join(projectFolder, "tests/fixtures/small"), join(site, "content"), { recursive: true });
  cpSync(join(projectFolder, "figures/unplug"), join(site, "figures/unplug"), { recursive: true });
  mkdirSync(join(site, "node_modules"));
  symlinkSync(join(projectFolder, "node_modules/preact"), join(site, "node_modules/preact"));
  symlinkSync(projectFolder, join(site, "node_modules/load-bearing"));
  for (const name of ["layouts", "public"]) mkdirSync(join(site, name));
  writeFileSync(
    join(site, "content/articles/second.md"),
    articleText("The second", "date: 2024", "Before.\n\n::figure{name=unplug}\n\nAfter.\n"),
  );
  good = readFileSync(view, "utf8");
  server = await startSite(site);
  browser = await openChromium();
  page = await browser.newPage();
  await page.goto(`${server.origin}/articles/second/`);
  await page.locator(".explorable").waitFor();
});
after(async () => {
  await browser.close();
  server.stop();
});

const bar = () => page.getByRole("region", { name: "Preview" });

const slips: Readonly<Record<string, readonly [slip: string, code: RegExp]>> = {
  "a slip in the syntax": ["export const slip = {;\n", /figures\/unplug\/view\.tsx:\d+:\d+ E130 /],
  "code that throws as it is loaded": [
    'throw new Error("no needle");\n',
    /figures\/unplug\/view\.tsx:\d+:\d+ E131 .*no needle/,
  ],
  "an import of nothing": ['import "./nothing.ts";\n', /figures\/unplug\/view\.tsx:\d+:\d+ E130 /],
};
for (const [name, [slip, code]] of Object.entries(slips)) {
  test(`${name} in a figure is told at its place, the text goes on, and a save heals it`, async () => {
    server.forget();
    writeFileSync(view, `${good}\n${slip}`);
    await page.locator(".undrawn").waitFor();
    await until(() => code.test(said()), said);
    assert.doesNotMatch(said(), /\n {4}at /);
    await page.locator(".undrawn[data-remark=error]").focus();
    await page.getByRole("tooltip").waitFor();
    const article = join(site, "content/articles/second.md");
    const text = readFileSync(article, "utf8");
    writeFileSync(article, text.replace("After.", `After ${name}.`));
    await page.getByText(`After ${name}.`).waitFor();
    assert.equal(server.hasEnded(), false);
    writeFileSync(view, good);
    writeFileSync(article, text);
    await page.locator(".explorable").waitFor();
    await bar().getByText("All fine").waitFor();
  });
}

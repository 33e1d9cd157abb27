import assert from "node:assert/strict";
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { listFiles } from "../../src/cache/list-files.ts";
import { clientTag } from "../../src/server/client-tag.ts";
import { projectFolder, runBuild, scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { freePort } from "../support/processes.ts";
import { rawRequest } from "../support/raw-request.ts";
import { articleText } from "../support/site-folder.ts";
import { type StartedSite, startSite } from "../support/start-site.ts";
import { sampleOf } from "../support/tier.ts";
import { until } from "../support/until.ts";

const content = join(scratchFolder(), "content");
const article = join(content, "articles/second.md");
let server: StartedSite;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

before(async () => {
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  const port = String(await freePort());
  [server, browser] = await Promise.all([
    startSite(projectFolder, "--content", content, "--port", port),
    openChromium(),
  ]);
  page = await browser.newPage({ viewport: { width: 800, height: 400 } });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
});
after(async () => {
  await browser.close();
  server.stop();
});

const bar = () => page.getByRole("region", { name: "Preview" });
const verdict = () => bar().locator(".toggle");
const isFine = () => bar().getByText("All fine").waitFor();

test("a saved change is on the page in place: scroll and a figure's state stay", async () => {
  const filler = "Words to scroll past.\n\n".repeat(60);
  writeFileSync(
    article,
    `${articleText("The second")}\n::figure{name=timeouts}\n\n${filler}Back to the start.\n`,
  );
  await served("articles/second/", (html) => html.includes("Words to scroll past"));
  await page.goto(`${server.origin}/articles/second/`);
  await page.evaluate(() => Reflect.set(globalThis, "stayed", true));
  const figure = page.locator(".explorable[data-figure][data-ready]");
  await figure.waitFor();
  const preset = figure.getByRole("group", { name: "Presets" }).getByRole("button").nth(1);
  await preset.click();
  assert.equal(await preset.getAttribute("aria-pressed"), "true");
  await page.evaluate(() => scrollTo(0, 900));
  const scrolled = await page.evaluate(() => scrollY);
  assert.ok(scrolled > 0);

  edit("Words to scroll past.", "Words above to scroll past.");
  await page.getByText("Words above to scroll past.").waitFor({ state: "attached" });
  assert.equal(await preset.getAttribute("aria-pressed"), "true");
  edit("Back to the start", "Forward from here");
  await page.getByText("Forward from here").waitFor();
  assert.equal(await preset.getAttribute("aria-pressed"), "true");
  assert.ok(await page.evaluate(() => Reflect.get(globalThis, "stayed")));
});

test("a wrong link is marked in its place; the rest of the page is new; mended, the mark goes", async () => {
  edit("Forward from here", "Forward to [nowhere](/nowhere/), and on");
  await page.getByText("and on").waitFor();
  const link = page.locator("a[data-remark=error]");
  assert.equal(await link.innerText(), "nowhere");
  assert.equal(await verdict().innerText(), "1 error");
  assert.match(server.said(), /second\.md:\d+:\d+ E400 no page or file at `\/nowhere\/`/);
  await link.hover();
  const tip = page.getByRole("tooltip");
  assert.match(await tip.innerText(), /No page or file at \/nowhere\//);
  await page.keyboard.press("Escape");
  await tip.waitFor({ state: "hidden" });
  await link.focus();
  await tip.waitFor();
  edit("[nowhere](/nowhere/), and on", "Once more");
  await page.getByText("Once more").waitFor();
  await isFine();
  assert.equal(await page.locator("[data-remark]").count(), 0);
});

test("the list of remarks opens, leads to the mark, and Escape closes it", async () => {
  edit("Once more", "[nowhere](/nowhere/)");
  await bar().getByText("1 error").click();
  const what = bar().getByRole("button", { name: /No page or file/ });
  await what.waitFor();
  await what.click();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "nowhere");
  await page.keyboard.press("Escape");
  await what.waitFor({ state: "hidden" });
  edit("[nowhere](/nowhere/)", "Once more");
  await page.getByText("Once more").waitFor();
});

test("what can't be drawn is shown as it is written, and marked; front matter is taken as far as it goes", async () => {
  edit("Once more", "![A rack](rack.png)\n\n::figure{name=nothing}\n\nOnce more");
  await page.locator(".undrawn[data-remark]").nth(1).waitFor();
  edit("date: 2024", "date: 2024-13-01\nnonsense: yes");
  await bar().getByText("4 errors").waitFor();
  edit("Once more", "Again");
  await page.getByText("Again").waitFor();
  edit("title:", "title: [");
  await bar().getByText("Last good text").waitFor();
  // The lines of the text on the page are others.
  assert.deepEqual(
    await page.locator("[data-remark]").evaluateAll((all) => all.map(({ tagName }) => tagName)),
    ["H1"],
  );
  edit("Again", "Not shown yet");
  assert.ok(await page.getByText("Again").isVisible());
  writeFileSync(article, articleText("The second", "date: 2024", "Once more\n"));
  await page.getByText("Once more").waitFor();
  await isFine();
});

test("an error in one file keeps no other from being shown", async () => {
  const third = join(content, "articles/faulty.md");
  writeFileSync(third, `${articleText("Faulty", "date: 2024")}\n[nowhere](/nowhere/)\n`);
  await bar().getByText("1 in other files").waitFor();
  edit("Once more", "Shown all the same");
  await page.getByText("Shown all the same").waitFor();
  await served("articles/faulty/", (html) => html.includes("nowhere"));
  rmSync(third);
  await isFine();
  edit("Shown all the same", "Once more");
  await page.getByText("Once more").waitFor();
});

test("a site file that is broken, or gone, is survived", async () => {
  const file = join(content, "site.yaml");
  const good = readFileSync(file, "utf8");
  writeFileSync(file, "title: [");
  await bar().getByText("in other files").waitFor();
  assert.match(server.said(), /site\.yaml:\d+:\d+ E201/);
  rmSync(file);
  await served("articles/second/", (html) => html.includes("Once more"));
  edit("Once more", "Still here");
  await page.getByText("Still here").waitFor();
  writeFileSync(file, good.replace("Three pages", "Four pages"));
  await isFine();
  await served("", (html) => html.includes("Four pages"));
});

test("an article that could not be read yet has a page that says why, and is there once it can be", async () => {
  const unread = join(content, "articles/unread.md");
  writeFileSync(unread, "---\ntitle: [\n---\n\nWords at last.\n");
  await served("articles/unread/", (_, status) => status === 503);
  const own = await browser.newPage();
  await own.goto(`${server.origin}/articles/unread/`);
  await own.getByRole("region", { name: "Preview" }).getByText("1 error").waitFor();
  writeFileSync(unread, articleText("Unread", "date: 2024", "Words at last.\n"));
  await own.getByText("Words at last.").waitFor();
  await own.close();
  rmSync(unread);
  await served("articles/unread/", (_, status) => status === 404);
});

test("the button that copies covers no word of the code, in a list on a phone", async () => {
  const file = join(content, "articles/copied.md");
  const line = "npm run build -- --out _site --now 2024-06-01";
  const fence = (indent: string) => `${indent}\`\`\`bash\n${indent}${line}\n${indent}\`\`\`\n\n`;
  writeFileSync(file, articleText("Copied", "date: 2024", `${fence("")}- Do:\n\n${fence("  ")}`));
  await served("articles/copied/", (_, status) => status === 200);
  const phone = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await phone.goto(`${server.origin}/articles/copied/`);
  await phone.locator("pre .copy").nth(1).waitFor();
  const gaps = await phone.locator("pre").evaluateAll((all) =>
    all.map((pre) => {
      const button = pre.querySelector<HTMLElement>(".copy");
      const range = document.createRange();
      range.selectNodeContents(pre.querySelector("code") ?? pre);
      const bottom = button
        ? button.getBoundingClientRect().top + button.clientTop + button.clientHeight
        : 0;
      return Math.min(...Array.from(range.getClientRects(), ({ top }) => top)) - bottom;
    }),
  );
  await phone.close();
  rmSync(file);
  assert.equal(gaps.length, 2);
  // A line is higher than its letters.
  assert.ok(
    gaps.every((gap) => gap > -2),
    gaps.join(", "),
  );
});

test("a draft is shown and marked; renamed, it has its new address; deleted, none", async () => {
  const [draft, renamed] = [join(content, "articles/draft.md"), join(content, "articles/later.md")];
  writeFileSync(draft, articleText("Unready", "date: 2024\ndraft: true"));
  await served("", (html) => html.includes("(draft)"));
  await served("articles/draft/", (_, status) => status === 200);
  renameSync(draft, renamed);
  await served("articles/later/", (_, status) => status === 200);
  await served("articles/draft/", (_, status) => status === 404);
  rmSync(renamed);
  await served("", (html) => !html.includes("(draft)"));
  await served("articles/later/", (_, status) => status === 404);
});

test("the open page goes along when its file gets another name", async () => {
  const [old, other] = [join(content, "articles/named.md"), join(content, "articles/renamed.md")];
  writeFileSync(old, articleText("Named", "date: 2024"));
  await served("articles/named/", (_, status) => status === 200);
  await page.goto(`${server.origin}/articles/named/`);
  await isFine();
  renameSync(old, other);
  await page.waitForURL(`${server.origin}/articles/renamed/`);
  await page.goto(`${server.origin}/articles/second/`);
  rmSync(other);
  await served("articles/renamed/", (_, status) => status === 404);
});

test("the open page goes along when its article is written anew under another name that forwards from the old", async () => {
  const [old, other] = [join(content, "articles/old.md"), join(content, "articles/other.md")];
  writeFileSync(old, articleText("Moving", "date: 2024"));
  await served("articles/old/", (_, status) => status === 200);
  await page.goto(`${server.origin}/articles/old/`);
  writeFileSync(other, articleText("Moving", "date: 2024\naliases: [/articles/old/]"));
  rmSync(old);
  await page.waitForURL(`${server.origin}/articles/other/`);
  rmSync(other);
  await served("articles/other/", (_, status) => status === 404);
  // The open page loads again, which would end a navigation that has only begun.
  await page.getByRole("heading", { name: "Moving" }).waitFor({ state: "detached" });
  await page.goto(`${server.origin}/articles/second/`);
});

test("what editors leave lying about, and a save in many steps, do no harm", async () => {
  writeFileSync(join(content, "articles/.second.md.swp"), "swap");
  for (let i = 0; i < 20; i++)
    writeFileSync(article, articleText("The second", "date: 2024", `Step ${i}.\n`));
  // As editors save: the new text in a file of another name, which then takes the place of the old.
  writeFileSync(
    join(content, "articles/.new"),
    articleText("The second", "date: 2024", "Settled.\n"),
  );
  renameSync(join(content, "articles/.new"), article);
  await page.getByText("Settled").waitFor();
  const folder = join(content, "articles/third");
  mkdirSync(folder);
  writeFileSync(join(folder, "index.md"), articleText("The third"));
  await served("articles/third/", (_, status) => status === 200);
  writeFileSync(join(folder, "index.md"), articleText("The third", "date: 2024", "Changed.\n"));
  await served("articles/third/", (html) => html.includes("Changed."));
  await isFine();
});

test("the desk lists what is on disk, follows it, and answers to no other site or name", async () => {
  await page.goto(`${server.origin}/_desk/`);
  await page.getByRole("heading", { name: "Desk", exact: true }).waitFor();
  writeFileSync(
    join(content, "articles/unborn.md"),
    articleText("Unborn", "date: 2024-03-11\ndraft: true"),
  );
  await page.getByRole("link", { name: "Unborn" }).waitFor();
  rmSync(join(content, "articles/unborn.md"));
  await page.getByRole("link", { name: "Unborn" }).waitFor({ state: "detached" });
  const status = async (headers: Record<string, string>) =>
    (await rawRequest(`${server.origin}/_desk/`, headers)).status;
  assert.equal(await status({}), 200);
  assert.equal(await status({ Host: "evil.example" }), 403);
  for (const site of ["cross-site", "same-site"]) {
    assert.equal(await status({ "Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate" }), 403);
  }
});

test("every page is the one that a build makes, and runs under its policy without complaint", async () => {
  const out = join(scratchFolder(), "site");
  assert.equal(runBuild(["--content", content, "--out", out]).status, 0);
  const pages = listFiles(out).filter((path) => path.endsWith(".html"));
  assert.ok(pages.length > 8);
  complaints.length = 0;
  for (const file of sampleOf(pages, { quick: 3, all: 1 })) {
    const path = file.replace(/index\.html$/, "");
    const response = await page.goto(`${server.origin}/${path}`);
    assert.match(response?.headers()["content-security-policy"] ?? "", /require-trusted-types-for/);
    const html = (await response?.text()) ?? "";
    assert.ok(html.includes(clientTag));
    const plain = html.replace(clientTag, "").replaceAll(/ data-line="\d+"/g, "");
    assert.equal(plain, readFileSync(join(out, file), "utf8"));
  }
  assert.deepEqual(complaints, []);
});

/** Asks the server until its answer is right. */
async function served(
  path: string,
  isRight: (html: string, status: number) => boolean,
): Promise<void> {
  await until(
    async () => {
      const response = await fetch(`${server.origin}/${path}`);
      return isRight(await response.text(), response.status);
    },
    () => `/${path} did not change\n${server.said()}`,
  );
}

function edit(from: string, to: string): void {
  const text = readFileSync(article, "utf8");
  assert.ok(text.includes(from));
  writeFileSync(article, text.replace(from, to));
}

test("when the program changes it starts anew, and open pages follow", async () => {
  await page.goto(server.origin);
  const before = await programId();
  await page.evaluate(() => Reflect.set(globalThis, "isOld", true));
  const source = join(projectFolder, "src/server/request-handler.ts");
  const now = new Date();
  utimesSync(source, now, now);
  await page.waitForFunction(() => !Reflect.get(globalThis, "isOld"));
  assert.notEqual(await programId(), before);
});

/** What the running program calls itself. */
async function programId(): Promise<string> {
  const response = await fetch(`${server.origin}/.dev/events`);
  let said = "";
  for await (const chunk of response.body ?? []) {
    said += Buffer.from(chunk).toString();
    const [, id] = /event: program\ndata: "(\d+)"/.exec(said) ?? [];
    if (id !== undefined) return id;
  }
  throw new Error(said);
}

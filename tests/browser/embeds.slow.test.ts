import assert from "node:assert/strict";
import { appendFileSync, cpSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { type ServedSite, serveBuilt } from "../support/served-site.ts";

const fixture = join(import.meta.dirname, "../fixtures/embeds");
const now = ["--now", "2024-06-01T12:00:00Z"];

/** Stands in for all the hosts: says what it was asked for. */
const asked: string[] = [];
const host = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><p>theirs</p>");
});
let browser: Browser;
let site: ServedSite;
let origin = "";
before(async () => {
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  const address = host.address();
  assert.ok(address !== null && typeof address !== "string");
  origin = `http://127.0.0.1:${address.port}`;
  const content = join(scratchFolder(), "content");
  cpSync(fixture, content, { recursive: true });
  appendFileSync(
    join(content, "site.yaml"),
    `embeds:
  youtube: { origin: "${origin}" }
  comments: { giscus: { repo: ann/site, repoId: R_1, category: Talk, categoryId: C_1, origin: "${origin}" } }
  analytics: { goatcounter: "${origin}" }
  newsletter: { action: "${origin}/subscribe" }
`,
  );
  site = await serveBuilt(["--content", content, ...now]);
  browser = await openChromium();
});
after(async () => {
  await browser.close();
  site.close();
  host.close();
});

async function opened(path: string) {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  asked.length = 0;
  await page.goto(site.origin + path, { waitUntil: "networkidle" });
  return { page, problems };
}

test("nothing of a host's is fetched before a click, and then it is played in place", async () => {
  const { page, problems } = await opened("/articles/film/");
  assert.deepEqual(
    asked.map((line) => line.replace(/\?.*/, "")),
    ["GET /count"],
  );
  await page.click("a.play");
  await page.frameLocator(".video iframe").getByText("theirs").waitFor();
  assert.ok(asked.includes("GET /embed/dQw4w9WgXcQ?autoplay=1"), asked.join("\n"));
  assert.equal(await page.locator("figcaption a", { hasText: "Watch at YouTube" }).count(), 1);
  await page.click(".comments a.play");
  await page.frameLocator(".comments iframe").getByText("theirs").waitFor();
  assert.ok(
    asked.some((line) => line.startsWith("GET /widget?") && line.includes("repo=ann%2Fsite")),
  );
  assert.deepEqual(problems, []);
  await page.close();
});

test("only the pages that need it have a gap in their policy, and the headers have no other", async () => {
  const policyOf = (path: string) => {
    const html = readFileSync(site.fileOf(path), "utf8");
    return /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
  };
  const film = policyOf("/articles/film/");
  assert.ok(film.includes(`frame-src ${origin}/embed/ ${origin}/widget`), film);
  assert.ok(film.includes("media-src 'self'") || film.includes("media-src &#39;self&#39;"), film);
  assert.ok(
    film.includes(`form-action 'self' ${origin}/subscribe`) || film.includes(`${origin}/subscribe`),
  );
  const plain = policyOf("/articles/plain/");
  assert.ok(plain.includes(`frame-src ${origin}/widget`) && !plain.includes("/embed/"), plain);
  assert.doesNotMatch(policyOf("/subscribe/"), /frame-src|media-src|\d\/subscribe/);
  const { headers } = await fetch(`${site.origin}/articles/film/`);
  assert.match(headers.get("content-security-policy") ?? "", /frame-src [^;]*\/embed\//);
});

test("where a host can't be reached the page is whole, and its links lead there", async () => {
  const page = await browser.newPage();
  await page.route(`${origin}/**`, (route) => route.abort());
  await page.goto(`${site.origin}/articles/film/`, { waitUntil: "networkidle" });
  await page.click("a.play");
  const link = page.locator(".video figcaption a", { hasText: "Watch at YouTube" });
  assert.equal(await link.getAttribute("href"), "https://www.youtube.com/watch?v=dQw4w9WgXcQ");
  assert.equal(await page.locator("article h1").textContent(), "A film");
  await page.close();
});

test("where the policy of a host forbids the frame the page says so", async () => {
  const page = await browser.newPage();
  await page.route(`${site.origin}/articles/film/`, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-security-policy": "frame-src 'none'" };
    await route.fulfill({ response, headers });
  });
  await page.goto(`${site.origin}/articles/film/`, { waitUntil: "networkidle" });
  await page.click("a.play");
  await page.getByText("It was blocked on its way here").waitFor();
  await page.close();
});

test("a site without embeds has the policy of all, and no script for them", async (t) => {
  const plain = await serveBuilt(["--content", join(fixture, "../small"), ...now]);
  t.after(() => plain.close());
  const html = readFileSync(plain.fileOf("/"), "utf8");
  assert.doesNotMatch(html, /frame-src|media-src|embeds/);
  assert.ok(!readFileSync(join(plain.folder, "build.json"), "utf8").includes("assets/embeds"));
});

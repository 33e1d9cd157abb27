import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { ensureDebian } from "../support/debian.ts";
import { type ServedSite, serveRealSite } from "../support/served-site.ts";
import { sampleOf } from "../support/tier.ts";

const withNotes = "/articles/tower-of-hanoi-timeouts/";

let browser: Browser;
let site: ServedSite;

before(async () => {
  site = await serveRealSite();
  browser = await openChromium();
});
after(async () => {
  await browser.close();
  site.close();
});

test("the theme that a reader chose holds on every page, and System follows the system again", async () => {
  const context = await browser.newContext({ colorScheme: "light" });
  const page = await context.newPage();
  await page.goto(site.origin);
  // The script that works the switch comes after the first paint, and says so in the bars' colour.
  await page.locator('meta[name="theme-color"]').waitFor({ state: "attached" });
  const light = await paperOf(page);
  await page.getByLabel("Theme").selectOption("Dark theme");
  const dark = await paperOf(page);
  assert.notEqual(dark, light);
  await page.goto(site.origin + withNotes);
  assert.equal(await paperOf(page), dark);
  await page.locator('meta[name="theme-color"]').waitFor({ state: "attached" });
  assert.equal(await page.getByLabel("Theme").inputValue(), "dark");
  await page.getByLabel("Theme").selectOption("System theme");
  assert.equal(await paperOf(page), light);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.equal(await paperOf(page), dark);
  await context.close();
});

test("without JavaScript no switch is shown", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.origin);
  assert.equal(await page.locator("#_theme").isVisible(), false);
  await context.close();
});

test("where storage is refused a page shows no switch and does all else; its console has the refusal alone", async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  await page.goto(site.origin + withNotes);
  await page.locator(".footer button").waitFor();
  await page.waitForFunction(() =>
    getComputedStyle(document.querySelector("h1") ?? document.body).fontFamily.includes("Barlow"),
  );
  assert.equal(await page.locator("#_theme").isVisible(), false);
  assert.deepEqual(errors, ["refused"]);
  await page.close();
});

test("a remembered dark page paints no light frame, slowly served on a slow processor", async () => {
  // The document comes in two pieces: all up to the middle of the text, and the rest when told.
  const html = readFileSync(site.fileOf(withNotes), "utf8");
  const middle = html.indexOf("</p>", html.indexOf('id="_text"')) + 4;
  let finish = () => {};
  const server = createServer(({ url }, response) => {
    if (url !== "/") {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.write(html.slice(0, middle));
    finish = () => response.end(html.slice(middle));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  assert.ok(address && typeof address === "object");

  const context = await browser.newContext({
    colorScheme: "light",
    viewport: { width: 400, height: 300 },
  });
  const page = await context.newPage();
  const slow = `http://127.0.0.1:${address.port}/`;
  // The choice is stored, and the page before is dark too, so any light is the page's own.
  await page.route("**/before", (route) =>
    route.fulfill({ contentType: "text/html", body: "<body bgcolor='#0f1a26'>Before" }),
  );
  await page.goto(`${slow}before`);
  await page.evaluate(() => localStorage.setItem("theme", "dark"));

  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  const frames: string[] = [];
  session.on("Page.screencastFrame", ({ data, sessionId }) => {
    frames.push(data);
    void session.send("Page.screencastFrameAck", { sessionId });
  });
  await session.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
  await page.goto(slow, { waitUntil: "commit" });
  await page.locator("h1").waitFor({ state: "attached" });
  await twoFrames(page);
  finish();
  await page.waitForLoadState("load");
  await twoFrames(page);
  await session.send("Page.stopScreencast");
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });

  const looker = await browser.newPage();
  assert.ok(frames.length > 0, "no frame was seen");
  for (const frame of frames) {
    const brightness = await looker.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [1, 1];
      const paint = canvas.getContext("2d");
      // A corner of the paper, where no letter stands.
      paint?.drawImage(image, 1, image.height - 2, 1, 1, 0, 0, 1, 1);
      return Math.max(...(paint?.getImageData(0, 0, 1, 1).data.slice(0, 3) ?? [255]));
    }, frame);
    assert.ok(brightness < 80, `a frame with paper of ${brightness}`);
  }
  await context.close();
  server.close();
});

test("notes stand beside their paragraph on a wide screen and under it on a narrow one", async () => {
  for (const [width, relatedTags] of [
    [1440, true],
    [768, false],
    [360, false],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(site.origin + withNotes);
    for (const note of await page.locator(".notes").all()) {
      const [note_, block] = await note.evaluate((node) =>
        [node, node.previousElementSibling].map((one) => one?.getBoundingClientRect().toJSON()),
      );
      const isBeside = note_.left >= block.right && Math.abs(note_.top - block.top) < 2;
      const isUnder = note_.top >= block.bottom && note_.left < block.right;
      assert.ok(relatedTags ? isBeside : isUnder, `at ${width} px`);
    }
    await page.close();
  }
});

test("on a phone the text begins where the first screen ends or sooner, behind an outline that is folded up", async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  const articles = site.readable.filter((path) => /^\/articles\/[^/]+\/$/.test(path));
  for (const path of sampleOf(articles, { quick: 5, all: 2 })) {
    await page.goto(site.origin + path);
    const place = await page.locator(".prose > p").first().boundingBox();
    assert.ok(place && place.y < 680, `${path}: ${place?.y}`);
    const link = page.locator(".outline a").last();
    assert.equal(await link.isVisible(), false, path);
    await page.locator(".outline summary").click();
    const target = (await link.getAttribute("href")) ?? "";
    assert.equal(await page.locator(target).count(), 1, `${path}${target}`);
    assert.ok(await link.isVisible(), path);
  }
  await page.close();
});

test("on a phone no word of code is broken in a table's first column, which names what a row is of", async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  let words = 0;
  for (const path of site.readable) {
    if (!readFileSync(site.fileOf(path), "utf8").includes("<td><code")) continue;
    await page.goto(site.origin + path);
    const lines = await page
      .locator("td:first-child > code")
      .evaluateAll((all) =>
        all
          .filter(({ textContent }) => /^\w+$/.test(textContent ?? ""))
          .map((code) => [code.textContent, code.getClientRects().length]),
      );
    words += lines.length;
    assert.deepEqual(
      lines.filter(([, count]) => count !== 1),
      [],
      path,
    );
  }
  assert.ok(words > 0);
  await page.close();
});

test("the outline marks the section that is being read", async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(site.origin + withNotes);
  const links = page.locator(".outline a");
  for (const index of [1, 3]) {
    const href = (await links.nth(index).getAttribute("href")) ?? "";
    await page.locator(`[id="${href.slice(1)}"]`).evaluate((heading) => {
      heading.scrollIntoView({ behavior: "instant" });
    });
    await page.waitForFunction(
      (wanted) =>
        document.querySelector(".outline a:target-current")?.getAttribute("href") === wanted,
      href,
    );
  }
  await page.close();
});

test("an article prints dark-less and whole as soon as it is loaded: no chrome, the targets of links, no code cut off", async () => {
  const context = await browser.newContext({ colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(site.origin + withNotes);
  const file = join(scratchFolder(), "article.pdf");
  writeFileSync(file, await page.pdf({ format: "A4", printBackground: true }));
  ensureDebian("pdftotext", ["poppler-utils"]);
  const { stdout } = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  assert.match(stdout, /The timeout that\s+outlived its parent/);
  assert.match(stdout, /\(https:\/\/www\.rfc-editor\.org\//);
  assert.doesNotMatch(stdout, /Skip to content|Read on|System\s+Light/);
  assert.ok(stdout.split("\f").length > 4, "pages");
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 640, height: 900 });
  const columns = Array<string>(10).fill("Percentile");
  const widths = await page.evaluate(
    (names) => {
      const [box, table] = [document.createElement("div"), document.createElement("table")];
      box.className = "scroll";
      const row = table.createTHead().insertRow();
      for (const name of names)
        row.append(Object.assign(document.createElement("th"), { textContent: name }));
      box.append(table);
      document.querySelector(".prose")?.append(box);
      return { scrollWidth: box.scrollWidth, clientWidth: box.clientWidth };
    },
    [...columns, "Month", "Owner", "Remarks"],
  );
  assert.ok(widths.clientWidth > 0 && widths.scrollWidth <= widths.clientWidth, "ten columns");
  const broken = await page.evaluate(() => ({
    cut: Array.from(document.querySelectorAll("pre")).filter(
      (pre) => pre.scrollWidth > pre.clientWidth,
    ).length,
    split: Array.from(document.querySelectorAll(".explorable[data-figure]")).filter(
      (figure) => getComputedStyle(figure).breakInside !== "avoid",
    ).length,
    paper: getComputedStyle(document.documentElement).colorScheme,
    // More of it would often be on a sheet by itself.
    isFootHigh:
      (document.querySelector(".footer")?.getBoundingClientRect().bottom ?? 0) >
      (document.querySelector("data.u-url")?.getBoundingClientRect().bottom ?? 0) + 48,
  }));
  assert.deepEqual(broken, { cut: 0, split: 0, paper: "light only", isFootHigh: false });
  await context.close();
});

test("on paper, code begins on the page that its caption is on", async () => {
  // Without the buttons that the script puts into captions.
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/articles/memcached-can-not-be-restarted/`);
  const blocks = await page.evaluate(() =>
    Array.from(document.querySelectorAll("figure.code"), (figure) =>
      ["figcaption", "pre"].map((part) => {
        const text = figure.querySelector(part)?.textContent ?? "";
        return text.trim().split("\n", 1)[0]?.slice(0, 30) ?? "";
      }),
    ),
  );
  const file = join(scratchFolder(), "code.pdf");
  writeFileSync(file, await page.pdf({ format: "A4" }));
  ensureDebian("pdftotext", ["poppler-utils"]);
  const { stdout } = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  const sheets = stdout.split("\f");
  assert.ok(blocks.length > 1);
  for (const [caption = "", code = ""] of blocks) {
    assert.ok(
      sheets.some((sheet) => sheet.includes(caption) && sheet.includes(code)),
      `“${caption}” and its code`,
    );
  }
  await page.close();
});

async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

async function paperOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

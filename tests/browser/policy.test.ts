import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { arrive } from "../support/arrive.ts";
import { openChromium } from "../support/chromium.ts";
import { tagsOf } from "../support/html.ts";
import { sampled } from "../support/page-kinds.ts";
import { type ServedSite, serveRealSite } from "../support/served-site.ts";

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

/** Opens a page that writes down what the policy stops, and what the console says. */
async function watchedPage(): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(`${page.url()} ${message.text()}`));
  page.on("pageerror", (error) => said.push(`${page.url()} ${error}`));
  await page.exposeFunction("noteViolation", (what: string) => said.push(what));
  await page.addInitScript(() => {
    const note: unknown = Reflect.get(globalThis, "noteViolation");
    addEventListener("securitypolicyviolation", (event) => {
      if (typeof note === "function") {
        note(
          `${location.pathname} ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`,
        );
      }
    });
    if (typeof ReportingObserver === "undefined" || typeof note !== "function") return;
    // A named function would carry a mark that tsx's bundler adds and no page has.
    new ReportingObserver(
      (reports) => {
        for (const report of reports) note(JSON.stringify(report));
      },
      { buffered: true },
    ).observe();
  });
  return { page, said };
}

test("no page, and nothing done on it, goes against the headers of production", async () => {
  const { page, said } = await watchedPage();
  for (const path of sampled(site.pages)) {
    const response = await arrive(page, site.origin + path);
    assert.match(response?.headers()["content-security-policy"] ?? "", /frame-ancestors 'none'/);
    for (const figure of await page.locator(".explorable[data-figure]").all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.and(page.locator("[data-ready]")).waitFor();
      for (const slider of await figure.locator("input[type=range]").all()) {
        await slider.press("ArrowRight");
      }
      for (const select of await figure.locator("select:enabled").all()) {
        await select.selectOption({ index: 1 });
      }
      for (const button of await figure.getByRole("button").all()) {
        // Playing turns others on and off meanwhile, so nobody waits for a pointer.
        await button.dispatchEvent("click");
      }
    }
  }
  assert.deepEqual(said, []);
  await page.close();
});

test("what the policy forbids does not happen, and is noticed", async () => {
  const { page, said } = await watchedPage();
  await page.goto(site.origin);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.append("globalThis.broken = true");
    try {
      document.body.append(script);
    } catch (error) {
      // As Trusted Types refuse it.
      if (!(error instanceof TypeError)) throw error;
    }
    const picture = new Image();
    picture.src = "https://elsewhere.invalid/pixel.png";
    document.body.append(picture);
    document.body.setAttribute("style", "color: red");
    try {
      document.body.innerHTML = "<b>text made into markup</b>";
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  });
  await page.waitForFunction(() => document.images.length > 0);
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, "broken")), undefined);
  assert.equal(await page.locator("b", { hasText: "text made" }).count(), 0);
  for (const directive of [
    "script-src",
    "img-src",
    "style-src-attr",
    "require-trusted-types-for",
  ]) {
    assert.ok(
      said.some((line) => line.includes(directive)),
      `${directive} in ${said.join("\n")}`,
    );
  }
  await page.close();
});

test("a page can't be put into a frame, not even by itself", async () => {
  const page = await browser.newPage();
  await page.route("**/framing", (route) =>
    route.fulfill({ contentType: "text/html", body: '<iframe src="/about/"></iframe>' }),
  );
  const refused = page.waitForEvent("console", (message) => /frame/i.test(message.text()));
  await page.goto(`${site.origin}/framing`);
  await refused;
  await page.close();
});

test("everything that pages carry inline is let through by its hash, and pages have nothing else", () => {
  for (const path of site.pages) {
    const html = readFileSync(site.fileOf(path), "utf8");
    for (const { name, attributes } of tagsOf(html)) {
      const names = Object.keys(attributes);
      assert.ok(!names.includes("style"), `${path}: style= on ${name}`);
      assert.ok(!names.some((one) => one.startsWith("on")), `${path}: a handler on ${name}`);
      assert.ok(!/^javascript:/i.test(attributes.href ?? ""), `${path}: a script as a link`);
    }
    assert.ok(html.indexOf("Content-Security-Policy") < html.indexOf("<style"), path);
  }
});

test("a script whose bytes are others than the page says doesn't run", async () => {
  const page = await browser.newPage();
  await page.route("**/assets/page-*.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};globalThis.ran = true` });
  });
  const refused = page.waitForEvent("console", (message) => /integrity/.test(message.text()));
  await page.goto(site.origin);
  await refused;
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, "ran")), undefined);
  await page.close();
});

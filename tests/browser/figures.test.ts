import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { openChromium } from "../support/chromium.ts";
import { figures } from "../support/figures.ts";
import { type ServedSite, serveRealSite } from "../support/served-site.ts";
import { sampleOf } from "../support/tier.ts";

let browser: Browser;
let site: ServedSite;
const pageOf = new Map<string, string>();

before(async () => {
  site = await serveRealSite();
  browser = await openChromium();
  const page = await browser.newPage();
  await page.goto(`${site.origin}/figures/`);
  for (const link of await page.locator(".figure-list h2 a").all()) {
    const href = (await link.getAttribute("href")) ?? "";
    pageOf.set(href.split("#figure-")[1] ?? "", href.split("#")[0] ?? "");
  }
  await page.close();
});
after(async () => {
  await browser.close();
  site.close();
});

test("the page of figures lists every one", () => {
  assert.deepEqual([...pageOf.keys()].sort(), figures.map(({ name }) => name).sort());
});

const played = sampleOf(figures, { quick: 8, all: 2 });

for (const { name, presets } of played) {
  describe(name, () => {
    test("the first playable frame equals the static one, node by node", async () => {
      const still = await browser.newContext({ javaScriptEnabled: false });
      const stillPage = await still.newPage();
      await stillPage.goto(addressOf(name));
      const drawn = await framesOf(stillPage.locator(`#figure-${name}`));
      await still.close();
      const page = await openPlayable(name);
      assert.deepEqual(await framesOf(page.locator(`#figure-${name}`)), drawn);
      await page.close();
    });

    test("on a desk its controls begin beside its title, so that little is left empty below its drawing", async () => {
      const page = await openPlayable(name);
      const topOf = (part: string) =>
        page
          .locator(`#figure-${name} > ${part}`)
          .evaluate((one) => one.getBoundingClientRect().top);
      assert.equal(await topOf(".controls"), await topOf("figcaption"));
      assert.ok((await topOf(".stage")) > (await topOf("figcaption")));
      await page.close();
    });

    test("every control is reached by Tab, and a key changes the picture and the takeaway", async () => {
      const page = await openPlayable(name);
      const figure = page.locator(`#figure-${name}`);
      const controls = figure.locator(".controls :is(input, select, button:not(:disabled), a)");
      const count = await controls.count();
      await controls.first().focus();
      let changed = false;
      const [picture, takeaway] = await framesOf(figure);
      for (let i = 0; i < count; i++) {
        const active = page.locator("*:focus");
        assert.ok(
          await active.evaluate(
            (node, id) => node.closest(".explorable[data-figure]")?.id === id,
            `figure-${name}`,
          ),
        );
        const kind = await active.evaluate(
          (node) => `${node.tagName} ${node.getAttribute("type")}`,
        );
        if (kind === "INPUT range")
          await page.keyboard.press((await atEnd(active)) ? "ArrowLeft" : "ArrowRight");
        else if (kind === "SELECT null") await pressUntilChanged(page, active);
        else if (kind === "INPUT checkbox") await page.keyboard.press("Space");
        else if (kind === "INPUT text") await page.keyboard.type("x");
        else if (kind === "BUTTON button" && i > 0 && i < presets.length)
          await page.keyboard.press("Enter");
        const [nextPicture, nextTakeaway] = await framesOf(figure);
        changed ||= nextPicture !== picture && nextTakeaway !== takeaway;
        await page.keyboard.press("Tab");
      }
      assert.ok(changed, "nothing changed both picture and takeaway");
      await page.close();
    });

    test("a link to a state restores it", async () => {
      const page = await openPlayable(name);
      const figure = page.locator(`#figure-${name}`);
      await figure.locator(".presets button").nth(1).click();
      const wanted = await framesOf(figure);
      const link = await figure.locator(".state-link").getAttribute("href");
      await page.close();
      const restored = await openPlayable(name, link ?? "");
      await restored.waitForFunction(
        ([id, text]) => document.querySelector(`#${id} .takeaway`)?.textContent === text,
        [`figure-${name}`, wanted[1]],
      );
      assert.deepEqual(await framesOf(restored.locator(`#figure-${name}`)), wanted);
      await restored.close();
    });
  });
}

test("a model that runs over time is stepped and played, and stops where nobody looks", async () => {
  // It has many steps: one of six was over before a busy machine had scrolled away.
  const page = await openPlayable("timeouts");
  const player = page.locator("#figure-timeouts .player");
  const shown = player.locator("output");
  const steps = Number((await shown.textContent())?.split(" of ")[1]);
  await player.getByRole("button", { name: "Back" }).click();
  assert.equal(await shown.textContent(), `${steps - 1} of ${steps}`);
  await player.getByRole("slider").fill("0");
  await player.getByRole("button", { name: "Play" }).press("Enter");
  await player.getByRole("button", { name: "Pause" }).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await player.getByRole("button", { name: "Play" }).waitFor();
  const stoppedAt = await shown.textContent();
  assert.notEqual(stoppedAt, `${steps} of ${steps}`);
  await player.getByRole("slider").fill(String(steps - 3));
  await player.getByRole("button", { name: "Play" }).press("Enter");
  await player.getByText(`${steps} of ${steps}`).waitFor();
  // It is over, and doesn't begin anew.
  await player.getByRole("button", { name: "Play" }).waitFor();
  assert.equal(await shown.textContent(), `${steps} of ${steps}`);
  await page.close();
});

test("where less motion is asked for, there are the steps and no play", async () => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(addressOf("pages"));
  await page.locator("#figure-pages").scrollIntoViewIfNeeded();
  const player = page.locator("#figure-pages .player");
  await player.getByRole("button", { name: "Back" }).waitFor();
  assert.equal(await player.getByRole("button", { name: "Play" }).count(), 0);
  await context.close();
});

function addressOf(name: string): string {
  return site.origin + (pageOf.get(name) ?? "");
}

async function openPlayable(name: string, fragment = ""): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(addressOf(name) + fragment);
  await page.locator(`#figure-${name}`).scrollIntoViewIfNeeded();
  await page.locator(`#figure-${name}[data-ready]`).waitFor();
  return page;
}

/** The picture, the takeaway, the caption and the table as markup. */
async function framesOf(figure: Locator): Promise<string[]> {
  return figure.evaluate((node) =>
    [".picture", ".takeaway", "figcaption", "details"].map(
      (part) => node.querySelector(part)?.innerHTML ?? "",
    ),
  );
}

async function atEnd(range: Locator): Promise<boolean> {
  return range.evaluate((node) => node instanceof HTMLInputElement && node.value === node.max);
}

/** Steps through a list's options by key: down, or up from the last one. */
async function pressUntilChanged(page: Page, select: Locator): Promise<void> {
  const last = await select.evaluate(
    (node) => node instanceof HTMLSelectElement && node.selectedIndex === node.options.length - 1,
  );
  await page.keyboard.press(last ? "ArrowUp" : "ArrowDown");
}

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, CDPSession, Page } from "playwright-core";
import { openChromium } from "../support/chromium.ts";
import { figures } from "../support/figures.ts";
import { findFigures } from "../support/find-figures.ts";
import { type ServedSite, serveRealSite } from "../support/served-site.ts";
import { sampleOf } from "../support/tier.ts";

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

/** What a screen reader says where the focus is. */
interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly value: string;
}

const walked = sampleOf(figures, { quick: figures.length, all: 3 });

for (const { name } of walked) {
  test(`${name}, worked by keyboard: every stop has a name of its own, a slider says its value, and the takeaway follows once`, async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(site.origin + (findFigures(site).get(name) ?? ""));
    const id = `figure-${name}`;
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await page.locator(`#${id}[data-ready]`).waitFor();
    const client = await page.context().newCDPSession(page);
    await page.locator(`#${id} :is(button, input, select, a)`).first().focus();
    const stops: Spoken[] = [];
    while (await isWithin(page, id)) {
      const spoken = await spokenAt(client, page);
      assert.notEqual(spoken.name, "", JSON.stringify(spoken));
      stops.push(spoken);
      if (spoken.role === "slider" && spoken.value !== "") {
        const takeaway = page.locator(`#${id} .takeaway`);
        const before = await takeaway.textContent();
        // One way, or the other at its end.
        await page.keyboard.press("ArrowRight");
        if ((await spokenAt(client, page)).value === spoken.value)
          await page.keyboard.press("ArrowLeft");
        assert.notEqual((await spokenAt(client, page)).value, spoken.value, spoken.name);
        const after = await takeaway.textContent();
        if (after !== before)
          await page
            .locator(`#${id} + [role=status]`)
            .filter({ hasText: after ?? "" })
            .waitFor({ state: "attached" });
      }
      await page.keyboard.press("Tab");
    }
    assert.ok(stops.length > 2, `${stops.length} stops`);
    const named = stops.map((stop) => `${stop.role} ${stop.name}`);
    assert.deepEqual(
      named.filter((one, i) => named.indexOf(one) !== i),
      [],
    );
    await page.close();
  });
}

test("a button that plays keeps the focus when it says Pause, and when the run ends", async () => {
  const [name = ""] = figures.filter(({ open }) => open()?.words(0)).map((figure) => figure.name);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(site.origin + (findFigures(site).get(name) ?? ""));
  const figure = page.locator(`#figure-${name}`);
  await figure.scrollIntoViewIfNeeded();
  await page.locator(`#figure-${name}[data-ready]`).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await figure.getByRole("button", { name: "Play" }).press("Enter");
  await figure.getByRole("button", { name: "Pause" }).waitFor();
  assert.equal(await focused(), "Pause");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Play");
  await page.close();
});

function isWithin(page: Page, id: string): Promise<boolean> {
  return page.evaluate((figure) => document.activeElement?.closest(`#${figure}`) != null, id);
}

async function spokenAt(client: CDPSession, page: Page): Promise<Spoken> {
  const { result } = await client.send("Runtime.evaluate", {
    expression: "document.activeElement",
  });
  assert.ok(result.objectId, page.url());
  const { nodes } = await client.send("Accessibility.getPartialAXTree", {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  const [node] = nodes;
  const property = node?.properties?.find((one) => one.name === "valuetext");
  return {
    role: String(node?.role?.value ?? ""),
    name: String(node?.name?.value ?? ""),
    value: String(property?.value.value ?? node?.value?.value ?? ""),
  };
}

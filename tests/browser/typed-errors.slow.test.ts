import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { articleText } from "../support/site-folder.ts";
import { type StartedSite, startSite } from "../support/start-site.ts";
import { isLong } from "../support/tier.ts";

// One text is typed letter by letter, with every kind of slip, while another is written: that one is always shown.

const frontMatter = [
  "tags: [nothing, neither]",
  "tags: nothing",
  "tags: [one",
  "date: 2024-13-45",
  "updated: yesterday",
  "series: none",
  "draft: maybe",
  "title: [",
  'description: "never closed',
  "aliases: [no-slash]",
  "unknown: key",
  "period: 2024/2010",
  "translations: [nobody]",
  "sources: [{ id: x }]",
  "language: xx-nowhere",
  "original: not-an-address",
  "original: &a *b",
  "strict: 7",
  "allow: TODO",
  "{{ title }}",
];
const bodies = [
  "[a link](/nowhere/)",
  "[a link](other-article.md)",
  "[a link](javascript:alert(1))",
  "[a link](data:text/html,x)",
  "[a link](ftp:/x",
  "[[no-such-article]]",
  "[[second#no-such-heading|words]]",
  "[[never closed",
  "![A picture](missing.png)",
  "![](missing.png){inline decorative}",
  "![A picture](https://a.example/b.png)",
  "::figure{name=nothing}",
  "::figure{name=timeouts preset=nothing}",
  "::figure{",
  "::nothing{}",
  "::timeline\n\n- nothing",
  "```ts\nconst never = 'closed",
  "```nolanguage {9-1}\nx\n```",
  "$\\frac{a$",
  "$$\n\\nothing{\n$$",
  "<script>alert(1)</script>",
  '<div onclick="x">',
  "<details><summary>x",
  "<!-- never closed",
  "%% never closed",
  "A note[^x].",
  "[^x]: Never used.",
  "A claim [@nobody].",
  "# A second top heading",
  "#### Skipped levels",
  "## Twice\n\nText.\n\n## Twice",
  "> [!nothing] Callout",
  "| a | b |\n|---|\n| 1 |",
  "**never closed",
  "==never closed",
  "{#id} and {.class}",
  "[TOC]",
  "{{< youtube x >}}",
  "{% include x %}",
  "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other",
];
const slips = [
  ...frontMatter.map((line) => ({ line, inBody: false })),
  ...bodies.map((line) => ({ line, inBody: true })),
];

const content = join(scratchFolder(), "content");
const broken = join(content, "articles/broken.md");
const other = join(content, "articles/second.md");
let server: StartedSite;
let browser: Browser;
let page: Page;

before(async () => {
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  mkdirSync(join(content, "articles"), { recursive: true });
  writeFileSync(broken, articleText("Broken", "date: 2024"));
  writeFileSync(other, articleText("The second", "date: 2024", "Edit 0.\n"));
  server = await startSite(projectFolder, "--content", content);
  browser = await openChromium();
  page = await browser.newPage();
  await page.goto(`${server.origin}/articles/second/`);
  await page.evaluate(() => Reflect.set(globalThis, "stayed", true));
});
after(async () => {
  await browser.close();
  server.stop();
});

test(`while ${slips.length} slips are typed in one text, edits of another are shown, in place, by a server that lives`, async (t) => {
  const waits: number[] = [];
  let edits = 0;
  for (const { line, inBody } of slips) {
    // Every prefix under LONG; else the beginning, the middle and the whole.
    const lengths = isLong
      ? Array.from({ length: line.length }, (_, i) => i + 1)
      : [1, Math.ceil(line.length / 2), line.length];
    for (const length of lengths) {
      const typed = line.slice(0, length);
      const text = inBody
        ? articleText("Broken", "date: 2024", `Before.\n\n${typed}`)
        : articleText("Broken", `date: 2024\n${typed}`);
      writeFileSync(broken, text);
      edits += 1;
      writeFileSync(other, articleText("The second", "date: 2024", `Edit ${edits}.\n`));
      const started = performance.now();
      await page.getByText(`Edit ${edits}.`, { exact: true }).waitFor({ timeout: 10_000 });
      waits.push(performance.now() - started);
      assert.ok(!server.hasEnded(), `${JSON.stringify(typed)}\n${server.said().slice(-2000)}`);
    }
    const { status } = await fetch(`${server.origin}/articles/broken/`);
    assert.equal(status, 200, JSON.stringify(line));
  }
  assert.ok(
    await page.evaluate(() => Reflect.get(globalThis, "stayed")),
    "the page was loaded anew",
  );
  waits.sort((a, b) => a - b);
  const ms = (share: number) => Math.round(waits[Math.floor(waits.length * share)] ?? 0);
  t.diagnostic(
    `${waits.length} edits seen, median ${ms(0.5)} ms, slowest tenth from ${ms(0.9)} ms`,
  );

  writeFileSync(broken, articleText("Broken", "date: 2024", "Mended.\n"));
  await page.getByRole("region", { name: "Preview" }).getByText("All fine").waitFor();
  assert.match(readFileSync(broken, "utf8"), /Mended/);
});

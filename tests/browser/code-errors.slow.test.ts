import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { openChromium } from "../support/chromium.ts";
import { freePort } from "../support/processes.ts";
import { articleText, type Files, writeFiles } from "../support/site-folder.ts";
import { type StartedSite, startSite } from "../support/start-site.ts";
import { until } from "../support/until.ts";

// A site's layouts, templates and settings are code: a slip in them is told in the page, and ends nothing.

const site = scratchFolder();
const files: Files = {
  ".eleventy.ts": `import { loud } from "./lib/loud.ts";
export default function (config: any) {
  config.addFilter("loud", loud);
}
`,
  "lib/loud.ts": 'export const loud = (text: string): string => text + "!";\n',
  "layouts/footer.tsx":
    'export default ({ Original, ...props }: any) => <div><p class="own">Own</p><Original {...props} /></div>;\n',
  "layouts/title-block.tsx":
    'export default ({ Original, ...props }: any) => <div class="mine"><Original {...props} /></div>;\n',
  "templates/list.njk": "---\npermalink: /list.txt\n---\n{{ site.title | loud }}\n",
  "templates/count.11ty.tsx":
    'export const data = { title: "Count", permalink: "/count/" };\nexport const render = ({ site }: any) => <p>Of {site.articles.length}</p>;\n',
  "content/articles/second.md": articleText("The second", "date: 2024", "Before.\n"),
};
let server: StartedSite;
let browser: Browser;
let page: Page;
const said = () => server.said();

before(async () => {
  cpSync(join(projectFolder, "tests/fixtures/small"), join(site, "content"), { recursive: true });
  writeFiles(site, files);
  mkdirSync(join(site, "node_modules"));
  for (const name of ["preact", "preact-render-to-string"])
    symlinkSync(join(projectFolder, "node_modules", name), join(site, "node_modules", name));
  // Started anew, it is where it was.
  server = await startSite(site, "--port", String(await freePort()));
  browser = await openChromium();
  page = await browser.newPage();
  await page.goto(`${server.origin}/articles/second/`);
  await page.locator(".mine").waitFor();
});
after(async () => {
  await browser.close();
  server.stop();
});

const bar = () => page.getByRole("region", { name: "Preview" });
const article = join(site, "content/articles/second.md");

/** A slip: the file, what it is then, where it is told, and what the page shows meanwhile. */
const slips: readonly (readonly [
  name: string,
  file: string,
  text: string,
  told: RegExp,
  meanwhile: string,
])[] = [
  [
    "a layout that doesn't compile",
    "layouts/footer.tsx",
    "export default () => <p;\n",
    /layouts\/footer\.tsx:1:\d+ E130/,
    ".own",
  ],
  [
    "a layout that throws as it is loaded",
    "layouts/footer.tsx",
    'export default () => null;\nthrow new Error("no feet");\n',
    /layouts\/footer\.tsx:2:7 E131 .*no feet/,
    ".own",
  ],
  [
    "a layout without a component",
    "layouts/footer.tsx",
    "export const footer = 1;\n",
    /layouts\/footer\.tsx:1:1 E150/,
    ".own",
  ],
  [
    "a layout that throws as it draws",
    "layouts/footer.tsx",
    "const depth = (props: any) => props.a.b;\nexport default (props: any) => <p>{depth(props)}</p>;\n",
    /layouts\/footer\.tsx:1:39 E131/,
    "footer",
  ],
  [
    "settings that don't compile",
    ".eleventy.ts",
    "export default function (config: any) {\n  config.addFilter(;\n}\n",
    /\.eleventy\.ts:2:20 E130/,
    ".mine",
  ],
  [
    "a slip in what the settings import",
    "lib/loud.ts",
    "export const loud = (: string;\n",
    /lib\/loud\.ts:1:22 E130/,
    ".mine",
  ],
  [
    "settings that throw",
    ".eleventy.ts",
    'export default function (config: any) {\n  throw new Error("not set");\n}\n',
    /\.eleventy\.ts:2:9 E142 .*not set/,
    ".mine",
  ],
  [
    "a plugin that throws",
    ".eleventy.ts",
    'export default function (config: any) {\n  config.addPlugin(() => { throw new Error("unplugged"); });\n}\n',
    /\.eleventy\.ts:2:34 E142 .*unplugged/,
    ".mine",
  ],
  [
    "a transform that throws",
    ".eleventy.ts",
    'export default function (config: any) {\n  config.addTransform("x", () => { throw new Error("untransformed"); });\n}\n',
    /\.eleventy\.ts:2:42 E131 .*untransformed/,
    ".mine",
  ],
  [
    "a template with a slip",
    "templates/list.njk",
    "---\npermalink: /list.txt\n---\n{% for one in site.articles %}\n{% endfr %}\n",
    /templates\/list\.njk:5:4 E143/,
    ".mine",
  ],
  [
    "a template with a filter that nobody has",
    "templates/list.njk",
    "---\npermalink: /list.txt\n---\n\n{{ site.title | nothing }}\n",
    /templates\/list\.njk:5:17 E143/,
    ".mine",
  ],
  [
    "a template that doesn't compile",
    "templates/count.11ty.tsx",
    "export const render = () => <p;\n",
    /templates\/count\.11ty\.tsx:1:\d+ E130/,
    ".mine",
  ],
  [
    "a template that throws",
    "templates/count.11ty.tsx",
    'export const data = { permalink: "/count/" };\nexport const render = ({ site }: any) => site.no.thing;\n',
    /templates\/count\.11ty\.tsx:2:\d+ E143/,
    ".mine",
  ],
];

// First: a process that has only just started anew has no earlier layout to go on with.
test("while one layout is wrong, a save to another is drawn", async () => {
  save("layouts/footer.tsx", "export default () => <p;\n");
  await bar().getByText("in other files").waitFor();
  save("layouts/title-block.tsx", 'export default () => <div class="newer">New</div>;\n');
  await page.locator(".newer").waitFor();
  await page.locator(".own").waitFor();
  for (const file of ["layouts/footer.tsx", "layouts/title-block.tsx"])
    save(file, String(files[file]));
  await bar().getByText("All fine").waitFor();
  await page.locator(".mine").waitFor();
});

for (const [index, [name, file, text, told, meanwhile]] of slips.entries()) {
  test(`${name} is told at its place, texts go on, and a save heals it`, async () => {
    server.forget();
    save(file, text);
    await until(() => told.test(said()), said);
    await bar().getByText("in other files").waitFor();
    await bar().locator(".toggle").click();
    await bar().locator(".place", { hasText: file }).first().waitFor();
    await page.keyboard.press("Escape");
    assert.doesNotMatch(said(), /\n {4}at /);
    const words = `Words ${index}.`;
    save("content/articles/second.md", articleText("The second", "date: 2024", `${words}\n`));
    await page.getByText(words).waitFor();
    await page.locator(meanwhile).first().waitFor();
    assert.equal(server.hasEnded(), false);
    const good = files[file];
    assert.ok(typeof good === "string");
    save(file, good);
    await bar().getByText("All fine").waitFor();
    await page.locator(".own").waitFor();
    await until(async () => (await answer("/list.txt")) === "A small site!\n", said);
    assert.match(await answer("/count/"), /Of 2/);
    assert.equal(readFileSync(article, "utf8").includes(words), true);
  });
}

async function answer(path: string): Promise<string> {
  try {
    return await (await fetch(server.origin + path)).text();
  } catch (error) {
    // It is starting anew.
    if (!(error instanceof TypeError)) throw error;
    return "";
  }
}

/** As editors save: whole, in one step. */
function save(file: string, text: string): void {
  const beside = join(site, `${file}~`);
  writeFileSync(beside, text);
  renameSync(beside, join(site, file));
}

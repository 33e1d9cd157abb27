import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { launchChromium } from "../support/chromium.ts";

const content = join(scratchFolder(), "content");
const article = join(content, "articles/second.md");
let server: ChildProcess;
let browser: Browser;
let page: Page;
let origin = "";
let output = "";

before(async () => {
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = spawn(
    process.execPath,
    ["--import", "tsx", "src/commands/dev.ts", "--content", content, "--port", String(port)],
    { cwd: projectFolder },
  );
  const ready = new Promise<void>((resolve, reject) => {
    server.once("exit", () => reject(new Error(output)));
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes(`Server at http://localhost:${port}`)) resolve();
      });
    }
  });
  browser = await launchChromium();
  page = await browser.newPage();
  await ready;
  await page.goto(`${origin}/articles/second/`);
});
after(async () => {
  await browser.close();
  server.removeAllListeners("exit");
  server.kill();
});

test("a saved change is on the page without a reload by hand", async () => {
  edit("Back to", "Forward from");
  await page.getByText("Forward from").waitFor({ timeout: 15_000 });
});

test("a fault leaves the last good page and is said in the terminal; mending it goes on", async () => {
  edit("/articles/first/", "/nowhere/");
  await waitForOutput(/second\.md:7:\d+ E400 `\/nowhere\/` leads nowhere/);
  assert.ok(await page.getByText("Forward from").isVisible());
  edit("/nowhere/", "/articles/first/");
  edit("Forward from", "Once more");
  await served("articles/second/", (html) => html.includes("Once more"));
});

test("a draft is shown and marked, and a deleted one is gone", async () => {
  const draft = join(content, "articles/draft.md");
  writeFileSync(
    draft,
    "---\ntitle: Unready\ndescription: Not yet.\ndate: 2024\ndraft: true\n---\n\nSoon.\n",
  );
  await served("", (html) => html.includes("(draft)"));
  rmSync(draft);
  await served("", (html) => !html.includes("(draft)"));
  // The page itself goes a moment after the lists that named it.
  await served("articles/draft/", (_, status) => status === 404);
});

/** Asks the server until its answer is right; a page may miss a reload message while it is loading itself. */
async function served(
  path: string,
  isRight: (html: string, status: number) => boolean,
): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const response = await fetch(`${origin}/${path}`);
    if (isRight(await response.text(), response.status)) return;
    assert.ok(Date.now() < deadline, `/${path} did not change\n${output}`);
    await setTimeout(50);
  }
}

function edit(from: string, to: string): void {
  const text = readFileSync(article, "utf8");
  assert.ok(text.includes(from));
  writeFileSync(article, text.replace(from, to));
}

async function waitForOutput(pattern: RegExp): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => pattern.test(output) && resolve();
    for (const stream of [server.stdout, server.stderr]) stream?.on("data", look);
    look();
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

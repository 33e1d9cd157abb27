import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { projectFolder, scratchFolder } from "../support/build.ts";
import { freePort } from "../support/processes.ts";
import { buildSite } from "../support/served-site.ts";
import { articleText } from "../support/site-folder.ts";
import { isLong } from "../support/tier.ts";
import { until } from "../support/until.ts";

// A long session: what `start` and `preview` hold at its end is what they held at its beginning.

const requests = isLong ? 20_000 : 400;
const saves = isLong ? 500 : 10;
/** How much more memory than after the first part of the session; a collector needs not run at any time. */
const mostGrowth = 1.3;
const mostMoreHandles = 8;

interface Served {
  readonly origin: string;
  readonly pid: number;
  readonly said: () => string;
  readonly child: ChildProcess;
}

/** Starts a command that serves, and waits for the line that says where. */
async function serve(t: TestContext, args: readonly string[]): Promise<Served> {
  const port = await freePort();
  const child = spawn(process.execPath, ["src/launch.mjs", ...args, "--port", String(port)], {
    cwd: projectFolder,
  });
  t.after(() => child.kill());
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const origin = `http://localhost:${port}`;
  await until(
    () => {
      assert.equal(child.exitCode, null, said);
      return said.includes(origin);
    },
    () => said,
  );
  return { origin, pid: servingProcess(child.pid ?? 0), said: () => said, child };
}

/** `launch.mjs` may run the program in a process of its own. */
function servingProcess(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  const node = children.find(
    (one) =>
      one !== "" && /node$/.test(readFileSync(`/proc/${one}/cmdline`, "utf8").split("\0")[0] ?? ""),
  );
  return node === undefined ? pid : servingProcess(Number(node));
}

function held(pid: number): { memoryMb: number; handles: number } {
  const [, kilobytes = "0"] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return { memoryMb: Number(kilobytes) / 1024, handles: readdirSync(`/proc/${pid}/fd`).length };
}

/** Asks, and reads the answer, or breaks it off as soon as it begins. Answers with the status. */
function ask(origin: string, path: string, agent: Agent, breaksOff = false): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(origin, { path, agent: breaksOff ? false : agent }, (response) => {
      response.on("error", () => {});
      if (breaksOff) {
        asked.destroy();
        resolve(response.statusCode ?? 0);
        return;
      }
      response.resume().once("close", () => resolve(response.statusCode ?? 0));
    });
    asked.once("error", (error) => (breaksOff ? resolve(0) : reject(error)));
    asked.end();
  });
}

/** Requests of every kind in turns, some of them broken off. */
async function askOften(origin: string, paths: readonly string[], count: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  for (let i = 0; i < count; i += 4) {
    await Promise.all(
      [0, 1, 2, 3].map((k) =>
        ask(origin, paths[(i + k) % paths.length] ?? "/", agent, (i + k) % 7 === 0),
      ),
    );
  }
  agent.destroy();
}

async function isFlat(
  t: TestContext,
  served: Served,
  session: (part: number) => Promise<void>,
): Promise<void> {
  // The first fifth fills what is kept: code that is compiled, what pages are drawn from.
  await session(0);
  const before = held(served.pid);
  const seen = [before];
  for (let part = 1; part < 5; part++) {
    await session(part);
    seen.push(held(served.pid));
  }
  // What was asked for last may still be closing.
  await until(
    () => held(served.pid).handles <= before.handles + mostMoreHandles,
    () => `handles stay open: ${held(served.pid).handles}, ${before.handles} before`,
  );
  const after = held(served.pid);
  t.diagnostic(
    `memory ${seen.map(({ memoryMb }) => memoryMb.toFixed(0)).join(", ")} MB; handles ${before.handles} before, ${after.handles} after`,
  );
  const leastMb = Math.min(...seen.slice(-2).map(({ memoryMb }) => memoryMb));
  assert.ok(leastMb <= before.memoryMb * mostGrowth, "memory grows");
  assert.equal(served.child.exitCode, null, served.said());
}

const oddPaths = [
  "/nothing/",
  "//",
  "/%zz",
  "/..%2f..%2fetc/passwd",
  "/a?b=c",
  "/atom.xml",
  "/favicon.svg",
];

test(`start holds no more after ${requests} requests and ${saves} saves than after the first of them`, async (t) => {
  const content = join(scratchFolder(), "content");
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  const served = await serve(t, ["start", "--content", content]);
  const paths = [
    "/",
    "/articles/second/",
    "/articles/first/",
    "/_desk/",
    "/.dev/events?path=/",
    ...oddPaths,
  ];
  let saved = 0;
  await isFlat(t, served, async () => {
    for (let i = 0; i < saves / 5; i++) {
      saved += 1;
      const mark = `Saved for the ${saved}th time.`;
      writeFileSync(
        join(content, "articles/second.md"),
        articleText("The second", undefined, `${mark}\n`),
      );
      const deadline = Date.now() + 30_000;
      while (!(await (await fetch(`${served.origin}/articles/second/`)).text()).includes(mark)) {
        assert.ok(Date.now() < deadline, `the save isn't served: ${served.said()}`);
      }
      await askOften(
        served.origin,
        paths.filter((path) => !path.includes("events")),
        Math.floor(requests / saves),
      );
      // A page that is open and closed again.
      await ask(served.origin, "/.dev/events?path=/", new Agent(), true);
    }
  });
});

test(`preview holds no more after ${requests} requests than after the first of them`, async (t) => {
  const folder = buildSite([
    "--content",
    join(projectFolder, "tests/fixtures/small"),
    "--compress",
  ]);
  const served = await serve(t, ["preview", "--out", folder]);
  const paths = ["/", "/articles/second/", "/build.json", ...oddPaths];
  await isFlat(t, served, () => askOften(served.origin, paths, requests / 5));
});

test("start outlives folders that vanish and come back, and thousands of files at once", async (t) => {
  const content = join(scratchFolder(), "content");
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  const served = await serve(t, ["start", "--content", content]);
  const status = async (path: string) => (await fetch(served.origin + path)).status;
  const answers = (path: string, wanted: number) =>
    until(
      async () => {
        assert.equal(served.child.exitCode, null, served.said());
        return (await status(path)) === wanted;
      },
      () => `${path} is not ${wanted}: ${served.said()}`,
    );
  await answers("/articles/second/", 200);
  for (const name of ["articles", "../content"]) {
    const folder = join(content, name);
    renameSync(folder, `${folder}-away`);
    await answers("/articles/second/", 404);
    renameSync(`${folder}-away`, folder);
    writeFileSync(join(content, "articles/second.md"), articleText(`Back with ${name.length}`));
    await answers("/articles/second/", 200);
  }
  const many = join(content, "articles/second");
  renameSync(join(content, "articles/second.md"), join(content, "articles/second-text"));
  mkdirSync(many);
  renameSync(join(content, "articles/second-text"), join(many, "index.md"));
  for (let i = 0; i < 3000; i++) writeFileSync(join(many, `note-${i}.txt`), String(i));
  for (let i = 0; i < 3000; i++) rmSync(join(many, `note-${i}.txt`));
  writeFileSync(join(content, "articles/third.md"), articleText("The third"));
  await answers("/articles/third/", 200);
  rmSync(join(content, "articles/third.md"));
  await answers("/articles/third/", 404);
  await answers("/articles/second/", 200);
  assert.doesNotMatch(served.said(), /^ +at /m, "a stack trace");
});

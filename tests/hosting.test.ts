import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { z } from "zod";
import { readManifest } from "../src/output/read-manifest.ts";
import { serveFolder } from "../src/server/serve-folder.ts";
import { projectFolder, runBuild, scratchFolder } from "./support/build.ts";
import { articleText } from "./support/site-folder.ts";

const JobSchema = z.object({
  permissions: z.record(z.string(), z.string()).optional(),
  steps: z.array(z.object({ id: z.string().optional(), run: z.string().optional() })),
});
const WorkflowSchema = z.object({
  on: z.object({ schedule: z.array(z.object({ cron: z.string() })) }),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), JobSchema),
});
const workflow = WorkflowSchema.parse(
  parse(readFileSync(join(projectFolder, "hosting/publish.yml"), "utf8")),
);
const steps = workflow.jobs.build?.steps ?? [];

test("what a build runs has no right to publish: only a job that runs nothing of the site's has", () => {
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const rights = Object.values(job.permissions ?? workflow.permissions);
    const runs = job.steps.some(({ run }) => run !== undefined);
    assert.equal(rights.includes("write"), !runs, name);
  }
});

test("the published workflow asks every hour, for the present moment", () => {
  assert.match(workflow.on.schedule[0]?.cron ?? "", /^\d+ \* \* \* \*$/);
  const build = steps.find(({ run }) => run?.startsWith("npm run build"));
  assert.match(build?.run ?? "", /--now "\$\(date -u \+%Y-%m-%dT%H:%M:%SZ\)"$/);
});

test("a build is published when an article has come due or nothing is online, and only then", async (t) => {
  const folder = scratchFolder();
  const content = join(folder, "content");
  cpSync(join(projectFolder, "tests/fixtures/small"), content, { recursive: true });
  // Zurich is two hours ahead of UTC in summer: its first of July begins at 22:00 UTC.
  writeFileSync(join(content, "articles/later.md"), articleText("Later", "date: 2026-07-01"));
  const online = join(folder, "online");
  mkdirSync(online);
  const build = (out: string, now: string) => {
    const { status, stdout, stderr } = runBuild(["--content", content, "--out", out, "--now", now]);
    assert.equal(status, 0, stderr);
    return stdout;
  };
  const stdout = build(join(online, "_site"), "2026-06-29T12:00:00Z");
  assert.match(stdout, /waiting: later \(from 1 July 2026\)/);
  assert.match(
    stdout,
    /next due in 34 hours, .* Europe\/Zurich: build again after 2026-06-30T22:00:00Z/,
  );

  const manifest = readManifest(join(online, "_site"));
  assert.ok(manifest);
  const server = serveFolder(join(online, "_site"), () => manifest.hosting);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");

  const compare = steps.find(({ id }) => id === "compare")?.run ?? "";
  const compareWith = async (built: string, port: number) => {
    const output = join(built, "output");
    const shell = spawn("bash", ["-e", "-o", "pipefail", "-c", compare], {
      cwd: built,
      env: { ...process.env, SITE_URL: `http://127.0.0.1:${port}`, GITHUB_OUTPUT: output },
    });
    const status = await new Promise((resolve) => shell.once("exit", resolve));
    assert.equal(status, 0);
    const said = readFileSync(output, "utf8").trim();
    rmSync(output);
    return said;
  };
  const [before, after] = ["2026-06-30T21:59:59Z", "2026-06-30T22:00:00Z"].map((now) => {
    const built = join(folder, now);
    build(join(built, "_site"), now);
    return built;
  });
  assert.ok(before !== undefined && after !== undefined);
  assert.equal(await compareWith(before, address.port), "news=false");
  assert.equal(await compareWith(after, address.port), "news=true");
  const nobody = 1;
  assert.equal(await compareWith(before, nobody), "news=true");
});

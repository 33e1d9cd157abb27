import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { verifyFolder } from "../../src/hosting/verify-folder.ts";
import { readManifest } from "../../src/output/read-manifest.ts";
import { projectFolder, runBuild } from "../support/build.ts";
import { articleText, folderOf, siteYaml, writeFiles } from "../support/site-folder.ts";
import { isLong } from "../support/tier.ts";

const kills = isLong ? 300 : 24;

/** A site of a few pages whose front page names the round; some articles stay as they were. */
function write(content: string, round: number): void {
  const slugs = ["ant", "bee", "cat", "dog"];
  const articles = slugs.map((slug, i) => {
    const words = i > round % slugs.length ? "Words." : `Words of round ${round}.`;
    return [`articles/${slug}.md`, articleText(`The ${slug}`, undefined, `${words}\n`)];
  });
  writeFiles(content, {
    "site.yaml": siteYaml.replace("For tests", `Round ${round}`),
    ...Object.fromEntries(articles),
  });
}

/** The round that an output is of. Throws unless the output is whole. */
async function roundOf(out: string): Promise<number> {
  const manifest = readManifest(out);
  assert.ok(manifest, "there is no manifest");
  assert.deepEqual(await verifyFolder(out, manifest, () => {}), []);
  const [, round] = /Round (\d+)/.exec(readFileSync(join(out, "index.html"), "utf8")) ?? [];
  return Number(round);
}

function place(t: TestContext): { content: string; out: string } {
  const folder = folderOf(t, {});
  const at = { content: join(folder, "content"), out: join(folder, "public", "site") };
  write(at.content, 0);
  const { status, stderr } = runBuild(["--content", at.content, "--out", at.out]);
  assert.equal(status, 0, stderr);
  return at;
}

test("a build killed at any moment leaves the output of the one before or its own, whole", async (t) => {
  const counts = { old: 0, new: 0 };
  const lanes = [[], ["--compress"]].map(async (flags) => {
    const { content, out } = place(t);
    const args = ["src/launch.mjs", "build", "--content", content, "--out", out, ...flags];
    const build = (killWhen: (signal: AbortSignal) => Promise<unknown>) =>
      new Promise<boolean>((resolve) => {
        const child = spawn(process.execPath, args, { cwd: projectFolder, stdio: "ignore" });
        const ended = new AbortController();
        killWhen(ended.signal).then(
          () => child.kill("SIGKILL"),
          () => {},
        );
        child.once("exit", (_, signal) => {
          ended.abort();
          resolve(signal === "SIGKILL");
        });
      });
    // Kills at moments: time itself is what is tried here.
    const after = (ms: number) => (signal: AbortSignal) => wait(ms, undefined, { signal });
    /** Once the new output is in the place of the old: too short a time to be met by chance. */
    const exchanged = async (signal: AbortSignal) => {
      const { ino } = statSync(out);
      while (statSync(out).ino === ino) await wait(1, undefined, { signal });
    };
    const started = performance.now();
    write(content, 1);
    await build(after(60_000));
    const wholeMs = performance.now() - started;
    let before = await roundOf(out);
    assert.equal(before, 1);
    let round = 1;
    for (let killed = 0; killed < kills / 2; ) {
      round += 1;
      write(content, round);
      // Multiples of the golden ratio fall evenly.
      const moment = after(wholeMs * ((round * 0.618_034) % 1));
      const isKilled = await build(round % 10 === 0 ? exchanged : moment);
      const now = await roundOf(out);
      assert.ok(now === before || now === round, `round ${now}, after ${before} and ${round}`);
      if (isKilled) {
        killed += 1;
        counts[now === round ? "new" : "old"] += 1;
      }
      before = now;
    }
    const last = round + 1;
    write(content, last);
    await build(after(60_000));
    assert.equal(await roundOf(out), last);
    assert.deepEqual(readdirSync(dirname(out)), ["site"], "something was left behind");
  });
  await Promise.all(lanes);
  t.diagnostic(
    `killed ${counts.old} times before the new output was there, ${counts.new} times after`,
  );
  assert.ok(counts.old > 0 && counts.new > 0);
});

test("whatever number of files may be open, the output is the old one or the new one, and no trace is printed", async (t) => {
  const { content, out } = place(t);
  let before = 0;
  const statuses = new Set<number | null>();
  // With fewer than these Node itself can't begin.
  for (let files = 28; files <= 128; files += isLong ? 4 : 20) {
    write(content, files);
    const line = `ulimit -n ${files}; exec "${process.execPath}" src/launch.mjs build --content "${content}" --out "${out}"`;
    const { status, stderr } = spawnSync("sh", ["-c", line], {
      cwd: projectFolder,
      encoding: "utf8",
    });
    if (status !== 0) assert.match(stderr, /too many (?:open )?files/);
    assert.doesNotMatch(stderr, /\n {4}at /, `${files} files`);
    const now = await roundOf(out);
    assert.equal(now, status === 0 ? files : before, `${files} files: ${stderr}`);
    before = now;
    statuses.add(status);
  }
  assert.ok(statuses.has(0) && statuses.has(1), [...statuses].join(" "));
});

test("however small the disk is, the output is the old one or the new one", async (t) => {
  const { content, out } = place(t);
  // The place of the output is a file system of its own in there, so that it is looked at in there too.
  if (spawnSync("unshare", ["-rm", "true"]).status !== 0) {
    t.diagnostic(
      "no file system can be made here; `tests/diagnostics/made.test.ts` limits file sizes",
    );
    return;
  }
  write(content, 1);
  const seen = new Set<string>();
  for (let sizeKb = 600; sizeKb <= 3000; sizeKb += isLong ? 200 : 800) {
    const disk = folderOf(t, {});
    const site = join(disk, "site");
    const script = `mount -t tmpfs -o size=${sizeKb}k tmpfs ${disk} && cp -r ${out} ${site} &&
      { ${process.execPath} src/launch.mjs build --content ${content} --out ${site} >&2
        echo "exit $?"
        ls -A ${disk}
        cp -r ${site} ${disk}-seen; }`;
    const { stdout, stderr } = spawnSync("unshare", ["-rm", "sh", "-c", script], {
      cwd: projectFolder,
      encoding: "utf8",
    });
    const seenAt = `${disk}-seen`;
    if (!existsSync(seenAt)) continue;
    assert.doesNotMatch(stderr, /\n {4}at /);
    const round = await roundOf(seenAt);
    assert.equal(stdout, `exit ${1 - round}\nsite\n`, stderr);
    if (round === 0) assert.match(stderr, /E121 .*: the disk is full/);
    seen.add(`round ${round}`);
  }
  assert.deepEqual([...seen], ["round 0", "round 1"]);
});

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, type TestContext, test } from "node:test";
import { explanations } from "../../src/diagnostics/catalogue/catalogue.ts";
import { hashFiles } from "../../src/output/manifest.ts";
import { projectFolder, runBuild, scratchFolder } from "../support/build.ts";
import { earlierOutput } from "../support/earlier-output.ts";
import { articleText, type Files, folderOf, onePixel, siteYaml } from "../support/site-folder.ts";
import { sampleOf } from "../support/tier.ts";
import { printTable, type Row } from "./diagnostic-table.ts";
import { runSite } from "./run-site.ts";

// What can't be kept in a repository: files too large for one, names that some file systems take for
// one, and disks that are full or closed.

const rows: Row[] = [];
after(() => printTable(rows));

function smallSite(t: TestContext, files: Files = {}): string {
  return folderOf(t, {
    // Without these nothing is written outside the output.
    "site.yaml": `${siteYaml}socialImages: false\n`,
    "articles/story.md": articleText("A story"),
    ...files,
  });
}

/** Adds a line to the table, right once the test is through. */
async function inTable(site: string, code: string, location: string, run: () => Promise<void>) {
  const row: Row = { site, code, location, ok: false };
  rows.push(row);
  await run();
  row.ok = true;
}

function locations(diagnostics: Awaited<ReturnType<typeof runSite>>["diagnostics"]): string[] {
  return diagnostics.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

/** The real command in a process of its own, which obeys the permissions of files even for root. */
function buildAsAnybody(content: string, out: string) {
  const build = [process.execPath, "src/launch.mjs", "build"];
  const caps = "-dac_override,-dac_read_search,-fowner";
  const drop = ["setpriv", `--bounding-set=${caps}`, `--inh-caps=${caps}`];
  const [command = "", ...args] = [...(process.getuid?.() === 0 ? drop : []), ...build];
  return spawnSync(command, [...args, "--content", content, "--out", out], {
    cwd: projectFolder,
    encoding: "utf8",
  });
}

const locationOf: Readonly<Record<string, string>> = {
  E105: "articles/log.md",
  E112: "articles/rack/rack.png",
  E113: "articles/rack",
  W140: "projects.md",
  E141: "now.njk",
};

/** The file of the site's own code that is wrong; such a site is built from its folder. */
const ofCode: Readonly<Record<string, string>> = {
  E130: "figures/gauge/figure\\.ts",
  E131: "figures/gauge/figure\\.ts",
  E142: "\\.eleventy\\.ts",
  E143: "templates/now\\.njk",
  E150: "layouts/mastead\\.js",
  W151: "layouts/tags\\.js",
  W152: "layouts/masthead\\.js",
};

const byCommands = explanations.flatMap(({ code, example, title }) =>
  "broken" in example ? [{ code, example, title }] : [],
);
for (const { code, example, title } of sampleOf(byCommands, { quick: 9, all: 1 })) {
  test(`${code}: the commands in its explanation make ${title}, and mend it`, (t) =>
    inTable(title, code, `${locationOf[code] ?? "(the output)"}:1:1`, async () => {
      const content = await smallSite(t, {
        "articles/rack/index.md": articleText("A rack"),
        "articles/rack/rack.png": onePixel,
      });
      const out = join(scratchFolder(), "public", "site");
      const sh = (line: string) =>
        assert.equal(
          spawnSync("sh", ["-c", line], { cwd: content, env: { ...process.env, OUT: out } }).status,
          0,
        );
      sh(example.broken);
      if (code in ofCode) {
        sh("mkdir -p layouts public && touch public/favicon.svg");
        const build = () => runBuild(["--content", content, "--out", out], { cwd: content });
        assert.match(build().stderr, new RegExp(`^${ofCode[code]}:\\d+:\\d+ ${code} `, "m"));
        assert.deepEqual(existsSync(out), code.startsWith("W"));
        sh(example.mended);
        assert.equal(build().status, 0);
        return;
      }
      if (code === "E121") {
        const { status, stderr } = buildAsAnybody(content, out);
        assert.equal(status, 1, stderr);
        assert.match(stderr, /site:1:1 E121 .*: you may not write there/);
        assert.deepEqual(readdirSync(dirname(out)), ["site"]);
        sh(example.mended);
        assert.equal(buildAsAnybody(content, out).status, 0);
        return;
      }
      const before = code === "E120" ? await hashFiles(out) : {};
      const { diagnostics } = await runSite(content, code, out);
      assert.deepEqual(
        diagnostics.map((one) => one.code),
        [code],
      );
      assert.match(
        locations(diagnostics)[0] ?? "",
        new RegExp(`${locationOf[code] ?? "site"}:1:1 `),
      );
      if (code === "E120") assert.deepEqual(await hashFiles(out), before);
      sh(example.mended);
      assert.deepEqual((await runSite(content, code, out)).diagnostics, []);
    }));
}

test("a disk that is full: the output stays as it was, and nothing is left beside it", (t) =>
  inTable("full disk", "E121", "(the output):1:1", async () => {
    const content = await smallSite(t);
    const location = scratchFolder();
    // A file system of its own where the system lets us, else a limit on what a file may hold.
    const canMount = spawnSync("unshare", ["-rm", "true"]).status === 0;
    const limit = canMount ? `mount -t tmpfs -o size=100k tmpfs ${location}` : "ulimit -f 4";
    const out = join(location, "site");
    const script = `${limit} && mkdir ${out} && echo '{"files":{}}' > ${out}/build.json &&
      ${process.execPath} src/launch.mjs build --content ${content} --out ${out}
      echo "exit $?"; ls -A ${location} ${out}; cat ${out}/build.json`;
    const [command, args] = canMount
      ? (["unshare", ["-rm", "sh", "-c", script]] as const)
      : (["sh", ["-c", script]] as const);
    const { stdout, stderr } = spawnSync(command, args, { cwd: projectFolder, encoding: "utf8" });
    assert.match(stderr, canMount ? /E121 .*: the disk is full/ : /E121 .*larger than is allowed/);
    assert.doesNotMatch(stderr, /\n {4}at /);
    assert.equal(stdout, `exit 1\n${location}:\nsite\n\n${out}:\nbuild.json\n{"files":{}}\n`);
  }));

test("an output that is a file is left alone", (t) =>
  inTable("output is a file", "E120", "(the output):1:1", async () => {
    const out = join(scratchFolder(), "site");
    writeFileSync(out, "mine");
    const { diagnostics } = await runSite(await smallSite(t), "E120", out);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["E120"],
    );
    assert.equal(readFileSync(out, "utf8"), "mine");
  }));

test("the content folder itself is no output", (t) =>
  inTable("output is the content", "E120", "(the output):1:1", async () => {
    const content = await smallSite(t);
    const before = await hashFiles(content);
    const { diagnostics } = await runSite(content, "E120", content);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["E120"],
    );
    assert.deepEqual(await hashFiles(content), before);
  }));

test("a content folder that isn't there is said with its name", () =>
  inTable("content that is nowhere", "E100", "site.yaml:1:1", async () => {
    const out = earlierOutput();
    const before = await hashFiles(out);
    const { diagnostics } = await runSite(join(scratchFolder(), "nowhere"), "E100", out);
    assert.deepEqual(locations(diagnostics), ["site.yaml:1:1 E100"]);
    assert.match(diagnostics[0]?.message ?? "", /no folder `.*nowhere`/);
    assert.deepEqual(await hashFiles(out), before);
  }));

test("two articles whose names differ only in capitals are never both taken", (t) =>
  inTable("articles that differ in capitals", "E102", "articles/Story.md:1:1", async () => {
    const content = await smallSite(t, { "articles/Story.md": articleText("Another story") });
    const { diagnostics } = await runSite(content, "E102", earlierOutput());
    assert.deepEqual(locations(diagnostics), ["articles/Story.md:1:1 E102"]);
  }));

test("a picture of more bytes than any needs is said at the picture", (t) =>
  inTable("picture of 17 MB", "E111", "articles/rack/rack.png:1:1", async () => {
    const content = await smallSite(t, {
      "articles/rack/index.md": articleText("A rack", "date: 2024", "![A rack](rack.png)\n"),
      "articles/rack/rack.png": Buffer.concat([onePixel, Buffer.alloc(17_000_000)]),
    });
    const { diagnostics } = await runSite(content, "E111", earlierOutput());
    assert.deepEqual(locations(diagnostics), ["articles/rack/rack.png:1:1 E111"]);
    assert.match(diagnostics[0]?.message ?? "", /17\.0 MB/);
  }));

test("lines that end as on Windows or an old Mac are right", async (t) => {
  const unix = articleText("A story", "date: 2024-03-11", "One.\n\n## Two\n\nThree.\n");
  for (const end of ["\r\n", "\r"]) {
    const content = await smallSite(t, { "articles/story.md": unix.replaceAll("\n", end) });
    assert.deepEqual((await runSite(content, "E201", earlierOutput())).diagnostics, []);
  }
});

import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { liveChecks } from "../../src/server/live-checks.ts";
import type { LiveSite } from "../../src/server/live-site.ts";
import { folderOf, writeFiles } from "../support/site-folder.ts";
import { slug } from "../support/slug.ts";

/** Finds "recieve" in a text, and fails for one that says "broken". */
const checker = `import { readFileSync } from "node:fs";
export default ({ kind, files: [file] }) => {
  if (kind === "style") return [];
  const rows = readFileSync(file, "utf8").split("\\n");
  if (rows[0] === "broken") throw new Error("there is no dictionary");
  return rows.flatMap((row, i) =>
    row.includes("recieve")
      ? [{ file, line: i + 1, column: row.indexOf("recieve") + 1, length: 7, code: "E800", severity: "error", message: "a", hint: "" }]
      : [],
  );
};
`;

/** Texts that are open, with what looks through them. */
function textsOf(t: TestContext, texts: Readonly<Record<string, string>>) {
  const root = folderOf(t, { "check-worker.mjs": checker, ...texts });
  const { PROGRAM_KEY, PROGRAM_FOLDER } = process.env;
  Object.assign(process.env, { PROGRAM_KEY: "this", PROGRAM_FOLDER: root });
  t.after(() => {
    for (const [name, value] of Object.entries({ PROGRAM_KEY, PROGRAM_FOLDER })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
  const entries = Object.keys(texts).map((file) => ({
    slug: slug(file.replace(".md", "")),
    path: join(root, file),
    pictures: [],
    attachments: [],
    releasedIds: [],
    examples: [],
  }));
  const live: LiveSite = {
    loaded: undefined,
    site: undefined,
    entries: new Map(entries.map((entry) => [entry.slug, entry])),
    newerText: () => undefined,
    isUnreadable: () => false,
    remake: async () => {},
    readAhead: () => false,
  };
  let tell = () => {};
  const checks = liveChecks(live, root, () => tell());
  return {
    root,
    /** Looks through a text, until there is something new to say of it. */
    async look(name: string) {
      const told = new Promise<void>((resolve) => {
        tell = resolve;
      });
      checks.look(slug(name));
      await told;
    },
    checks,
    placesIn: (name: string) => checks.of(slug(name)).map(({ line, column }) => [line, column]),
  };
}

test("a remark goes where its line or its words have gone, and is gone with them", async (t) => {
  const { root, look, placesIn, checks } = textsOf(t, { "one.md": "We recieve it.\n" });
  await look("one");
  assert.deepEqual(placesIn("one"), [[1, 4]]);
  assert.deepEqual(
    checks.of(slug("one")).map(({ severity }) => severity),
    ["warning"],
  );
  writeFiles(root, { "one.md": "Before.\n\nWe recieve it.\n" });
  assert.deepEqual(placesIn("one"), [[3, 4]]);
  writeFiles(root, { "one.md": "Did we recieve it?\n" });
  assert.deepEqual(placesIn("one"), [[1, 8]]);
  writeFiles(root, { "one.md": "We receive it.\n" });
  assert.deepEqual(placesIn("one"), []);
});

test("a text that can't be checked is told with the reason, and the next one is checked", async (t) => {
  const { look, checks, placesIn } = textsOf(t, {
    "one.md": "broken\n",
    "two.md": "We recieve it.\n",
  });
  const said: string[] = [];
  t.mock.method(process.stderr, "write", (text: string) => said.push(text));
  checks.look(slug("one"));
  await look("two");
  assert.match(said.join(""), /there is no dictionary/);
  assert.deepEqual([placesIn("one"), placesIn("two")], [[], [[1, 4]]]);
});

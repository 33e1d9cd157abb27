import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { projectFolder } from "../../support/build.ts";
import { ensureDebian } from "../../support/debian.ts";

ensureDebian("sqlite3", ["sqlite3"]);
const folder = mkdtempSync(join(tmpdir(), "one-list-"));
after(() => rmSync(folder, { recursive: true }));

const article = readFileSync(join(projectFolder, "content/articles/sorry-flash.md"), "utf8");
const [, table = ""] = /^```sql [^\n]*\n(.*?)^```$/ms.exec(article) ?? [];

/** Runs statements in one database, and says what went wrong, or nothing. */
function run(database: string, sql: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const shell = spawn("sqlite3", ["-bail", join(folder, database)]);
    let said = "";
    shell.stderr.on("data", (part) => {
      said += part;
    });
    shell.on("error", reject);
    shell.on("close", (code) => resolve(code === 0 ? "" : said));
    shell.stdin.end(`.timeout 10000\n${sql}`);
  });
}

let databases = 0;

/** The answer to one row, after the article's table and some rows that are there already. */
async function inserted(row: string, before = ""): Promise<string> {
  const database = `${databases++}`;
  assert.equal(await run(database, `${table}\n${before}`), "");
  return run(database, `INSERT INTO top_level_name VALUES (${row});`);
}
const weather = "INSERT INTO top_level_name VALUES ('WEATHER', 'user', '48151');";

test("a page and a user each get a word that is free", async () => {
  assert.equal(await inserted("'WEATHER', 'page', 'forecast team'"), "");
  assert.equal(await inserted("'ANA', 'user', '7'", weather), "");
});

test("whoever comes second is refused, page or user, the holder included", async () => {
  for (const second of ["'page', 'forecast team'", "'user', '7'", "'user', '48151'"])
    assert.match(await inserted(`'WEATHER', ${second}`, weather), /UNIQUE/, second);
});

test("a row without a key, a kind or an owner is refused, be it missing, empty or misspelt", async () => {
  const holes = ["NULL, 'page', 'a'", "'A', NULL, 'a'", "'A', 'page', NULL"];
  for (const row of holes) assert.match(await inserted(row), /NOT NULL/, row);
  for (const row of ["'', 'page', 'a'", "'A', 'Page', 'a'", "'A', '', 'a'", "'A', 'page', ''"])
    assert.match(await inserted(row), /CHECK/, row);
});

test("a renaming that meets a taken word leaves the old row as it was", async () => {
  const taken = `${table}\n${weather}\nINSERT INTO top_level_name VALUES ('ANA', 'user', '7');`;
  assert.equal(await run("renaming", taken), "");
  const rename = "UPDATE top_level_name SET name_key = 'WEATHER' WHERE name_key = 'ANA';";
  assert.match(await run("renaming", rename), /UNIQUE/);
  assert.match(
    await run("renaming", "INSERT INTO top_level_name VALUES ('ANA', 'user', '8');"),
    /UNIQUE/,
  );
});

test("of ten who claim a word at one moment, one has it", async () => {
  assert.equal(await run("rush", table), "");
  const claim = (owner: number) =>
    run("rush", `INSERT INTO top_level_name VALUES ('WEATHER', 'user', '${owner}');`);
  const answers = await Promise.all(Array.from({ length: 10 }, (_, owner) => claim(owner)));
  assert.equal(answers.filter((answer) => answer === "").length, 1);
  assert.equal(answers.filter((answer) => /UNIQUE/.test(answer)).length, 9);
});

test("not guarded: a writer who inserts the name in place of its key", async () => {
  assert.equal(await inserted("'Weather', 'page', 'forecast team'", weather), "");
});

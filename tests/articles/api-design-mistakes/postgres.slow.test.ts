import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { scratchFolder } from "../../support/build.ts";
import { ensureDebian } from "../../support/debian.ts";
import { giveToServer, serverUser } from "../../support/server-user.ts";

const folder = scratchFolder();
const sql = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");

/** The programs of the PostgreSQL that is here, or of the one that Debian has. */
function programs(): string {
  ensureDebian("/usr/lib/postgresql", ["postgresql"]);
  const [version] = readdirSync("/usr/lib/postgresql");
  return `/usr/lib/postgresql/${version}/bin`;
}

const bin = programs();

function run(program: string, args: readonly string[]): void {
  // `pg_ctl` leaves a server behind that would keep a pipe open.
  const { status } = spawnSync(join(bin, program), args, { stdio: "ignore", ...serverUser });
  assert.equal(status, 0, program);
}

/** Runs a script on a connection of its own; what it prints, a row a line. */
async function psql(script: string): Promise<string[]> {
  const args = ["-XAtq", "-v", "ON_ERROR_STOP=1", "-h", folder, "-d", "postgres"];
  const child = spawn(join(bin, "psql"), args, serverUser);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (bytes: Buffer) => {
      said += bytes.toString();
    });
  child.stdin.end(script);
  const code = await new Promise((resolve) => child.once("close", resolve));
  assert.equal(code, 0, said);
  return said.split("\n").filter((line) => line !== "");
}

before(async () => {
  giveToServer(folder);
  const data = join(folder, "data");
  run("initdb", ["-D", data, "--no-sync", "-A", "trust", "-E", "UTF8"]);
  const options = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off`;
  run("pg_ctl", ["-D", data, "-w", "-o", options, "-l", join(folder, "log"), "start"]);
  await psql(`
    CREATE TABLE charges (account_id bigint, created_at timestamptz, id bigint);
    -- A thousand accounts, three charges of each at every microsecond.
    INSERT INTO charges
      SELECT n % 1000, '2026-11-28 09:00Z'::timestamptz + (n / 3000) * interval '1 microsecond', n
      FROM generate_series(0, 99999) n;
    CREATE INDEX ON charges (account_id, created_at, id);
    ANALYZE charges;
    CREATE TABLE attempts (id text PRIMARY KEY, fingerprint text, claimant text,
      began timestamptz, leased timestamptz, reply text);`);
});
after(() => run("pg_ctl", ["-D", join(folder, "data"), "-m", "immediate", "stop"]));

const prepare = `PREPARE next_page(bigint, timestamptz, bigint) AS ${sql("next-page.sql")}`;

test("page after page brings every charge of the account once, also those of one microsecond", async () => {
  const seen: number[] = [];
  let place = "'infinity', 0";
  for (let pages = 0; pages < 20; pages++) {
    const rows = await psql(`${prepare} EXECUTE next_page(7, ${place});`);
    const page = rows.slice(0, 10).map((row) => row.split("|"));
    seen.push(...page.map(([, , id]) => Number(id)));
    const [, at, id] = page.at(-1) ?? [];
    if (rows.length < 11) break;
    place = `'${at}', ${id}`;
  }
  const newestFirst = Array.from({ length: 100 }, (_, i) => (99 - i) * 1000 + 7);
  assert.deepEqual(seen, newestFirst);
});

test("the index leads straight to the place, and an offset reads all that it skips", async () => {
  const explain = "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF)";
  const late = "'2026-11-28 09:00:00.000005Z', 15007";
  const plan = (await psql(`${prepare} ${explain} EXECUTE next_page(7, ${late});`)).join("\n");
  assert.match(plan, /Index .*Scan Backward.*\(actual rows=11 /);
  assert.match(plan, /Index Cond: .*ROW\(created_at, id\) < ROW/);
  assert.doesNotMatch(plan, /Filter|Sort/);
  const skipped = await psql(
    `${explain} SELECT * FROM charges ORDER BY account_id, created_at, id LIMIT 10 OFFSET 90000;`,
  );
  assert.match(skipped.join("\n"), /Scan.*\(actual rows=90010 /);
});

const claim = (claimant: string, fingerprint = "f", id = "k") =>
  psql(
    `PREPARE claim(text, text, text, float8, float8) AS ${sql("claim.sql")}
     EXECUTE claim('${id}', '${fingerprint}', '${claimant}', 60000, ${23 * 3_600_000});`,
  );

test("of many at once one has the claim, and the others see it once it is committed", async () => {
  const won = await Promise.all(Array.from({ length: 12 }, (_, i) => claim(`w${i}`, "f", "race")));
  assert.equal(won.flat().length, 1);
});

test("a claim comes back to another worker when its lease has run out, and its beginning stays", async () => {
  assert.deepEqual(await claim("a"), ["k"]);
  assert.deepEqual(await claim("b"), [], "under way");
  const began = await psql("SELECT began FROM attempts WHERE id = 'k';");
  await psql("UPDATE attempts SET leased = now() - interval '61 s' WHERE id = 'k';");
  assert.deepEqual(await claim("b", "other"), [], "another payload");
  assert.deepEqual(await claim("b"), ["k"]);
  assert.deepEqual(await claim("c"), [], "leased anew");
  assert.deepEqual(await psql("SELECT began, claimant FROM attempts WHERE id = 'k';"), [
    `${began.join("")}|b`,
  ]);
});

test("an attempt with a reply, or one that the far end has forgotten, is nobody's to make again", async () => {
  const set = (change: string) =>
    psql(`UPDATE attempts SET leased = now() - interval '1 day', ${change} WHERE id = 'k';`);
  await claim("a");
  await set("reply = '{\"status\": 201}', began = now()");
  assert.deepEqual(await claim("b"), []);
  await set("reply = NULL, began = now() - interval '23 h'");
  assert.deepEqual(await claim("b"), []);
  await set("began = now() - interval '22 h 59 min'");
  assert.deepEqual(await claim("b"), ["k"]);
});

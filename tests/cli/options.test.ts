import assert from "node:assert/strict";
import { resolve } from "node:path";
import { type TestContext, test } from "node:test";
import { CommanderError } from "commander";
import { currentCommit } from "../../src/output/commit.ts";
import { parseOptions as parse } from "../support/options.ts";

/** Sets the variable that stands in for `--url`, for one test. */
function withSiteUrl(t: TestContext, url: string): void {
  const before = process.env.SITE_URL;
  process.env.SITE_URL = url;
  t.after(() => {
    if (before === undefined) delete process.env.SITE_URL;
    else process.env.SITE_URL = before;
  });
}

const refuses = (...args: string[]) =>
  assert.throws(() => parse(...args), CommanderError, args.join(" "));

test("without flags the site goes from content/ to _site/, in words", () => {
  const { content, out, url, format, host, port } = parse();
  assert.deepEqual(
    { content, out, url, format, host, port },
    {
      content: resolve("content"),
      out: resolve("_site"),
      url: undefined,
      format: "text",
      host: "localhost",
      port: 8080,
    },
  );
});

test("folders are taken from where the command runs", () => {
  const { content, out } = parse("--content", "a/b", "--out=/tmp/c");
  assert.equal(content, resolve("a/b"));
  assert.equal(out, "/tmp/c");
});

test("the site's address comes from the flag, then from the environment", (t) => {
  withSiteUrl(t, "https://env.example");
  assert.equal(parse().url, "https://env.example");
  assert.equal(parse("--url", "https://a.example").url, "https://a.example");
});

test("an address is scheme and host, with a base path or without, and nothing else", () => {
  assert.equal(parse("--url=http://localhost:8080/").url, "http://localhost:8080/");
  assert.equal(parse("--url=https://a.example/b").url, "https://a.example/b");
  for (const url of ["a.example", "https://a.example/a/../b", "ftp://a.example", "https://", ""])
    refuses("--url", url);
});

test("an address that no address can be made of is refused", () => {
  for (const url of ["https://a b", "https://a.example?b", "https://a.example#b", "https://a:b"])
    refuses("--url", url);
});

test("an empty SITE_URL is as good as none", (t) => {
  withSiteUrl(t, "");
  assert.equal(parse().url, undefined);
});

test("now is the time that is given", () => {
  const { now } = parse("--now", "2026-01-31T12:00:00+01:00");
  assert.equal(now.toISOString(), "2026-01-31T11:00:00.000Z");
});

test("now is the clock's time when none is given", () => {
  const before = Date.now();
  const { now } = parse();
  assert.ok(now.getTime() >= before && now.getTime() <= Date.now(), now.toISOString());
});

test("a time without a zone means the same instant in every zone", (t) => {
  const zone = process.env.TZ ?? "UTC";
  t.after(() => {
    process.env.TZ = zone;
  });
  const instants = ["UTC", "Pacific/Kiritimati"].map((name) => {
    process.env.TZ = name;
    return parse("--now", "2026-01-31T12:00:00").now.toISOString();
  });
  assert.equal(instants[0], instants[1]);
});

test("what is no time is refused", () => {
  for (const now of ["yesterday", "2026-13-01", ""]) refuses("--now", now);
});

test("a port is a whole number from 0 to 65535", () => {
  assert.equal(parse("--port", "0").port, 0);
  for (const port of ["65536", "-1", "1.5", "http"]) refuses(`--port=${port}`);
});

test("a port that is left empty is refused", () => {
  refuses("--port=");
});

test("a format is text or json", () => {
  assert.equal(parse("--format", "json").format, "json");
  refuses("--format", "xml");
});

test("an unknown flag, a stray word or a flag without its value is refused", () => {
  refuses("--contents", "a");
  refuses("build");
  refuses("--out");
});

test("the commit is the whole id of the one that is checked out", () => {
  assert.match(currentCommit() ?? "", /^[0-9a-f]{40}$/);
});

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { test } from "node:test";
import { currentCommit, parseOptions, UsageError } from "../../src/build/options.ts";

const parse = (...args: string[]) => parseOptions(args, {});
const refuses = (...args: string[]) =>
  assert.throws(() => parse(...args), UsageError, args.join(" "));

test("without flags the site goes from content/ to _site/, in words", () => {
  const { content, out, url, format, port } = parse();
  assert.deepEqual(
    { content, out, url, format, port },
    {
      content: resolve("content"),
      out: resolve("_site"),
      url: undefined,
      format: "text",
      port: 8080,
    },
  );
});

test("folders are taken from where the command runs", () => {
  const { content, out } = parse("--content", "a/b", "--out=/tmp/c");
  assert.equal(content, resolve("a/b"));
  assert.equal(out, "/tmp/c");
});

test("the site's address comes from the flag, then from the environment", () => {
  const env = { SITE_URL: "https://env.example" };
  assert.equal(parseOptions([], env).url, "https://env.example");
  assert.equal(parseOptions(["--url", "https://a.example"], env).url, "https://a.example");
});

test("an address is scheme and host, and nothing else", () => {
  assert.equal(parse("--url=http://localhost:8080/").url, "http://localhost:8080/");
  for (const url of ["a.example", "https://a.example/b", "ftp://a.example", "https://", ""])
    refuses("--url", url);
});

test("an address that no address can be made of is refused", () => {
  for (const url of ["https://a b", "https://a.example?b", "https://a.example#b", "https://a:b"])
    refuses("--url", url);
});

test("an empty SITE_URL is as good as none", () => {
  assert.equal(parseOptions([], { SITE_URL: "" }).url, undefined);
});

test("now is the time that is given", () => {
  const { now } = parse("--now", "2026-01-31T12:00:00+01:00");
  assert.equal(now.toISOString(), "2026-01-31T11:00:00.000Z");
});

test("now is the time of the last commit when none is given", () => {
  const time = execFileSync("git", ["log", "-1", "--format=%ct"], { encoding: "utf8" });
  assert.equal(parse().now.getTime(), Number(time) * 1000);
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

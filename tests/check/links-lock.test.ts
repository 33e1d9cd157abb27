import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { LinkResponse } from "../../src/check/ask-links.ts";
import {
  checkLock,
  deadAfter,
  type LinksLock,
  readLinksLock,
  updateLock,
  writeLinksLock,
} from "../../src/check/links-lock.ts";
import { outgoingLinks } from "../../src/check/outgoing-links.ts";
import { sourceText } from "../../src/content/source-text.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";

const url = "https://a.example/page";
const other = "https://b.example/";
const alive: LinkResponse = { kind: "alive", movedTo: undefined };
const failed: LinkResponse = { kind: "failed", problem: "404" };
const refused: LinkResponse = { kind: "refused", problem: "403" };

/** What happens to one link over days, with another that always answers. */
function after(...runs: readonly (readonly [string, LinkResponse])[]): LinksLock {
  let lock: LinksLock = {};
  for (const [day, answer] of runs) {
    const answers = new Map([
      [url, answer],
      [other, alive],
    ]);
    lock = updateLock(lock, answers, day);
  }
  return lock;
}

function codes(lock: LinksLock): string[] {
  const { report, diagnostics } = diagnosticLog();
  checkLock(lock, [{ url, location: { file: "a.md", line: 1, column: 1 } }], report);
  return diagnostics.map(({ code }) => code);
}

test("a link that answers is written down with its days and a copy", () => {
  const lock = after(["2026-01-01", alive], ["2026-02-01", alive]);
  assert.deepEqual(lock[url], {
    firstSeen: "2026-01-01",
    lastSeen: "2026-02-01",
    archive: "https://web.archive.org/web/20260101/https://a.example/page",
  });
  assert.deepEqual(codes(lock), []);
});

test("a link is dead after three days of failure that span a week, and not before", () => {
  assert.deepEqual(codes(after(["2026-01-01", failed])), ["W731"]);
  const twice = [
    ["2026-01-01", failed],
    ["2026-01-09", failed],
  ] as const;
  assert.deepEqual(codes(after(...twice)), ["W731"]);
  const inOneEvening = ["2026-01-01", "2026-01-01", "2026-01-02", "2026-01-03"];
  assert.deepEqual(codes(after(...inOneEvening.map((day) => [day, failed] as const))), ["W731"]);
  assert.deepEqual(codes(after(...twice, ["2026-01-10", failed])), ["E730"]);
});

test("one answer clears it, and a refusal neither clears nor counts", () => {
  const down = [
    ["2026-01-01", failed],
    ["2026-01-04", failed],
  ] as const;
  assert.deepEqual(codes(after(...down, ["2026-01-09", alive], ["2026-01-10", failed])), ["W731"]);
  assert.deepEqual(codes(after(...down, ["2026-01-09", refused])), ["W731"]);
  assert.deepEqual(codes(after(...down, ["2026-01-08", refused], ["2026-01-09", failed])), [
    "E730",
  ]);
});

test("a host that answers at least once in any week is never called dead", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (answersOn) => {
      let lock: LinksLock = {};
      for (const [i, answers] of answersOn.entries()) {
        const day = new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);
        const answer = answers || i % deadAfter.spanDays === 0 ? alive : failed;
        lock = updateLock(lock, new Map([[url, answer]]), day);
        assert.ok(!codes(lock).includes("E730"));
      }
    }),
  );
});

test("when nobody at all answers, the network is at diagnostic and nothing is written", () => {
  const lock = after(["2026-01-01", alive]);
  const answers = new Map([
    [url, failed],
    [other, failed],
  ]);
  assert.equal(updateLock(lock, answers, "2026-01-02"), lock);
});

test("a link that has moved for good is said with where to", () => {
  const movedTo = "https://a.example/new";
  assert.deepEqual(codes(after(["2026-01-01", { kind: "alive", movedTo }])), ["W732"]);
  assert.deepEqual(
    codes(after(["2026-01-01", { kind: "alive", movedTo }], ["2026-01-02", alive])),
    [],
  );
});

test("a link that is gone from the text is gone from the lock", () => {
  const lock = updateLock(after(["2026-01-01", alive]), new Map([[other, alive]]), "2026-01-02");
  assert.deepEqual(Object.keys(lock), [other]);
});

test("the file reads back as what was written", () => {
  const lock = after(["2026-01-01", failed], ["2026-01-02", failed]);
  const source = sourceText("links.lock.yaml", writeLinksLock(lock));
  const log = diagnosticLog();
  assert.deepEqual(readLinksLock(source, log.report), lock);
  assert.deepEqual(log.diagnostics, []);
});

test("outgoing links are those of the text and of the front matter, each once, where they first stand", () => {
  const source = sourceText(
    "a.md",
    "x\nurl: https://b.example/s\n[a](https://a.example/?x=1&y=2#part)\n",
  );
  const html = '<a href="https://a.example/?x=1&amp;y=2#part">a</a> <a href="/inside/">b</a>';
  const links = outgoingLinks([
    { source, html, urls: ["https://b.example/s", "https://b.example/s"] },
  ]);
  assert.deepEqual(
    links.map((link) => [link.url, link.location.line, link.location.column]),
    [
      ["https://a.example/?x=1&y=2", 3, 5],
      ["https://b.example/s", 2, 6],
    ],
  );
});

test("what hosts answered is read as addresses and words, and nothing that moves a terminal's cursor", () => {
  const entry = { firstSeen: "2026-01-01", archive: `https://web.archive.org/web/20260101/${url}` };
  for (const [code, wrong] of [
    ["E204", { [url]: { ...entry, archive: "/etc/passwd" } }],
    ["E204", { [url]: { ...entry, movedTo: "javascript:alert(1)" } }],
    ["E204", { "file:///etc/passwd": entry }],
    ["E107", { [url]: { ...entry, movedTo: "https://b.example/\u001b[2J" } }],
    ["E107", { [url]: { ...entry, problem: "404\u0007" } }],
  ] as const) {
    const { report, diagnostics } = diagnosticLog();
    readLinksLock(sourceText("links.lock.yaml", writeLinksLock(wrong)), report);
    assert.deepEqual(
      diagnostics.map((one) => `${one.file} ${one.code}`),
      [`links.lock.yaml ${code}`],
    );
  }
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { collectReferences, findReferences } from "../../src/publish/references.ts";

const page = (path: string, text: string) =>
  findReferences([{ path, text }], "https://small.example");

test("an address that stands on many pages is kept once, whichever page comes first", () => {
  const some = [
    page("b/index.html", '<a href="/x/">x</a>'),
    page("a/index.html", '<a href="../x/">x</a> <h2 id="one">'),
    page("c/index.html", '<a href="/y/">y</a>'),
  ];
  const answer = (parts: typeof some) => {
    const collected = collectReferences();
    for (const part of parts) collected.add(part);
    const { ids, links } = collected.all();
    return { ids: new Map(ids), links: new Map(links.map((link) => [link[0], link])) };
  };
  const all = answer(some);
  assert.deepEqual(all.links.get("/x/"), ["/x/", "a/index.html", "../x/"]);
  assert.deepEqual([...all.links.keys()].sort(), ["/x/", "/y/"]);
  assert.deepEqual(all.ids.get("a/index.html"), ["one"]);
  assert.deepEqual(answer(some.toReversed()), all);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tagsOf } from "../../support/html.ts";
import { renderBody } from "../../support/render-body.ts";

const sourceIds = ["post", "paper", "book"];

test("citations are numbered by first use", () => {
  const { html, citations } = renderBody("A [@paper]. B [@post]. C [@paper].\n", { sourceIds });
  assert.deepEqual(citations, [
    { id: "paper", uses: 2 },
    { id: "post", uses: 1 },
  ]);
  assert.deepEqual(
    Array.from(html.matchAll(/>\[(\d+)\]<\/a>/g), ([, number]) => number),
    ["1", "2", "1"],
  );
});

test("however sources are cited, each place has an id of its own and the uses add up", () => {
  const uses = fc.array(fc.constantFrom(...sourceIds), { maxLength: 12 });
  fc.assert(
    fc.property(uses, (cited) => {
      const body = cited.map((id) => `Word [@${id}].`).join("\n\n");
      const { html, citations, ids } = renderBody(body, { sourceIds });
      const locations = tagsOf(html).flatMap(({ attributes: { id } }) => id ?? []);
      assert.equal(new Set(locations).size, cited.length);
      assert.deepEqual(ids, locations);
      assert.deepEqual(
        citations,
        [...new Set(cited)].map((id) => ({ id, uses: cited.filter((one) => one === id).length })),
      );
    }),
  );
});

test("a note joins the word before it", () => {
  assert.match(renderBody("The word [@post].", { sourceIds }).html, /The word<a class="cite"/);
});

test("a citation of an unknown source is a diagnostic that names the nearest", () => {
  const { diagnostics, lines } = renderBody("A [@post].\nB [@papr].\n", { sourceIds });
  assert.deepEqual(lines(), ["2:3 E350"]);
  assert.equal(diagnostics[0]?.hint, "Did you mean `paper`?");
});

test("a citation that no source's name can match is a diagnostic too", () => {
  assert.deepEqual(renderBody("A [@Post].\n", { sourceIds }).lines(), ["1:3 E350"]);
});

test("brackets in code are no citation", () => {
  const { citations } = renderBody("`[@post]`\n", { sourceIds });
  assert.deepEqual(citations, []);
});

test("a citation in a footnote or a table counts as any other", () => {
  const body = "Text[^1].\n\n| a |\n|---|\n| b [@post] |\n\n[^1]: Note [@paper].\n";
  const { citations, diagnostics } = renderBody(body, { sourceIds });
  assert.deepEqual(
    citations.map(({ id }) => id),
    ["paper", "post"],
  );
  assert.deepEqual(diagnostics, []);
});

for (const [text, told] of [
  ["As @post shows, and (see @paper).", ["1:4 W381", "1:26 W381"]],
  ["As @smith2020 shows, [@post].", ["1:4 W381"]],
  ["As @doe99 [p. 33] shows.", ["1:4 W381"]],
  ["@alice and @bob_99, mail post@example.org, `@post`, \\@post.", []],
  ["https://a.example/@post and [@post](https://a.example/)", []],
] as const) {
  test(`of "${text}" it is told which are citations without brackets`, () =>
    assert.deepEqual(renderBody(`${text}\n`, { sourceIds }).lines(), told));
}

test("a name with a year is somebody's where a text cites nothing", () =>
  assert.deepEqual(renderBody("Ask @anna1990.\n").lines(), []));

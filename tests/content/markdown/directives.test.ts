import assert from "node:assert/strict";
import { test } from "node:test";
import { drawnFigure } from "../../support/drawn-figure.ts";
import { renderBody } from "../../support/render-body.ts";

test("a figure stands where its directive stands", () => {
  const { html, figures, ids, diagnostics } = renderBody(
    "Before.\n\n::figure{name=box}\n\nAfter.\n",
  );
  assert.equal(html, '<p>Before.</p>\n<figure id="figure-box"></figure>\n<p>After.</p>\n');
  assert.deepEqual(figures, [{ name: "box", title: "Box", takeaway: "It holds.", thumbnail: "" }]);
  assert.ok(ids.includes("figure-box"));
  assert.deepEqual(diagnostics, []);
});

test("a directive ends the paragraph before it", () => {
  assert.match(renderBody("Before.\n::figure{name=box}\n").html, /^<p>Before.<\/p>\n<figure/);
});

test("settings other than the name reach the figure", () => {
  const seen: Readonly<Record<string, string>>[] = [];
  renderBody('::figure{name=box preset=large label="two words"}\n', {
    renderFigure(_, settings) {
      seen.push(settings);
      return drawnFigure();
    },
  });
  assert.deepEqual(seen, [{ preset: "large", label: "two words" }]);
});

test("an unknown directive is a diagnostic at its line", () => {
  const { html, lines } = renderBody("Text.\n\n  ::vidoe{name=box}\n");
  assert.deepEqual(lines(), ["3:3 E360"]);
  assert.doesNotMatch(html, /vidoe/);
});

test("an unknown figure is a diagnostic at its name that names the nearest", () => {
  const { diagnostics, lines } = renderBody("::figure{name=bx}\n");
  assert.deepEqual(lines(), ["1:15 E361"]);
  assert.equal(diagnostics[0]?.hint, "Did you mean `box`?");
});

test("two wrong directives are found at their own places", () => {
  assert.deepEqual(renderBody("::one\n\n::two\n").lines(), ["1:1 E360", "3:1 E360"]);
});

test("colons within a sentence are text", () => {
  assert.equal(renderBody("Call Foo::bar{x}.\n").html, "<p>Call Foo::bar{x}.</p>\n");
});

test("a directive in code is code", () => {
  const { figures } = renderBody("```text\n::figure{name=box}\n```\n");
  assert.deepEqual(figures, []);
});

test("one figure twice in a text would give two elements one id, and is a diagnostic", () => {
  const { lines } = renderBody("::figure{name=box}\n\n::figure{name=box}\n");
  assert.equal(lines().length, 1);
});

test("a step of a figure has an id of its own, and the figure stands once in lists", () => {
  const seen: unknown[] = [];
  const { lines, figures, anchors } = renderBody(
    "::figure{name=box controls=none}\n\n::figure{name=box controls=a,b}\n\n::figure{name=box}\n",
    {
      renderFigure(_name, _settings, _words, step) {
        seen.push(step);
        return drawnFigure({ ids: [step?.id ?? "figure-box"] });
      },
    },
  );
  assert.deepEqual(lines(), []);
  assert.deepEqual(seen, [
    { id: "figure-box-1", controls: [] },
    { id: "figure-box-2", controls: ["a", "b"] },
    undefined,
  ]);
  assert.equal(figures.length, 1);
  assert.deepEqual(anchors, ["figure-box"]);
});

test("a figure whose code is broken keeps its id, so that no link to it is told as dead and no address as lost", () => {
  const renderFigure = () => ({ failed: "no needle", place: undefined, isReported: true }) as const;
  const { ids, anchors, lines } = renderBody("See [it](#figure-box).\n\n::figure{name=box}\n", {
    renderFigure,
  });
  assert.deepEqual(lines(), []);
  assert.deepEqual(ids, ["figure-box"]);
  assert.deepEqual(anchors, ["figure-box"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { tagsOf } from "../../support/html.ts";
import { renderBody } from "../../support/render-body.ts";

test("a formula within a sentence becomes MathML", () => {
  const { html, diagnostics } = renderBody("So $x^2$ holds.\n");
  assert.match(html, /^<p>So <math><msup>.*<\/math> holds.<\/p>/);
  assert.deepEqual(diagnostics, []);
});

test("a formula of its own is shown as a block", () => {
  assert.match(renderBody("$$\nx = 1\n$$\n").html, /<math display="block"/);
});

test("a fence of the language `math`, and backticks between dollars, are formulas as on GitHub", () => {
  assert.equal(renderBody("```math\nx = 1\n```\n").html, renderBody("$$\nx = 1\n$$\n").html);
  assert.equal(renderBody("So $`a_b`$ is.\n").html, renderBody("So $a_b$ is.\n").html);
});

test("prices are no formulas", () => {
  assert.equal(renderBody("From $5 to $10 a day.\n").html, "<p>From $5 to $10 a day.</p>\n");
});

test("an escaped dollar is a dollar", () => {
  assert.equal(renderBody("\\$x\\$\n").html, "<p>$x$</p>\n");
});

test("a formula carries no inline style, handler or link", () => {
  const body = "$\\color{red}{x} \\hspace{2em} \\overbrace{a+b}^{n} \\boxed{y}$\n";
  const { html, diagnostics } = renderBody(body);
  assert.deepEqual(diagnostics, []);
  const names = tagsOf(html).flatMap(({ attributes }) => Object.keys(attributes));
  assert.deepEqual(
    names.filter((name) => name === "style" || name === "href" || name.startsWith("on")),
    [],
  );
});

test("a formula brings no id into the page, which may be one of the page's own", () => {
  for (const one of ["\\label{main} x", "\\begin{equation}\\label{main}x\\end{equation}"]) {
    const { html, diagnostics } = renderBody(`$$\n${one}\n$$\n`);
    assert.deepEqual(diagnostics, []);
    assert.equal(
      tagsOf(html).find(({ attributes }) => "id" in attributes),
      undefined,
    );
  }
});

test("a formula that can't be read is a diagnostic at its place", () => {
  assert.deepEqual(renderBody("Fine.\n\nBut $\\frac{$ not.\n").lines(), ["3:6 E370"]);
});

test("a formula stands right beside letters of scripts without spaces, an amount doesn't", () => {
  assert.match(
    renderBody("设$x$为，则$y^2$。\n").html,
    /^<p>设<i>x<\/i>为，则<math>.*<\/math>。<\/p>$/m,
  );
  assert.match(renderBody("$x \\text{ 当 } y$时\n").html, /^<p><math>.*<\/math>时<\/p>$/m);
  for (const text of ["花了$5和$10。", "$5美元和5$美元", "从$5到$6元"]) {
    assert.equal(renderBody(`${text}\n`).html, `<p>${text}</p>\n`);
  }
});

test("what one formula defines, those after it know, and may define anew", () => {
  const { html, diagnostics } = renderBody(
    "$$\n\\newcommand{\\norm}[1]{\\lVert #1 \\rVert}\n\\def\\RR{\\mathbb{R}}\n\\DeclareMathOperator{\\rank}{rank}\n$$\n\n" +
      "$\\norm{x}$, $\\RR$, $\\rank A$\n\n$$\n\\newcommand{\\RR}{Q}\\RR\n$$\n",
  );
  assert.deepEqual(diagnostics, []);
  assert.match(html, /^<p><math>.*‖.*ℝ.*rank.*<\/p>\n<div class="scroll".*<mi>Q<\/mi>/);
});

for (const [markdown, hint] of [
  ["$$\n\\begin{eqnarray}\na &=& b\n\\end{eqnarray}\n$$", /^Write `aligned`/],
  ["$$\nx\n$$.", /^Nothing may stand behind the last `\$\$`/],
  ["$$\na & b\n$$", /^Write `\\&`/],
  ["so $\\eqref{one}$", /`\\tag\{1\}`/],
] as const) {
  test(`of the formula ${JSON.stringify(markdown)} the hint names what is wrong`, () => {
    const [told] = renderBody(`${markdown}\n`).diagnostics;
    assert.equal(told?.code, "E370");
    assert.match(told?.hint ?? "", hint);
  });
}

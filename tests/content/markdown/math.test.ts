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

test("a formula that can't be read is a diagnostic at its place", () => {
  assert.deepEqual(renderBody("Fine.\n\nBut $\\frac{$ not.\n").lines(), ["3:6 E370"]);
});

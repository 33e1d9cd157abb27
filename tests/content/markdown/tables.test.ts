import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../support/render-body.ts";

test("a corner without words is an empty cell, not a header without a name", () => {
  const { html } = renderBody("| | day |\n|:-|-:|\n| a | b |\n");
  assert.match(html, /<tr>\s*<td class="left"><\/td>\s*<th class="right">day<\/th>\s*<\/tr>/);
  assert.match(renderBody("| a | b |\n|-|-|\n| | c |\n").html, /<th>a<\/th>/);
});

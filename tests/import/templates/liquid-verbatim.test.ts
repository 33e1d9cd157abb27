import assert from "node:assert/strict";
import { test } from "node:test";
import type { TextTools } from "../../../src/import/source-site.ts";
import { withoutVerbatim } from "../../../src/import/templates/liquid-verbatim.ts";

const tools: TextTools = {
  note() {},
  pathOf: () => undefined,
  titleOf: () => undefined,
  picturesBeside: () => [],
  readBeside: () => undefined,
  read: () => undefined,
  keepVisible: (written) => written,
};

test("what stands as it is ends at its own end, whatever looks like a tag before that", () => {
  const body = "a {% raw %}puts %w{%d}; {%{% endraw %} b {% raw %}c{% endraw %}";
  const { text, restore } = withoutVerbatim(body, tools, () => false, "markdown");
  assert.ok(!text.includes("raw"), text);
  assert.equal(restore(text), "a puts %w{%d}; {% b c");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { moveIn } from "../../support/move-in.ts";

test("a configuration whose texts double until none has room for them is read, but for those", async (t) => {
  const doubled = Array.from({ length: 40 }, (_, i) => `const a${i + 1} = a${i} + a${i};\n`);
  const quoted = Array.from(
    { length: 40 },
    (_, i) => `const b${i + 1} = \`\${b${i}}\${b${i}}\`;\n`,
  );
  const config = `const a0 = "posts";\n${doubled.join("")}const b0 = "posts";\n${quoted.join("")}
const posts = defineCollection({ loader: glob({ base: "./posts" }), other: { base: a40 } });
const more = { base: b40 };
`;
  const { read } = await moveIn(t, {
    "astro.config.mjs": 'export default { site: "https://old.example" };\n',
    "src/content.config.ts": config,
    "posts/a.md": "---\ntitle: A\ndate: 2020-01-01\n---\n\nWords.\n",
  });
  assert.match(read("articles/a.md"), /Words\./);
});

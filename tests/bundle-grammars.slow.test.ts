import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { build, stop } from "esbuild";
import { bundleGrammars } from "../src/bundle-grammars.mjs";
import * as ours from "../src/content/markdown/prism.ts";
import { projectFolder, scratchFolder } from "./support/build.ts";

/** Something of many languages: comments, strings, numbers, tags, templates and operators. */
const code = `<?php class A extends B { /* c */ return "s" . 'q' + 0x1f; } ?>
<p class="x">{{ name | upper }}</p> {% if a %} <% b %> # note
SELECT * FROM t WHERE id = 1 -- two
def f(x): return x ** 2 // three
const a = \`t\${1}\`; @media print { a { color: red } }`;

test("code is coloured by the bundled grammars as by Prism's own files, in every language", async () => {
  const languages = ours.knownLanguages();
  assert.ok(languages.length > 300);
  // First, because a bundled Prism takes the place of the global one.
  const expected = languages.map((language) => ours.highlight(code, language));
  const outfile = join(scratchFolder(), "prism.mjs");
  await build({
    entryPoints: [join(projectFolder, "src/content/markdown/prism.ts")],
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    plugins: [bundleGrammars],
    logLevel: "error",
  });
  await stop();
  const bundled: typeof ours = await import(pathToFileURL(outfile).href);
  for (const [i, language] of languages.entries()) {
    assert.deepEqual(bundled.highlight(code, language), expected[i], language);
  }
});

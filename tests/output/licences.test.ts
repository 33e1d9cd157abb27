import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build, type Plugin } from "esbuild";
import { licences } from "../../src/output/licences.ts";
import { browserModule, packageFolder, typeface } from "../../src/package/package-files.ts";
import { projectFolder } from "../support/build.ts";

/** What a site's figures, words and stylesheets bring is the site's own. */
const siteOwn: Plugin = {
  name: "site-own",
  setup({ onResolve }) {
    onResolve({ filter: /^(?:site-|load-bearing\/)|\.css$/ }, ({ path }) => ({
      path,
      external: true,
    }));
  },
};

test("licenses.txt has the licence of each package in the scripts, and of the typeface, in the version that is installed", async () => {
  const { metafile } = await build({
    entryPoints: (["page", "figures", "search", "embeds", "head", "api"] as const).map(
      browserModule,
    ),
    define: { HAS_FACE: "true" },
    ...{ bundle: true, splitting: true, format: "esm", write: false, metafile: true, outdir: "x" },
    ...{ jsx: "automatic", jsxImportSource: "preact", absWorkingDir: packageFolder },
    plugins: [siteOwn],
  });
  const packages = new Set(
    Object.keys(metafile.inputs).flatMap(
      (file) => /(?<=node_modules\/)(?:@[^/]+\/)?[^/]+/.exec(file) ?? [],
    ),
  );
  assert.ok(packages.has("preact"));
  const { text } = licences();
  const parts = text.split(`\n${"-".repeat(80)}\n\n`).slice(1);
  const named = parts.map((part) => part.split(" ", 1)[0]);
  assert.deepEqual(named, [...packages, typeface.package].sort());
  for (const part of parts) {
    const folder = join(projectFolder, "node_modules", part.split(" ", 1)[0] ?? "");
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    );
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one)) ?? "";
    const written = readFileSync(join(folder, file), "utf8")
      .replace(/[ \t\r]+$/gm, "")
      .trim();
    assert.equal(part.trim(), `${name} ${version} (${license})\n\n${written}`);
  }
});

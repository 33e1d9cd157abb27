import assert from "node:assert/strict";
import { test } from "node:test";
import { build, stop } from "esbuild";
import { projectFolder } from "../support/build.ts";

/** Every module that one of the program loads before it does anything, itself included; packages by their names. */
async function loadedWith(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: projectFolder,
    outdir: "nowhere",
    write: false,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    metafile: true,
    logLevel: "silent",
  });
  await stop();
  const { outputs } = metafile;
  const first = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entry);
  const chunks = new Set(first === undefined ? [] : [first]);
  const packages: string[] = [];
  for (const chunk of chunks)
    for (const { path, kind, external } of outputs[chunk]?.imports ?? []) {
      if (kind === "dynamic-import") continue;
      if (external) packages.push(path);
      else chunks.add(path);
    }
  const modules = [...chunks].flatMap((chunk) => Object.keys(outputs[chunk]?.inputs ?? {}));
  return [...modules, ...packages.filter((name) => !name.startsWith("node:"))];
}

test("a build that finds nothing changed loads nothing that reads, draws or encodes", async () => {
  const loaded = await loadedWith("src/cli/build.ts");
  assert.ok(loaded.includes("src/build/build-site.ts"));
  const heavy = /markdown\/render|^esbuild$|sharp|eleventy|lightningcss|opentype|tinypool|yaml$/;
  assert.deepEqual(
    loaded.filter((name) => heavy.test(name)),
    [],
  );
});

test("a build loads fonts, encoders, books, feeds and esbuild only once it needs them", async () => {
  const loaded = await loadedWith("src/build/build-anew.ts");
  assert.ok(loaded.includes("src/content/markdown/render.ts"));
  const rare = /^esbuild$|sharp|opentype|fontkit|feedsmith|subset-font|zstd|output\/book\/book\.ts/;
  assert.deepEqual(
    loaded.filter((name) => rare.test(name)),
    [],
  );
});

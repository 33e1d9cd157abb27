import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText } from "../support/site-folder.ts";
import { loadFiles } from "../support/small-site.ts";

const told = async (t: Parameters<typeof loadFiles>[0], files: Parameters<typeof loadFiles>[1]) =>
  (await loadFiles(t, files)).diagnostics.map(
    ({ code, file, hint }) => `${code} ${file.split("/").at(-1)}: ${hint}`,
  );

test("a file that nothing reads is told, with what would read it", async (t) => {
  const found = await told(t, {
    "projects.md": "Text.\n",
    "notes/idea.md": "Text.\n",
    "logo.png": "",
    CNAME: "example.org\n",
    "pages/loose.png": "",
  });
  assert.deepEqual(found.map((line) => line.split(":")[0]).sort(), [
    "W140 CNAME",
    "W140 idea.md",
    "W140 logo.png",
    "W140 loose.png",
    "W140 projects.md",
  ]);
  assert.ok(found.some((line) => line.includes("`pages/projects.md`")));
  assert.ok(found.some((line) => line.startsWith("W140 CNAME") && line.includes("`public/`")));
});

test("a page whose ending is another's is told what to be called", async (t) => {
  const page = "---\ntitle: Now\ndescription: D.\n---\n\nText.\n";
  assert.deepEqual(
    await told(t, { "articles/a.md": articleText("A"), "pages/now.markdown": page }),
    ["W140 now.markdown: If it is a page, call it `now.md`."],
  );
});

test("what is read, and what editors leave behind, is not told", async (t) => {
  const found = await told(t, {
    "articles/a.md": articleText("A"),
    "examples/a/ring.ts": "",
    "site.yaml": `title: S\ntagline: T\nurl: https://small.example\nlanguage: en\ntimeZone: UTC\nauthor: { name: A, url: "https://a.example/" }\nexamples: examples\n`,
    ".DS_Store": "",
    "pages/.a.md.swp": "",
    "about.md~": "",
    "house.yaml": "{}",
    "words.txt": "",
    "import.lock.json": "{}",
    "import-report.md": "# What came over\n",
    "import-report.json": "{}",
  });
  assert.deepEqual(found, []);
});

test("a template is an error, wherever in the content it lies, and names the place for it", async (t) => {
  const names = ["a.njk", "b.liquid", "c.11ty.js", "d.11ty.tsx", "e.html", "f.tsx"];
  for (const folder of ["", "pages/", "other/"]) {
    const files = Object.fromEntries(names.map((name) => [folder + name, "x"]));
    const found = await told(t, files);
    assert.deepEqual(
      found.map((line) => line.split(":")[0]),
      names.map((name) => `E141 ${name}`),
    );
    assert.ok(found.every((line) => line.includes("`templates/")));
  }
});

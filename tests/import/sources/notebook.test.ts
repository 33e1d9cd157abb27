import assert from "node:assert/strict";
import { test } from "node:test";
import { notebookText } from "../../../src/import/sources/notebook.ts";
import { moveIn } from "../../support/move-in.ts";

const cells = [
  { cell_type: "markdown", source: ["# Title\n"] },
  { cell_type: "markdown", source: ["Words with $\\alpha$.\n", "More."] },
  {
    cell_type: "code",
    source: ["1 + 1"],
    outputs: [
      { output_type: "execute_result", data: { "text/plain": ["2"] } },
      { output_type: "display_data", data: { "image/png": "AAAA", "text/plain": ["<Figure>"] } },
      { output_type: "error", ename: "ValueError", evalue: "no" },
    ],
  },
];

test("a notebook that a post of Pelican's shows stands in it: words, code and what it printed", async (t) => {
  const { read, said, drafts } = await moveIn(t, {
    "pelicanconf.py": "SITENAME = 'A'\nPLUGINS = ['liquid_tags.notebook', 'liquid_tags.img']\n",
    "content/a.md":
      "Title: A\nDate: 2013-05-01\n\n{% notebook downloads/n.ipynb cells[1:] %}\n\n{% img https://p.example/a.png 300 200 A stone %}\n",
    "content/downloads/n.ipynb": JSON.stringify({ nbformat: 4, metadata: {}, cells }),
  });
  assert.deepEqual(drafts, []);
  const text = read("articles/a.md");
  assert.match(
    text,
    /Words with \$\\alpha\$\.\nMore\.\n\n```python\n1 \+ 1\n```\n\n```\n2\n```\n\n```\nValueError: no\n```\n/,
  );
  assert.match(text, /\(https:\/\/p\.example\/a\.png\)/);
  assert.doesNotMatch(text, /# Title|\{%/);
  assert.ok(said.some((one) => one.startsWith("W824 1 pictures that code of")));
});

test("notebooks lie where the plugin's setting says, or in its own folder", async (t) => {
  const post = "Title: A\nDate: 2013-05-01\n\n{% notebook n.ipynb %}\n";
  const book = JSON.stringify({ nbformat: 4, metadata: {}, cells });
  for (const [setting, folder] of [
    ["NOTEBOOK_DIR = 'downloads/books'", "downloads/books"],
    ["", "notebooks"],
  ] as const) {
    const { read, drafts } = await moveIn(t, {
      "pelicanconf.py": `SITENAME = 'A'\nPLUGINS = ['liquid_tags.notebook']\n${setting}\n`,
      "content/a.md": post,
      [`content/${folder}/n.ipynb`]: book,
    });
    assert.deepEqual(drafts, []);
    assert.match(read("articles/a.md"), /Words with/);
  }
});

test("a notebook of format 3 is read as well, and what is none isn't", () => {
  const old = {
    worksheets: [
      {
        cells: [
          { cell_type: "heading", level: 2, source: ["Part"] },
          { cell_type: "code", input: "x", outputs: [{ output_type: "pyout", text: "1" }] },
        ],
      },
    ],
  };
  assert.deepEqual(notebookText(JSON.stringify(old), undefined), {
    markdown: "## Part\n\n```python\nx\n```\n\n```\n1\n```",
    pictures: 0,
  });
  assert.equal(notebookText("{", undefined), undefined);
  assert.equal(notebookText("[]", ":2"), undefined);
});

test("a heading of any level that somebody wrote is one that Markdown has", () => {
  for (const [level, marks] of [
    [0, "#"],
    [-4, "#"],
    [9, "######"],
    [1e12, "######"],
    ["2.9", "##"],
    [{}, "#"],
  ] as const) {
    const cells = [{ cell_type: "heading", level, source: "Part" }];
    const json = JSON.stringify({ nbformat: 4, metadata: {}, cells });
    assert.equal(notebookText(json, undefined)?.markdown, `${marks} Part`, String(level));
  }
});

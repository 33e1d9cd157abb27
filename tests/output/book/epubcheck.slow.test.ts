import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { projectFolder, runBuild, scratchFolder } from "../../support/build.ts";
import { drawPicture } from "../../support/draw-picture.ts";
import { epubcheckDiagnostics } from "../../support/epubcheck.ts";
import { articleText, folderOf, siteYaml } from "../../support/site-folder.ts";

/** Builds a site, and returns its book. */
function bookOf(content: string): string {
  const out = join(scratchFolder(), "site");
  const run = runBuild(["--content", content, "--out", out, "--now", "2026-11-29T00:00:00Z"]);
  assert.equal(run.status, 0, run.stderr + run.stdout);
  return join(out, "book.epub");
}

const text = `Words[^1], _emphasis_, **more**, \`code\`, ~~gone~~, ==marked==, [@post], [[two#part|the other]], H<sub>2</sub>O, <kbd>Ctrl</kbd>, <u>under</u>, a $\\frac{a}{b}$ and
a line that ends here\\
and goes on, an HTML page, "quotes" & <https://out.example/?a=1&b=2>, ![](dot.png){decorative}.

*[HTML]: Hypertext Markup Language

## Part {#part formerly=#old}

> [!WARNING] Mind this
> A callout with a list:
>
> - [x] done
> - [ ] to do

Term
: Its definition.

| A | B |
| --- | --: |
| 1 | 2 |

<details>
<summary>More</summary>

Folded away.

</details>

$$
\\sum_{i=0}^n x_i^2 = \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}
$$

::timeline

- 2010-06-11 The beginning.
- 14:05 More.

::

\`\`\`js title="a.js" {1} numbers
const a = "<b>";
\`\`\`

\`\`\`diff
- a
+ b
\`\`\`

\`\`\`mermaid
flowchart LR
  A[One] --> B[Two]
\`\`\`

![A lake](lake.jpg "By the water"){credit="Ann Author"}

![A drawing](line.svg){inline}

::gallery

![One](lake.jpg)
![Two](dot.png)

::

::video{youtube=abcdefghijk title="A film" poster=lake.jpg}

::video{file=film.mp4 title="A film of one's own"}

1. One

   - Two

---

[^1]: A note with \`code\`.

    And a second paragraph.
`;

test("a book with all that a text can have is valid", async (t) => {
  const picture = await drawPicture(1400, 900).jpeg().toBuffer();
  const content = folderOf(t, {
    "site.yaml": `${siteYaml}book: true\nembeds: { youtube: {} }\nseries:\n  - { slug: s, title: "S & <T>", description: All of it. }\n`,
    "about.md":
      "---\ntitle: About Ann\ndescription: Who she is.\n---\n\nAnn[^1] writes.\n\n[^1]: So.\n",
    "articles/one/index.md": articleText(
      "A & <b>",
      'date: 2024-03-11\nseries: s\ncover: { picture: lake.jpg, alt: "A lake", credit: Ann }\nsources:\n  - { id: post, title: "A & B", publisher: P, url: "https://post.example/?a=1&b=2", kind: author, archive: "https://archive.example/" }',
      text,
    ),
    "articles/one/lake.jpg": picture,
    "articles/one/dot.png": await drawPicture(40, 40).png().toBuffer(),
    "articles/one/film.mp4": "film",
    "articles/one/line.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><path d="M0 0h90v90" fill="url(#g)"/></svg>',
    "articles/two.md": articleText(
      "Zwei",
      "date: 2024-03-12\nlanguage: de",
      "## Teil {#part}\n\nWorte.\n",
    ),
  });
  const book = bookOf(content);
  assert.equal(epubcheckDiagnostics(book), "");
  const files = unzipSync(readFileSync(book));
  assert.ok(Object.keys(files).some((name) => name.endsWith(".jpg")));
});

test("a book that is read from right to left is valid, and says so", () => {
  const book = bookOf(join(projectFolder, "tests/fixtures/languages/he"));
  assert.equal(epubcheckDiagnostics(book), "");
  const { "book/package.opf": opf = new Uint8Array() } = unzipSync(readFileSync(book));
  assert.match(strFromU8(opf), /<spine page-progression-direction="rtl">/);
});

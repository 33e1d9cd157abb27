import assert from "node:assert/strict";
import { test } from "node:test";
import { picture } from "../../support/picture.ts";
import { renderBody } from "../../support/render-body.ts";

const pictures = new Map([
  ["rack.png", picture(640, 480)],
  ["my rack.png", picture(1, 1)],
]);

test("a relative link starts at the article, and its place is kept", () => {
  const { html, links } = renderBody("Text\nand [there](../there/#end).\n");
  assert.match(html, /href="\/articles\/there\/#end"/);
  assert.deepEqual(links, [
    {
      href: "/articles/there/#end",
      location: { file: "here.md", line: 2, column: 13, length: 13 },
    },
  ]);
});

test("a file beside the text with a colon in its name is none of a scheme", () => {
  const files = new Map([["a:b.png", picture(1, 1)]]);
  const { html, diagnostics } = renderBody("[x](<a:b.png>)\n", { pictures: files });
  assert.deepEqual(diagnostics, []);
  assert.match(html, /href="\/articles\/here\/a%3Ab\.png"|href="\/articles\/here\/a:b\.png"/);
  assert.deepEqual(renderBody("[x](<a:b.png>)\n").lines(), ["1:6 E341"]);
});

test("a link within the page stays as it is", () => {
  assert.match(renderBody("[up](#top)\n").html, /href="#top"/);
});

test("links to other sites and to people are let through and not collected", () => {
  const { links, diagnostics } = renderBody("[a](https://a.example/b?c=d) <mailto:a@b.example>\n");
  assert.deepEqual(links, []);
  assert.deepEqual(diagnostics, []);
});

test("a link of another scheme is a diagnostic at its address", () => {
  assert.deepEqual(renderBody("See [this](ftp://a.example/).\n").lines(), ["1:12 E341"]);
});

test("a web address without its two slashes is a diagnostic at its place", () => {
  for (const slip of ["https:/a.example/", "http:a.example", "HTTPS:a.example/b"]) {
    assert.deepEqual(renderBody(`See [this](${slip}).\n`).lines(), ["1:12 E341"], slip);
  }
});

test("a link that runs a script never becomes a link, and is a diagnostic", () => {
  const { html, lines } = renderBody("See [this](javascript:alert(1)).\n");
  assert.doesNotMatch(html, /<a/);
  assert.deepEqual(lines(), ["1:12 E341"]);
});

test("a link that names a host without a scheme doesn't become a link to this site", () => {
  const { html, links } = renderBody("[other](//other.example/about/)\n");
  assert.doesNotMatch(html, /href="\/about\/"/);
  assert.deepEqual(links, []);
});

test("an address that can't be read is a diagnostic, not the end of the run", () => {
  for (const address of ["//[", "https://not a host/", "http://[::"]) {
    const { diagnostics } = renderBody(`[x](<${address}>)\n`);
    assert.equal(diagnostics.length, 1, address);
  }
});

test("a picture gets its address, its size and is loaded when it's needed", () => {
  const { html, images, diagnostics } = renderBody("![A rack](rack.png)\n", { pictures });
  assert.match(html, /src="\/articles\/here\/rack\.png" alt="A rack"/);
  assert.match(html, /width="640" height="480" decoding="async"/);
  assert.deepEqual(images, [
    {
      href: "/articles/here/rack.png",
      location: { file: "here.md", line: 1, column: 11, length: 8 },
    },
  ]);
  assert.deepEqual(diagnostics, []);
});

test("a picture's name may hold a space", () => {
  const { diagnostics, images } = renderBody("![A rack](<my rack.png>)\n", { pictures });
  assert.deepEqual(diagnostics, []);
  assert.equal(images[0]?.href, "/articles/here/my%20rack.png");
});

test("a picture that isn't there is a diagnostic at its address", () => {
  assert.deepEqual(renderBody("Text\n\n![A rack](rock.png)\n", { pictures }).lines(), [
    "3:11 E390",
  ]);
});

test("a picture on another site is a diagnostic", () => {
  const body = "![A rack](https://a.example/rack.png)\n";
  assert.deepEqual(renderBody(body, { pictures }).lines(), ["1:11 E390"]);
});

test("a picture without words is a diagnostic", () => {
  assert.deepEqual(renderBody("![ ](rack.png)\n", { pictures }).lines(), ["1:6 E391"]);
});

test("a picture isn't something to stop at with the keyboard", () => {
  assert.doesNotMatch(renderBody("![A rack](rack.png)\n", { pictures }).html, /<img[^>]*tabindex/);
});

test("a link is found at its own place, whatever stands after it", () => {
  const { links } = renderBody("[a](/a/) and [[b]]\n");
  const location = links.find(({ href }) => href === "/a/")?.location;
  assert.deepEqual(location, { file: "here.md", line: 1, column: 5, length: 3 });
});

test("a link in a table is found in its row", () => {
  const { links } = renderBody("| a | b |\n|---|---|\n| [a](/a/) | [[b]] |\n");
  const location = links.find(({ href }) => href === "/a/")?.location;
  assert.deepEqual(location, { file: "here.md", line: 3, column: 7, length: 3 });
});

test("a link in a footnote is found in the footnote", () => {
  const { links } = renderBody("Text[^1].\n\n[^1]: Note [a](/a/).\n");
  assert.deepEqual(links, [
    { href: "/a/", location: { file: "here.md", line: 3, column: 16, length: 3 } },
  ]);
});

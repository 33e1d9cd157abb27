import assert from "node:assert/strict";
import { test } from "node:test";
import { tagsOf, textContent } from "../../support/html.ts";
import { picture } from "../../support/picture.ts";
import { renderBody } from "../../support/render-body.ts";

const feed = (markdown: string) => renderBody(markdown).feedHtml;

test("every link and picture has its whole address, a fragment that of the page", () => {
  const pictures = new Map([["a.png", picture(200, 100)]]);
  const { feedHtml } = renderBody(
    "## One\n\n[a](/b/?x=1&y=2) [[c]] [d](#one) <https://a.example/?b&c> text[^1]\n\n![A](a.png)\n\n[^1]: Note.\n",
    { pictures },
  );
  assert.deepEqual(
    tagsOf(feedHtml).flatMap(({ attributes: { href, src } }) => href ?? src ?? []),
    [
      "https://small.example/b/?x=1&y=2",
      "https://small.example/articles/c/",
      "https://small.example/articles/here/#one",
      "https://a.example/?b&c",
      "https://small.example/articles/here/#footnote1",
      "https://small.example/articles/here/#footnote-ref1",
      "https://small.example/articles/here/a.png",
    ],
  );
});

test("nothing has a class, an id or a role, and nothing is there to be hidden", () => {
  const html = feed(
    "## One {formerly=#old}\n\nA[^1] [@who] `c`\n\n> [!NOTE]\n> Text.\n\n- [x] done\n\n| a |\n|--:|\n| b |\n\n```ts\na;\n```\n\n[^1]: Note.\n",
  );
  const names = tagsOf(html).flatMap(({ attributes }) => Object.keys(attributes));
  assert.deepEqual([...new Set(names)].sort(), ["align", "href"]);
  assert.doesNotMatch(textContent(html), / Note a| Source /);
});

test("an address that is shown as text or code stays as it was written", () => {
  const { html, feedHtml } = renderBody(
    'Write `<a href="/b/" role="x">`, or <kbd>href="/b/"</kbd>.\n',
  );
  assert.equal(textContent(feedHtml), textContent(html));
});

test("the signs of a diff are text, and so are the boxes of a task list", () => {
  assert.match(feed("```diff\n-a\n+b\n c\n```\n"), /<code>- a\n\+ b\n {2}c\n<\/code>/);
  assert.match(feed("- [x] done\n- [ ] to do\n"), /☑ done<.*☐ to do</s);
});

test("a column keeps its side, a callout its kind, a formula what was written", () => {
  assert.match(feed("| a |\n|--:|\n| b |\n"), /<td align="right">b<\/td>/);
  assert.match(feed("> [!WARNING]\n> Mind.\n"), /<blockquote>\n<p><strong>Warning<\/strong>/);
  assert.match(feed("$x^2$\n"), /<code>x\^2<\/code>/);
});

test("a picture is one file with its size and its words", () => {
  const pictures = new Map([["rack.jpg", picture(2000, 1000)]]);
  const { feedHtml } = renderBody('![A "rack"](rack.jpg "Title")\n', { pictures });
  assert.equal(
    feedHtml,
    '<figure><img src="https://small.example/articles/here/rack.jpg" alt="A &quot;rack&quot;" width="1120" height="560"><figcaption>Title</figcaption></figure>\n',
  );
});

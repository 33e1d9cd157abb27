import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { moveIn } from "../../support/move-in.ts";
import type { Files } from "../../support/site-folder.ts";

const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;

function wordpressItem(slug: string, content: string, more = "", creator = "ada"): string {
  return `<item><title>${slug}</title><link>https://a.example/2016/01/${slug}/</link><dc:creator>${creator}</dc:creator><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>${slug.length}</wp:post_id><wp:post_date>2016-01-02 10:00:00</wp:post_date><wp:post_name>${slug}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${more}</item>`;
}

function wordpress(t: TestContext, items: readonly string[], files: Files = {}) {
  const people = ["Ada", "Bob"].map(
    (name) =>
      `<wp:author><wp:author_login>${name.toLowerCase()}</wp:author_login><wp:author_display_name>${name} Writes</wp:author_display_name></wp:author>`,
  );
  return moveIn(t, {
    "export.xml": `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>A</title><link>https://a.example</link>${people.join("")}${items.join("")}</channel></rss>`,
    ...files,
  });
}

test("WordPress: what has a password waits as a draft", async (t) => {
  const { drafts } = await wordpress(t, [
    wordpressItem("open", "Words"),
    wordpressItem("shut", "Words", "<wp:post_password>x</wp:post_password>"),
  ]);
  assert.deepEqual(drafts, ["shut"]);
});

test("WordPress: who wrote a post, what a plugin says of it, its former names and the words of its notes", async (t) => {
  const note = JSON.stringify([{ id: "n1", content: "The <em>note</em>" }]);
  const { read, leadsTo, settings } = await wordpress(t, [
    wordpressItem(
      "one",
      '<!-- wp:paragraph --><p>Words<sup data-fn="n1"><a href="#n1" id="n1-link">1</a></sup>.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->',
      meta("_wp_old_slug", "first") +
        meta("_yoast_wpseo_metadesc", "Said of it.") +
        meta("footnotes", note),
      "bob",
    ),
  ]);
  const text = read("articles/one.md");
  assert.match(text, /description: Said of it\.\n/);
  assert.match(text, /author:\n {2}- bob-writes\n/);
  assert.equal(settings.authors["bob-writes"].name, "Bob Writes");
  assert.match(leadsTo("/2016/01/first/"), /`one`/);
  assert.match(text, /Words\[\^1\]\.\n\n\[\^1\]: The \*note\*\n$/);
});

test("WordPress: formulas are formulas, and of a plugin's shortcodes the words stay", async (t) => {
  const { read, drafts } = await wordpress(t, [
    wordpressItem(
      "one",
      '$latex x^2$ and [latex]y^2[/latex]\n\n[su_note color="#fff"]Mind [b]that[/b][/su_note]\n\n[list] [[shown]]',
    ),
    wordpressItem("two", 'Above\n\n[my_map id="5"]\n'),
  ]);
  assert.match(
    read("articles/one.md"),
    /\$x\^2\$ and \$y\^2\$\n\nMind that\n\n\\\[list\\\] \\\[shown\\\]\n$/,
  );
  assert.match(read("articles/two.md"), /`\[my_map id="5"\]`/);
  assert.deepEqual(drafts, ["two"]);
});

test("Ghost's cards come with their words and addresses, and without what their buttons say", async (t) => {
  const html = [
    '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://b.example"><div class="kg-bookmark-title">Its title</div><div class="kg-bookmark-description">Its words</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="https://b.example/i.ico"></div></a></figure>',
    '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Mind <b>that</b></div></div>',
    '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">More</h4></div><div class="kg-toggle-content"><p>Hidden</p></div></div>',
    '<div class="kg-card kg-audio-card"><audio src="https://m.example/a.mp3"></audio><div class="kg-audio-title">A song</div><span class="kg-audio-current-time">0:00</span></div>',
    '<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="https://m.example/d.pdf"><div class="kg-file-card-title">A paper</div><div class="kg-file-card-filesize">1 KB</div></a></div>',
  ];
  const { read } = await moveIn(t, {
    "ghost.json": JSON.stringify({
      db: [
        {
          meta: {},
          data: {
            posts: [
              {
                id: "1",
                title: "One",
                slug: "one",
                status: "published",
                type: "post",
                published_at: "2020-01-02T03:30:00.000Z",
                html: html.join("\n"),
              },
            ],
            settings: [{ key: "timezone", value: "America/New_York" }],
          },
        },
      ],
    }),
  });
  const text = read("articles/one.md");
  assert.match(text, /date: 2020-01-01\n/);
  assert.match(
    text,
    /\[Its title\]\(https:\/\/b\.example\)\n\nIts words\n\n> \[!NOTE\]\n> Mind \*\*that\*\*/,
  );
  assert.match(text, /\*\*More\*\*\n\nHidden\n\n\[A song\]\(https:\/\/m\.example\/a\.mp3\)/);
  assert.match(text, /\[A paper\]\(https:\/\/m\.example\/d\.pdf\)\n$/);
});

test("Substack's notes and cards, and what a script shows of another site, come as text", async (t) => {
  const attrs = (value: object) => JSON.stringify(value).replaceAll('"', "&quot;");
  const { read } = await moveIn(t, {
    "posts.csv":
      "post_id,post_date,is_published,type,audience,title,subtitle\n1.one,2021-03-04T12:34:56.000Z,true,newsletter,everyone,One,Sub\n",
    "posts/1.one.html": [
      '<p>Words<a class="footnote-anchor" href="#footnote-1">1</a></p>',
      '<div class="footnote"><a id="footnote-1" class="footnote-number" href="#footnote-anchor-1">1</a><div class="footnote-content"><p>The note</p></div></div>',
      `<div class="digest-post-embed" data-attrs="${attrs({ title: "Another", canonical_url: "https://b.example/p/x" })}"></div>`,
      `<div class="tweet" data-attrs="${attrs({ url: "https://x.com/a/status/1", full_text: "Said", name: "Ann" })}"></div>`,
      '<script src="https://gist.github.com/a/123.js"></script>',
    ].join("\n"),
  });
  const text = read("articles/one.md");
  assert.match(text, /Words\[\^1\]\n\n\[Another\]\(https:\/\/b\.example\/p\/x\)/);
  assert.match(text, /> Said\n>\n> — \[A post by Ann\]\(https:\/\/x\.com\/a\/status\/1\)/);
  assert.match(text, /\[Code in a gist\]\(https:\/\/gist\.github\.com\/a\/123\)/);
  assert.match(text, /\[\^1\]: The note\n$/);
});

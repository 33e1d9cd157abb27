import assert from "node:assert/strict";
import { test } from "node:test";
import { tagsOf } from "../../support/html.ts";
import { picture } from "../../support/picture.ts";
import { renderBody } from "../../support/render-body.ts";

const markup = '<svg viewBox="0 0 9 9"><path d="M0 0"></path></svg>';
const pictures = new Map([
  ["rack.jpg", picture(2000, 1000)],
  ["small.png", picture(200, 100)],
  ["loop.gif", picture(300, 200, "animation")],
  ["plan.svg", { ...picture(90, 60, "drawing"), markup }],
]);
const render = (body: string) => renderBody(body, { pictures });

test("a browser chooses among formats and widths, and knows the size before it has any", () => {
  const { html, diagnostics } = render("![A rack](rack.jpg)\n");
  const [, link, picture, avif, webp, img] = tagsOf(html);
  assert.equal(link?.attributes.href, "/assets/here/rack-01234567-2000.webp");
  assert.equal(picture?.name, "picture");
  assert.deepEqual([avif?.attributes.type, webp?.attributes.type], ["image/avif", "image/webp"]);
  assert.match(
    avif?.attributes.srcset ?? "",
    /^\/assets\/here\/rack-01234567-360\.avif 360w,.* 1120w$/,
  );
  assert.equal(avif?.attributes.sizes, "min(549px,92vw)");
  assert.deepEqual([img?.attributes.width, img?.attributes.height], ["1120", "560"]);
  assert.deepEqual(diagnostics, []);
});

test("all pictures but the first wait until they are near", () => {
  const { html } = render("![A](rack.jpg)\n\n![B](small.png)\n\n![C](rack.jpg)\n");
  const loading = tagsOf(html).flatMap(({ name, attributes }) =>
    name === "img" ? [attributes.loading] : [],
  );
  assert.deepEqual(loading, [undefined, "lazy", "lazy"]);
});

test("a picture smaller than the column asks for no more than its own width", () => {
  assert.match(render("![A](small.png)\n").html, /sizes="min\(200px,92vw\)"/);
});

test("who asked for less motion gets the still", () => {
  const [, , still] = tagsOf(render("![A](loop.gif)\n").html);
  assert.equal(still?.attributes.media, "(prefers-reduced-motion:reduce)");
  assert.equal(still?.attributes.srcset, "/assets/here/loop-01234567-300.webp");
});

test("a credit stands in the caption, with a title and without", () => {
  assert.match(
    render('![A](rack.jpg "A rack, *then*"){credit="Ann & Bo"}\n').html,
    /<figcaption>A rack, \*then\* <small>Ann &amp; Bo<\/small><\/figcaption>/,
  );
  assert.match(render('![A](rack.jpg){credit="Ann"}\n').html, /<figcaption><small>Ann<\/small>/);
});

for (const [text, told, hint] of [
  ["![A](rack.jpg) {wide}", "1:16 W381", "Take out the space before it: `![…](file.jpg){wide}`."],
  ["![A](rack.jpg){wide full}", "1:6 E392", "Take one of the two out: `full` is the wider."],
  [
    "![A](rack.jpg){width=20em}",
    "1:6 E392",
    "Write `width=300`, in pixels, or `width=50%` of the text's column.",
  ],
  ['![A](rack.jpg "A *rack* of `it`")', "1:18 W381", "Write `A rack of it`."],
] as const) {
  test(`${text} is told with what to write`, () => {
    const { diagnostics, lines } = render(`${text}\n`);
    assert.deepEqual(lines(), [told]);
    assert.equal(diagnostics[0]?.hint, hint);
  });
}

test("a picture whose name begins with a dot is told as one that is not read", () => {
  const [told] = render("![A](.rack.jpg)\n").diagnostics;
  assert.equal(told?.hint, "Files whose names begin with a dot are not read: call it `rack.jpg`.");
});

test("in a gallery a picture has its credit once", () => {
  const { html } = render(
    '::gallery\n\n![A](rack.jpg){credit="Ann"}\n\n![B](small.png "Words"){credit="Bo"}\n\n::\n',
  );
  assert.deepEqual(html.match(/<small>\w+<\/small>/g), ["<small>Ann</small>", "<small>Bo</small>"]);
  assert.equal(html.match(/<figcaption>/g)?.length, 2);
});

test("in a tight list a picture has its caption and credit too", () => {
  const { html, diagnostics } = render(
    '- ![A](rack.jpg "Ours")\n- ![B](small.png){credit="Ann"}\n- ![C](small.png)\n',
  );
  assert.deepEqual(diagnostics, []);
  assert.match(html, /<li>\s*<figure>.*<figcaption>Ours<\/figcaption><\/figure>\s*<\/li>/);
  assert.match(html, /<figcaption><small>Ann<\/small><\/figcaption>/);
  assert.equal(html.match(/<figure>/g)?.length, 2);
  assert.match(render('Term\n: ![A](rack.jpg "Ours")\n').html, /<dd>\s*<figure>/);
});

test("a caption and a width as Chirpy writes them are told, each with what to write", () => {
  const below = render("![A rack](rack.jpg)\n_Ours, in May_\n");
  assert.deepEqual(below.lines(), ["2:1 W381"]);
  assert.deepEqual(render("![A rack](rack.jpg)\n*Ours, in May*\n").lines(), ["2:1 W381"]);
  assert.match(below.diagnostics[0]?.hint ?? "", /`!\[A rack\]\(… "Ours, in May"\)`/);
  const sized = render("![A rack](rack.jpg){: .w-50 }\n");
  assert.deepEqual(
    sized.diagnostics.map(({ code, hint }) => [code, hint]),
    [["W381", "Write `{width=50%}`."]],
  );
  assert.deepEqual(render("![A rack](rack.jpg){: width=50% }\n").diagnostics, []);
  assert.deepEqual(render("![A rack](rack.jpg)\n_Ours_, in May.\n").diagnostics, []);
});

for (const [setting, hint] of [
  [".center", /`theme\.css`/],
  [".wide", /Write `wide`/],
  ["#fig:lake", /headings/],
  ["height=400", /follows from the width/],
  ["loading=lazy", /fitting sizes/],
  ['style="float: right"', /`theme\.css`/],
  ['caption="Words"', /"Caption"/],
  ["w=300", /`width=300`/],
] as const) {
  test(`{${setting}} of another tool is told, and holds nothing up`, () => {
    const { html, diagnostics } = render(`![A rack](small.png){width=50% ${setting}}\n`);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["W381"],
    );
    assert.match(diagnostics[0]?.hint ?? "", hint);
    assert.match(html, /<img [^>]*width="200"/);
  });
}

test("what is nobody's setting is an error", () => {
  assert.deepEqual(render("![A rack](small.png){wid}\n").lines(), ["1:11 E392"]);
  assert.deepEqual(render("![A rack](small.png){width=20em}\n").lines(), ["1:11 E392"]);
});

test("a size as another tool writes it is told with the width", () => {
  const { diagnostics } = render("![A rack](rack.jpg =300x200)\n");
  assert.deepEqual(
    diagnostics.map(({ code, hint }) => `${code} ${hint}`),
    ["W381 Write `![A rack](rack.jpg){width=300}`."],
  );
});

test("a picture without words has to say so", () => {
  assert.deepEqual(render("![](rack.jpg)\n").lines(), ["1:5 E391"]);
  const { html, diagnostics } = render("![](rack.jpg){decorative}\n");
  assert.deepEqual(diagnostics, []);
  assert.match(html, /alt=""/);
  assert.deepEqual(render("![A](rack.jpg){decorative}\n").lines(), ["1:6 E392"]);
});

for (const words of ["rack.jpg", "IMG_1234", "image", "Pasted image 20240101", "alt text"]) {
  test(`the words "${words}" say nothing of a picture`, () =>
    assert.deepEqual(render(`![${words}](rack.jpg)\n`).lines(), [`1:${words.length + 5} W385`]));
}

test("words that happen to be a picture's name may say what it shows", () => {
  for (const words of ["Rack", "A picture of 1984", "Screenshot of the alarm"])
    assert.deepEqual(render(`![${words}](rack.jpg)\n`).lines(), []);
});

for (const written of ["C:\\Users\\me\\x.png", "file:///Users/me/x.png", "/home/me/x.png"]) {
  test(`a picture at ${written} is told to be on the author's machine`, () =>
    assert.match(
      render(`![A rack](${written})\n`).diagnostics[0]?.hint ?? "",
      /^That is a path on your own machine\. /,
    ));
}

test("a drawing is linked, or inline where that is asked for", () => {
  assert.match(
    render("![A](plan.svg)\n").html,
    /<figure><img src="\/articles\/here\/plan\.svg" alt="A" width="90"/,
  );
  assert.match(
    render("![A](plan.svg){inline}\n").html,
    /<figure><svg class="drawing" role="img" aria-label="A"/,
  );
  assert.deepEqual(render("![A](rack.jpg){inline}\n").lines(), ["1:6 E392"]);
});

test("an unknown setting is a diagnostic that names the one that was meant", () => {
  const { diagnostics } = render('![A](rack.jpg){credits="Ann"}\n');
  assert.deepEqual(
    diagnostics.map(({ code, hint }) => [code, hint]),
    [["E392", "Did you mean `credit`?"]],
  );
});

test("braces that stand behind no picture are text", () => {
  assert.match(render("A {inline} b `x`{decorative}\n").html, /\{inline\}.*\{decorative\}/);
});

test("a picture beyond the column has every width in one format, and its figure says how far it goes", () => {
  for (const breadth of ["wide", "full"]) {
    const { html, diagnostics } = render(`![A rack](rack.jpg){${breadth}}\n`);
    assert.deepEqual(diagnostics, []);
    assert.ok(html.startsWith(`<figure class="${breadth}">`), html);
    assert.equal(html.match(/<source/g)?.length, 1);
    assert.match(
      html,
      /type="image\/webp" srcset="[^"]*-360\.webp 360w,.*1120w,[^"]*1680w,[^"]*-2000\.webp 2000w"/,
    );
  }
  assert.deepEqual(render("Words ![A rack](rack.jpg){wide}\n").lines(), ["1:27 E392"]);
  assert.equal(render("![A rack](rack.jpg){wide width=50%}\n").diagnostics[0]?.code, "E392");
});

test("a picture that is shown smaller than it is leads to its largest file, but for one that leads elsewhere", () => {
  assert.match(
    render("![A rack](rack.jpg)\n").html,
    /<a href="\/assets\/here\/rack-01234567-2000\.webp"><picture>/,
  );
  assert.equal(render("[![A rack](rack.jpg)](/x/)\n").html.match(/<a /g)?.length, 1);
  for (const one of [
    "![A](small.png)",
    "![](rack.jpg){decorative}",
    "![A](loop.gif)",
    "![A](plan.svg)",
  ])
    assert.doesNotMatch(render(`${one}\n`).html, /<a /, one);
});

const rows = (html: string) =>
  html
    .split('<div class="row">')
    .slice(1)
    .map((row) =>
      tagsOf(row).flatMap(({ name, attributes: { width, height } }) =>
        name === "img" ? [`${width}×${height}`] : [],
      ),
    );

test("a gallery stands in rows of one height each, in which every picture keeps its shape", () => {
  const { html, diagnostics, feedHtml } = renderBody(
    '::gallery\n\n![A](a.jpg "First")\n![B](b.jpg)\n![C](a.jpg){credit="Ann"}\n\n![D](b.jpg)\n\n::\n\nAfter.\n',
    {
      pictures: new Map([
        ["a.jpg", picture(3000, 2000)],
        ["b.jpg", picture(1000, 2000)],
      ]),
    },
  );
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(rows(html), [["1500×1000", "500×1000", "1500×1000", "500×1000"]]);
  assert.match(html, /<figcaption>First<\/figcaption>/);
  assert.match(html, /<figcaption><small>Ann<\/small>/);
  assert.doesNotMatch(html, / style=| title=/);
  assert.match(html, /<\/div>\n<\/div>\n<p>After\.<\/p>/);
  // Readers of feeds get the pictures as they are.
  assert.match(feedHtml, /alt="A" width="1120" height="747"/);
  assert.doesNotMatch(feedHtml, /class=/);
});

test("a picture that is a link is a figure too, in a gallery as well", () => {
  const linked = '[![A rack](small.png "Words"){wide}](https://a.example/)';
  const { html, feedHtml, diagnostics } = render(`${linked}\n`);
  assert.deepEqual(diagnostics, []);
  assert.match(
    html,
    /^<figure class="wide"><a href="https:\/\/a\.example\/"><picture>.*<\/picture><\/a><figcaption>Words<\/figcaption><\/figure>/,
  );
  assert.match(feedHtml, /^<figure><a [^>]*><img [^>]*><\/a><figcaption>Words/);
  const gallery = render(`::gallery\n\n${linked.replace("{wide}", "")}\n![B](small.png)\n\n::\n`);
  assert.deepEqual(gallery.diagnostics, []);
  assert.equal(gallery.html.match(/<figure>/g)?.length, 2);
  assert.match(gallery.html, /<figure><a href="https:\/\/a\.example\/"><picture>/);
  const words = render("::gallery\n\n[![B](small.png) and words](https://a.example/)\n\n::\n");
  assert.deepEqual(words.lines(), ["3:1 E367", "1:1 E367"]);
});

test("a gallery's last row is no higher than others, and one wide picture is a row", () => {
  const body = (names: string) =>
    `::gallery\n\n${names
      .split("")
      .map((n) => `![${n}](${n}.jpg)`)
      .join("\n")}\n\n::\n`;
  const pictures = new Map([
    ["p.jpg", picture(4000, 1000)],
    ["s.jpg", picture(500, 1000)],
  ]);
  assert.deepEqual(rows(renderBody(body("ps"), { pictures }).html), [["4000×1000"], ["115×230"]]);
});

for (const [text, expected] of [
  ["::gallery\n\nWords.\n\n![A](rack.jpg)\n\n::\n", "3:1 E367"],
  ["::gallery\n\n![A](rack.jpg)\n\n- a list\n\n::\n", "5:1 E367"],
  ["::gallery\n\n::\n", "1:1 E367"],
  ["::gallery\n\n![A](rack.jpg)\n", "1:1 E363"],
  ["::gallery{columns=3}\n\n![A](rack.jpg)\n\n::\n", "1:1 E362"],
] as const) {
  test(`${JSON.stringify(text)} is told at its place`, () =>
    assert.ok(render(text).lines().includes(expected), render(text).lines().join(" ")));
}

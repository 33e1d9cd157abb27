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
  const [, picture, avif, webp, img] = tagsOf(html);
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

test("a picture without words has to say so", () => {
  assert.deepEqual(render("![](rack.jpg)\n").lines(), ["1:5 E391"]);
  const { html, diagnostics } = render("![](rack.jpg){decorative}\n");
  assert.deepEqual(diagnostics, []);
  assert.match(html, /alt=""/);
  assert.deepEqual(render("![A](rack.jpg){decorative}\n").lines(), ["1:6 E392"]);
});

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

import assert from "node:assert/strict";
import { test } from "node:test";
import { ThemeSchema } from "../../src/content/schemas/theme.ts";
import { stylesheet } from "../../src/styles/stylesheet.ts";
import { themeOf } from "../../src/theme/theme.ts";
import { siteYaml } from "../support/site-folder.ts";
import { loadFiles } from "../support/small-site.ts";

const everyPart = {
  brand: true,
  pictures: true,
  embeds: true,
  lost: false,
  "code-marks": true,
  languages: true,
  "from-the-right": true,
  uncased: true,
};
const theme = (settings: object) => themeOf(ThemeSchema.parse(settings));

test("each value of `theme:` reaches the stylesheet", () => {
  const css = stylesheet(
    "text",
    theme({
      look: "folio",
      accent: { light: "teal", dark: "#8fd" },
      type: { text: "Georgia, serif", headings: '"Gill Sans", sans-serif', code: "Courier" },
      corner: 7,
      measure: 60,
    }),
    everyPart,
    "",
    "",
  );
  assert.match(css, /--accent:light-dark\(teal,#8fd\)|--accent:light-dark\(#008080,#88ffdd\)/);
  assert.match(css, /--font-text:Georgia, ?serif/);
  assert.match(css, /--font-headings:"Gill Sans", ?sans-serif/);
  assert.match(css, /--font-code:Courier/);
  assert.match(css, /--corner:7px/);
  assert.match(css, /--measure:27\.3rem/);
});

test("a rule for several languages names each by itself: Chromium leaves out one with a list", () => {
  for (const look of ["drafting", "folio", "poster"]) {
    for (const sheet of ["text", "list"] as const) {
      const css = stylesheet(sheet, theme({ look }), everyPart, "", "");
      assert.match(css, /:lang\(ja\)/);
      assert.doesNotMatch(css, /:lang\([^)]*,/, `${look} ${sheet}`);
    }
  }
});

test("every custom property that a stylesheet uses is one that it or the theme sets", () => {
  for (const look of ["drafting", "folio", "poster"]) {
    for (const sheet of ["text", "list"] as const) {
      const css = stylesheet(sheet, theme({ look }), everyPart, "", "");
      const set = new Set(Array.from(css.matchAll(/(--[\w-]+):/g), ([, name]) => name));
      // What a mark means is set on the mark, or nowhere: it has a value of its own to fall back on.
      const used = Array.from(css.matchAll(/var\((--[\w-]+)\)/g), ([, name]) => name);
      assert.deepEqual(
        used.filter((name) => !set.has(name)),
        [],
        `${look} ${sheet}`,
      );
    }
  }
});

test("a site's own rules stand in a layer after the theme's, and can't end the element that they stand in", () => {
  const css = stylesheet(
    "list",
    theme({}),
    everyPart,
    "",
    'a::after { content: "</style><script>" }',
  );
  assert.match(css, /^@layer theme\{.*\}@layer site\{/s);
  assert.doesNotMatch(css, /<\/style/);
});

test("one colour that is weak in both schemes is told with a pair that passes in both", async (t) => {
  const load = async (accent: string) =>
    (await loadFiles(t, { "site.yaml": `${siteYaml}theme:\n  look: folio\n  accent: ${accent}\n` }))
      .diagnostics;
  const told = await load("teal");
  const pairs = new Set(
    told.map(({ hint }) => /one for each scheme: `accent: (.*)`\.$/.exec(hint ?? "")?.[1]),
  );
  assert.equal(told.length, 2);
  assert.equal(pairs.size, 1);
  const [pair = "none"] = pairs;
  assert.deepEqual(await load(pair), []);
});

async function found(
  t: Parameters<typeof loadFiles>[0],
  files: Record<string, string>,
): Promise<string[]> {
  return (await loadFiles(t, files)).diagnostics.map(
    ({ line, column, code }) => `${line}:${column} ${code}`,
  );
}

test("colours that can't be read are reported where they stand, once for each scheme", async (t) => {
  const site = (lines: string) => ({ "site.yaml": `${siteYaml}theme:\n${lines}` });
  assert.deepEqual(await found(t, site('  accent: { light: "#ddd", dark: "#222" }\n')), [
    "8:20 E230",
    "8:34 E230",
  ]);
  assert.deepEqual(await found(t, site('  paper: { light: "#777" }\n')), ["8:19 E230"]);
  assert.deepEqual(
    (await found(t, site('  paper: { light: "#fffdf5" }\n  accent: "#7a4"\n'))).length,
    1,
  );
  assert.deepEqual(await found(t, site("  paper: { light: ivory }\n")), []);
  assert.deepEqual(await found(t, site("  accent: nothing\n")), ["8:11 E204"]);
  assert.deepEqual(await found(t, site('  type: { text: "a; } b" }\n')), ["8:17 E204"]);
});

test("what `theme.css` names must be in `public/`, by its path from the root", async (t) => {
  const css = (value: string) => ({ "theme.css": `a { background: ${value} }\n` });
  assert.deepEqual(await found(t, css("url(/favicon.svg)")), []);
  for (const value of [
    "url(favicon.svg)",
    "url(/none.png)",
    "url(https://other.example/a.png)",
    "url(//other.example/a.png)",
    "url(data:image/png;base64,AA)",
    'image-set("/none.png" 1x)',
  ]) {
    assert.deepEqual(
      (await found(t, css(value))).map((line) => line.slice(-4)),
      ["E232"],
      value,
    );
  }
  assert.deepEqual(await found(t, { "theme.css": '@import "other.css";\n' }), ["1:1 E231"]);
});

test("what a site does not use is not in its stylesheet", () => {
  const css = stylesheet(
    "text",
    theme({}),
    {
      brand: false,
      pictures: false,
      embeds: false,
      lost: false,
      "code-marks": false,
      languages: false,
      "from-the-right": false,
      uncased: false,
    },
    "",
    "",
  );
  assert.match(css, /\.prose/);
  assert.doesNotMatch(css, /\.gallery|\.portrait/);
  const whole = stylesheet("text", theme({}), everyPart, "", "");
  assert.match(whole, /\.gallery/);
  assert.match(whole, /\.portrait/);
});

test("a timeline within a text has its times on lines of their own, and no numbers", () => {
  const css = stylesheet("text", theme({}), everyPart, "", "");
  assert.match(css, /\.timeline time\{[^}]*display:block/);
  assert.match(css, /\.timeline\{[^}]*list-style:none/);
});

test("what reaches over a window's edges in `poster` is for screens alone", () => {
  const css = stylesheet("text", theme({ look: "poster" }), everyPart, "", "");
  assert.match(css, /100vmax/);
  assert.doesNotMatch(
    css.replace(/@media screen ?\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, ""),
    /0 0 0 100vmax/,
  );
});

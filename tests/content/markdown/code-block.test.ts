import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { regionOf } from "../../../src/content/markdown/code-example.ts";
import { textContent } from "../../support/html.ts";
import { renderBody } from "../../support/render-body.ts";

const fence = (info: string, code: string) => `\`\`\`${info}\n${code}\n\`\`\`\n`;

test("code is shown exactly as it was written, in every language", () => {
  const language = fc.constantFrom("ts", "tsx", "json", "yaml", "bash", "sql", "python", "text");
  const code = fc
    .array(fc.string({ unit: fc.constantFrom("a", "<", "&", '"', "/*", "*/", "'", " ", "{", "#") }))
    .map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(language, code, (lang, written) => {
      const shown = textContent(renderBody(fence(lang, `x${written}x`)).html);
      assert.equal(shown.trimEnd(), `x${written}x`);
    }),
  );
});

test("a box of code can be reached and has a name", () => {
  const { html } = renderBody(fence("sql", "select 1"));
  assert.match(html, /^<pre tabindex="0" role="group" aria-label="Code, sql">/);
});

test("a title becomes the caption and the name, escaped", () => {
  const { html } = renderBody(fence('ts title="a < b"', "x"));
  assert.match(html, /<figcaption>a &lt; b<\/figcaption>/);
  assert.match(html, /aria-label="a &lt; b"/);
});

test("a title has the apostrophes of the text, and the quotes of code", () => {
  const { html } = renderBody(fence("ts title=\"What 'a' can't undo\"", "x"));
  assert.match(textContent(html), /^What 'a' can’t undo/);
});

test("the named lines are marked, and no others", () => {
  const { html } = renderBody(fence("text {1,3}", "one\ntwo\nthree"));
  assert.match(html, /<code><mark>one<\/mark>\ntwo\n<mark>three<\/mark>\n<\/code>/);
});

test("braces that name no lines are a diagnostic at the braces", () => {
  assert.deepEqual(renderBody(fence("ts {first}", "x")).lines(), ["1:7 E321"]);
});

test("in a diff, signs become insertions and deletions", () => {
  const { html } = renderBody(fence("text diff", "+new\n-old\n same"));
  assert.match(html, /<code><ins>\+ new<\/ins>\n<del>- old<\/del>\n {2}same\n<\/code>/);
});

test("a fence of the language `diff` is a diff, and known", () => {
  const { html, diagnostics } = renderBody(fence("diff", "+new\n-old"));
  assert.match(html, /<ins>\+ new<\/ins>\n<del>- old<\/del>\n/);
  assert.deepEqual(diagnostics, []);
});

test("only a fence that asks for it wraps long lines", () => {
  assert.match(renderBody(fence("text wrap", "x")).html, /<pre class="wrap"/);
  assert.doesNotMatch(renderBody(fence("text", "x")).html, /class="wrap"/);
});

test("a language without highlighting is a warning that names the nearest", () => {
  const { diagnostics, lines } = renderBody(fence("pythn", "x"));
  assert.deepEqual(lines(), ["1:4 W320"]);
  assert.equal(diagnostics[0]?.severity, "warning");
  assert.equal(diagnostics[0]?.hint, "Did you mean `python`?");
});

test("a fence without a language is plain text without a warning", () => {
  const { html, diagnostics } = renderBody(fence("", "a < b"));
  assert.match(html, /aria-label="Code"><code>a &lt; b\n/);
  assert.deepEqual(diagnostics, []);
});

test("indented code is plain text, escaped", () => {
  assert.match(renderBody("    a <b>\n").html, /<code>a &lt;b&gt;\n<\/code>/);
});

const pager = "import x;\n  // #region page\n  page();\n    loud();\n  // #endregion\nrest();\n";
const examples = new Map([["pager.ts", () => pager]]);

test("an example file is shown whole", () => {
  const { html } = renderBody(fence("text file=pager.ts", ""), { examples });
  assert.equal(textContent(html).trim(), pager.trim());
});

test("a region of an example is shown without its common indentation", () => {
  const { html, diagnostics } = renderBody(fence("text file=pager.ts region=page", ""), {
    examples,
  });
  assert.equal(textContent(html).trim(), "page();\n  loud();");
  assert.deepEqual(diagnostics, []);
});

test("an unknown example file is a diagnostic that names the nearest", () => {
  const { diagnostics, lines } = renderBody(fence("ts file=pagr.ts", ""), { examples });
  assert.deepEqual(lines(), ["1:12 E322"]);
  assert.equal(diagnostics[0]?.hint, "Did you mean `pager.ts`?");
});

test("an unknown region is a diagnostic at its name", () => {
  const body = fence("ts file=pager.ts region=nowhere", "");
  assert.deepEqual(renderBody(body, { examples }).lines(), ["1:28 E323"]);
});

test("a region's name is text, not a pattern", () => {
  const body = fence("ts file=pager.ts region=c++", "");
  assert.deepEqual(renderBody(body, { examples }).lines(), ["1:28 E323"]);
  assert.equal(regionOf("#region page\nx\n#endregion", "p.ge"), undefined);
});

test("a region ends at the next end, and one without an end is none", () => {
  assert.equal(regionOf("#region a\n1\n#endregion\n#region b\n2\n#endregion", "b"), "2");
  assert.equal(regionOf("#region a\n1\n", "a"), undefined);
});

test("a region's name is matched whole", () => {
  assert.equal(regionOf("#region ab\n1\n#endregion\n#region a\n2\n#endregion", "a"), "2");
});

test("a region in a markup comment is found too", () => {
  assert.equal(regionOf("<!-- #region a -->\n<b>\n<!-- #endregion -->", "a"), "<b>");
});

/** The language that the block's name says, as a browser without colours would be told. */
const language = (info: string) => {
  const { html, diagnostics } = renderBody(`\`\`\`${info}\nconst a = 1;\n\`\`\`\n`);
  return { html, codes: diagnostics.map(({ code, hint }) => `${code} ${hint}`) };
};

const everyday =
  "JSON Bash c cpp c++ C# csharp php kotlin swift lua powershell ps1 makefile terraform hcl jsonc shell-session sh zsh vue svelte Dockerfile yml py rb rs golang ts html xml css elixir haskell perl r scala zig nix vim tex graphql proto asm ocaml clojure lisp java f# objc toml";
for (const name of everyday.split(" ")) {
  test(`\`${name}\` is coloured`, () => assert.deepEqual(language(name).codes, []));
}

for (const [info, mark] of [
  ["js{1,3}", "<mark>"],
  ["js {1}", "<mark>"],
  ["js:app.js", "<figcaption>app.js</figcaption>"],
  ['js:app.js title="b.js"', "<figcaption>b.js</figcaption>"],
  ["{js}", '<span class="k">const</span>'],
  ["{.js}", '<span class="k">const</span>'],
  ["{js, echo=FALSE}", '<span class="k">const</span>'],
  ["{js setup, include=FALSE}", '<span class="k">const</span>'],
] as const) {
  test(`\`${info}\` is understood as other tools do`, () => {
    const { html, codes } = language(info);
    assert.deepEqual(codes, []);
    assert.ok(html.includes(mark), html);
  });
}

test("an unknown language is told with the nearest", () => {
  assert.deepEqual(language("pyhton").codes, ["W320 Did you mean `python`?"]);
  assert.deepEqual(language("jvascript").codes, ["W320 Did you mean `javascript`?"]);
  assert.match(language("klingon-b").codes[0] ?? "", /^W320 Use `text`/);
});

for (const [name, hint] of [
  ["d2", /as `mermaid` or `dot`/],
  ["geojson-x", /^(?!.*mermaid)/],
  ["wavedrom", /as `mermaid` or `dot`/],
  ["ansi", /^Write `text`/],
  ["c99", /^Write `c`\.$/],
  ["f90", /^Use `text`/],
] as const) {
  test(`\`${name}\` is not taken for a language that it is not`, () =>
    assert.match(renderBody(`\`\`\`${name}\nx\n\`\`\`\n`).diagnostics[0]?.hint ?? "", hint));
}

test("what Pandoc takes as it is gets its own hint", () => {
  const { diagnostics } = renderBody("```{=html}\n<b>x</b>\n```\n");
  assert.match(diagnostics[0]?.hint ?? "", /Pandoc.*`html` alone/);
});

test("a file's name in a language's place is told with both", () => {
  assert.deepEqual(language("app.js").codes, ['W320 Write `js title="app.js"`.']);
  assert.deepEqual(language("src/main.rs").codes, ['W320 Write `rs title="src/main.rs"`.']);
  assert.match(language("notes.klingon").codes[0] ?? "", /^W320 (?!Write)/);
});

for (const [braces, written] of [
  ['filename="x.js"', 'title="x.js"'],
  ["linenos=true", "numbers"],
] as const) {
  test(`the setting {${braces}} is told without its braces`, () =>
    assert.equal(
      renderBody(`\`\`\`js {${braces}}\na\n\`\`\`\n`).diagnostics[0]?.hint,
      `Lines stand between braces, \`{1,4-6}\`, and settings without them: \`${written}\`.`,
    ));
}

for (const [braces, hint] of [
  ["hl_lines=2", "Write `{2}`."],
  ['linenos=table,hl_lines=[1,"3-4"],linenostart=5', "Write `{1,3-4} numbers=5`."],
  ["linenos=false,hl_lines=[2]", "Write `{2}`."],
] as const) {
  test(`what Hugo writes, {${braces}}, is told with what to write`, () =>
    assert.equal(renderBody(`\`\`\`go {${braces}}\na\n\`\`\`\n`).diagnostics[0]?.hint, hint));
}

for (const [info, code, told] of [
  ["ts:line-numbers {1}", "x", "1:7 W381"],
  ["js {9}", "x", "1:7 W381"],
  ["js {1,9}", "x", undefined],
  ["c++17", "int a;", "1:4 W320"],
  ["{note}", "x", "1:5 W320"],
  ["{python}", "#| label: fig\nx", "2:1 W381"],
] as const) {
  test(`of \`${info}\` above ${JSON.stringify(code)} ${told ?? "nothing"} is told`, () =>
    assert.deepEqual(renderBody(fence(info, code)).lines(), told === undefined ? [] : [told]));
}

test("VitePress's line numbers are no title, and a version is no part of a language's name", () => {
  const { html, diagnostics } = renderBody(fence("ts:line-numbers", "x"));
  assert.doesNotMatch(html, /figcaption/);
  assert.equal(diagnostics[0]?.hint, "Write `numbers`.");
  assert.equal(renderBody(fence("c++17", "x")).diagnostics[0]?.hint, "Write `c++`.");
});

test("a line of backticks that is set in ends no code, and says so", () => {
  const { diagnostics } = renderBody("```js\nx\n    ```\n");
  assert.deepEqual(
    diagnostics.map(({ line, code, hint }) => [line, code, hint]),
    [[1, "W325", "Line 3 ends it once it begins where the first line does."]],
  );
  assert.equal(renderBody("```js\nx\n    ```\n\nText.\n").diagnostics[0]?.code, "E324");
});

test("the heads of a diff are no changes, and a line of hyphens is one", () => {
  const diff =
    "--- a/config.yml\n+++ b/config.yml\n@@ -1,3 +1,3 @@\n listen: 80\n-timeout: 5\n+timeout: 30\n-- old\n";
  const { html, feedHtml } = renderBody(`\`\`\`diff\n${diff}\`\`\`\n`);
  assert.match(
    html,
    /<code class="language-diff">--- a\/config\.yml\n\+\+\+ b\/config\.yml\n@@ -1,3 \+1,3 @@\n {2}listen: 80\n<del>- timeout: 5<\/del>\n<ins>\+ timeout: 30<\/ins>\n<del>- - old<\/del>\n/,
  );
  assert.match(
    feedHtml,
    /<code>--- a\/config\.yml\n\+\+\+ b\/config\.yml\n@@ -1,3 \+1,3 @@\n {2}listen: 80\n- timeout: 5\n\+ timeout: 30\n- - old\n<\/code>/,
  );
});

test("lines are numbered when asked for, from any number, and the numbers are no text", () => {
  const { html, diagnostics } = renderBody(fence("text numbers=9 {2}", "one\ntwo"));
  assert.deepEqual(diagnostics, []);
  assert.match(
    html,
    /<code><span data-line=" 9"><\/span>one\n<mark><span data-line="10"><\/span>two<\/mark>\n/,
  );
  assert.equal(textContent(html).trim(), "one\ntwo");
  assert.match(renderBody(fence("js numbers", "one")).html, /<span data-line="1"><\/span>/);
  assert.match(
    renderBody(fence("diff numbers", "+a")).html,
    /<ins><span data-line="1"><\/span>\+ a/,
  );
});

for (const [info, hint] of [
  ["js showLineNumbers", "Write `numbers`."],
  ["{.python .numberLines}", "Write `numbers`."],
  ['{.python startFrom="10"}', "Write `numbers=10`."],
  ["python linenos=true", "Write `numbers`."],
  ["js titel=a.js", "Write `title`."],
  ["go hl_lines=3", "Write `{3}`."],
  ['go hl_lines="2 4"', "Write `{2,4}`."],
  ["js app.js", 'Write `title="app.js"`.'],
  ["js [src/app.js]", 'Write `title="src/app.js"`.'],
  ["diff js", /^Write `js diff`/],
  ["rust,no_run", /^Known: `title=/],
  ["python linenostart=9", "Write `numbers=9`."],
  ["js numbers=x", "Write `numbers`."],
  ["rust ignore", /^Known: `title=/],
] as const) {
  test(`the setting of "${info}" is told, as code has none such`, () => {
    const [told] = renderBody(fence(info, "x")).diagnostics;
    assert.equal(told?.code, "W381");
    if (typeof hint === "string") assert.equal(told?.hint, hint);
    else assert.match(told?.hint ?? "", hint);
  });
}

test("a language joined to `diff`, as other tools have it, is told how to write it", () => {
  const [told] = renderBody(fence("diff-js", "+ a")).diagnostics;
  assert.equal(told?.code, "W320");
  assert.match(told?.hint ?? "", /^Write `js diff`/);
});

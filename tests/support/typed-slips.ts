import { readFileSync } from "node:fs";
import { join } from "node:path";
import { articleText } from "./site-folder.ts";

/** A slip as it is typed, and the file that it is typed into. */
export interface TypedSlip {
  /** Below the content folder. */
  readonly file: string;
  readonly typed: string;
  /** The whole file, with what has been typed so far; without the slip if that is empty. */
  readonly textWith: (typed: string) => string;
}

const inFrontMatter = [
  "tags: [nothing, neither]",
  "tags: nothing",
  "tags: [one",
  "date: 2024-13-45",
  "updated: yesterday",
  "series: none",
  "draft: maybe",
  "title: [",
  'description: "never closed',
  "aliases: [no-slash]",
  "unknown: key",
  "period: 2024/2010",
  "translations: [nobody]",
  "sources: [{ id: x }]",
  "language: xx-nowhere",
  "original: not-an-address",
  "original: &a *b",
  "strict: 7",
  "allow: TODO",
  "{{ title }}",
];
const inText = [
  "[a link](/nowhere/)",
  "[a link](other-article.md)",
  "[a link](javascript:alert(1))",
  "[a link](data:text/html,x)",
  "[a link](ftp:/x",
  "[[no-such-article]]",
  "[[second#no-such-heading|words]]",
  "[[never closed",
  "![A picture](missing.png)",
  "![](missing.png){inline decorative}",
  "![A picture](https://a.example/b.png)",
  "::figure{name=nothing}",
  "::figure{name=timeouts preset=nothing}",
  "::figure{",
  "::nothing{}",
  "::timeline\n\n- nothing",
  "```ts\nconst never = 'closed",
  "```nolanguage {9-1}\nx\n```",
  "$\\frac{a$",
  "$$\n\\nothing{\n$$",
  "<script>alert(1)</script>",
  '<div onclick="x">',
  "<details><summary>x",
  "<!-- never closed",
  "%% never closed",
  "A note[^x].",
  "[^x]: Never used.",
  "A claim [@nobody].",
  "# A second top heading",
  "#### Skipped levels",
  "## Twice\n\nText.\n\n## Twice",
  "> [!nothing] Callout",
  "| a | b |\n|---|\n| 1 |",
  "**never closed",
  "==never closed",
  "{#id} and {.class}",
  "[TOC]",
  "{{< youtube x >}}",
  "{% include x %}",
  "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other",
];

/**
 * Every kind of slip, in a text, its front matter, and the files beside it.
 * @param content a folder in which nothing is wrong, with all of these files
 */
export function typedSlips(content: string): readonly TypedSlip[] {
  const below = (file: string, lines: readonly string[]) => {
    const sound = readFileSync(join(content, file), "utf8");
    return lines.map((typed) => ({ file, typed, textWith: (now: string) => `${sound}${now}` }));
  };
  const file = "articles/broken.md";
  return [
    ...inFrontMatter.map((typed) => ({
      file,
      typed,
      textWith: (now: string) => articleText("Broken", ["date: 2024", now].join("\n").trim()),
    })),
    ...inText.map((typed) => ({
      file,
      typed,
      textWith: (now: string) => articleText("Broken", "date: 2024", `Before.\n\n${now}\n`),
    })),
    ...below("site.yaml", ["title: Twice", "unknown: key", "footer: [", "\tx: y", "gone: /"]),
    ...below("tags.yaml", ["- slug: Not A Slug", "- {", "slug: x"]),
    ...below("theme.css", ["@import url(x);", "a { color: ", "} }"]),
    ...below("about.md", ["::figure{name=nothing}", "[a link](/nowhere/)"]),
  ];
}

import { articleText, siteYaml } from "../support/site-folder.ts";
import { besidePicture, type CodesOf, inFiles, inText, type WrongGuesses } from "./wrong-guess.ts";

const sourced = (guess: string, body: string, told: string) => {
  const source =
    'sources: [{ id: ann, title: T, publisher: P, kind: public, url: "https://ann.example/x" }]';
  return inFiles(
    guess,
    { "articles/a.md": articleText("A", `date: 2024-03-11\n${source}`, `${body}\n`) },
    told,
  );
};
const examples = {
  "site.yaml": `${siteYaml}examples: examples\n`,
  "examples/a/wait.ts": "// #region loop\nlet x;\n",
};
const drawing = (content: string) => ({
  "articles/b/index.md": articleText("B", undefined, "![A drawing](d.svg)\n"),
  "articles/b/d.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${content}</svg>`,
});
const linked = (name: string) => ({
  "articles/b/index.md": articleText("B", undefined, `See [it](${name}).\n`),
  [`articles/b/${name}`]: "x",
});
const timeline = (...lines: readonly string[]) => ["::timeline", ...lines].join("\n");

/** Of what stands in a text. */
export const ofTexts: WrongGuesses<CodesOf<"3">> = {
  W320: [inText("nothing colours JavaScript", "```language-js\nlet x;\n```", "Write `js`.")],
  E321: [inText("the code has no such lines", "```js {1:2}\nlet x;\nlet y;\n```", "Write `{1-2}`")],
  E322: [
    inText(
      "the file is gone",
      "```ts file=examples/a/wait.ts\n```",
      "Did you mean `wait.ts`?",
      examples,
    ),
    inText("the file is gone", "```ts file=other.ts\n```", "and are named without it", examples),
  ],
  E323: [
    inText(
      "I have marked it",
      "```ts file=wait.ts region=loop\n```",
      "It begins there and has no end",
      examples,
    ),
  ],
  E324: [
    inText(
      "I have closed it",
      "```js\nlet x;\n``",
      "End it with a line of 3 backticks, as it began.",
    ),
    inText(
      "I have closed it",
      "~~~~\nlet x;\n~~~",
      "Line 9 ends it once it has 4 tildes, as the first line has.",
    ),
  ],
  W325: [
    inText(
      "I have closed it",
      "- Do:\n\n  ```js\n  let x;\n```\n\nMore text.",
      "Line 11 ends it once it is set in as far as the first line.",
    ),
  ],
  E330: [
    inText("I wrote no `#`", "Results\n=======\n\nText.", "The line of `=` below it makes it one"),
  ],
  E331: [inText("the first may have any level", "### First\n\nText.", "Use ##.")],
  E332: [
    inText(
      "no other heading has it",
      "## Contents {#main}\n\nText.",
      "the id `main` belongs to the page around the text",
    ),
  ],
  E340: [
    inText(
      "the article is gone",
      "See [[The queue]].",
      "Write `[[queue]]`, which shows the title.",
      { "articles/queue.md": articleText("The queue") },
    ),
  ],
  E341: [
    inText(
      "that host may not be linked",
      "See [it](example.org:8080/path).",
      "Write `https://example.org:8080/path`.",
    ),
    inText(
      "files may not be linked",
      "See [it](C:\\Users\\ann\\plan.pdf).",
      "a path on your own machine",
    ),
  ],
  W342: [
    inText(
      "my server is down",
      "See [it](http://localhost:8080/articles/b/).",
      "On this site that is `/articles/b/`.",
    ),
  ],
  E350: [
    inText(
      "a source is missing",
      "As [@ann] said.",
      "A name that is only words stands behind a backslash",
    ),
    sourced("a source is missing", "Said.[@Ann]", "Did you mean `ann`?"),
  ],
  E351: [sourced("I cite it", "Said.[ann]", "Cite it with `[@ann]`")],
  E352: [
    inText("the note is gone", "A note.[^1]\n\n[^1] Its text.", "Line 9 lacks a colon: `[^1]: …`."),
    inText("the note is gone", "A note.[^1]\n\n[1]: Its text.", "Line 9 lacks a `^`: `[^1]: …`."),
    sourced("the note is gone", "Said.[^ann]", "That is a source: write `[@ann]`."),
  ],
  E353: [
    inText(
      "I refer to it",
      "A note.[1]\n\n[^1]: Its text.",
      "Line 7 has `[1]`: write `[^1]` there.",
    ),
    inText("I refer to it", "A note.^1\n\n[^1]: Its text.", "Line 7 has `^1`: write `[^1]` there."),
  ],
  E354: [
    inText(
      "they are one note of two paragraphs",
      "A.[^1]\n\n[^1]: One.\n[^1]: Two.",
      "it is set in by four spaces",
    ),
  ],
  E360: [
    inText(
      "a colon is too many",
      "::std::move(x) is C++.",
      "Text that begins so stands between backticks",
    ),
    inText(
      "the settings are wrong",
      '::figure{name="queue"',
      'Close it with `}`: `::figure{name="queue"}`.',
    ),
    inText("videos can't be shown", "::youtube{abc}", 'Write `::video{youtube=abc title="…"}`'),
  ],
  E361: [
    inText("there is no such figure", "::figure{queue}", "Write `::figure{name=queue}`."),
    inText("there is no such figure", "::figure{name = queue}", "Write `::figure{name=queue}`."),
  ],
  E362: [
    inText(
      "a timeline has a title, written otherwise",
      timeline("- 14:05 It rang.", "::").replace("timeline", 'timeline{title="A night"}'),
      "Write it alone on its line.",
    ),
  ],
  E363: [
    inText(
      "I have closed it",
      timeline("- 14:05 It rang.", ":::"),
      "Line 9 ends it once it is `::`",
    ),
    inText(
      "I have closed it",
      timeline("- 14:05 It rang.", "::end"),
      "Line 9 ends it once it is `::`",
    ),
  ],
  E364: [
    inText("the item has one", timeline("- 14.05 It rang.", "::"), "Write `- 14:05 …`"),
    inText("the item has one", timeline("- 2:05 pm It rang.", "::"), "Write `- 14:05 …`"),
    inText("the item has one", timeline("- **14:05** It rang.", "::"), "Write `- 14:05 …`"),
  ],
  E365: [
    inText(
      "two lines are wrong",
      timeline("14:05 It rang.", "14:06 It stopped.", "::"),
      "List what happened: `- 14:05 …`.",
    ),
  ],
  E366: [
    inText(
      "they are in order",
      timeline("- 23:50 It rang.", "- 00:10 It stopped.", "::"),
      "past midnight, give the new day's date an item of its own",
    ),
  ],
  E367: [
    besidePicture(
      "the picture is wrong",
      "::gallery\n- ![A dot](dot.png)\n::",
      "Take out the marks of the list",
    ),
    besidePicture(
      "captions can't be given",
      "::gallery\n![A dot](dot.png)\nA caption\n::",
      'a picture\'s caption: `![…](file.jpg "Caption")`',
    ),
  ],
  E370: [
    inText("the fraction is wrong", "A formula, $\\frac{1}{2$.", "Close the brace: `}`."),
    inText("a package is missing", "A formula, $\\foo{1}$.", "There is no such command"),
  ],
  E380: [
    inText("I wrote no HTML", "A Vec<T> is a list.", "It is no element of HTML"),
    inText("I wrote no HTML", "Write to <ann at ann.example>.", "It is no element of HTML"),
    inText("comments are forbidden", "<!-- a note\n\nText.", "Close it with `-->`"),
  ],
  W381: [
    besidePicture("the picture is missing", "![A dot] (dot.png)", "Write `![A dot](dot.png)`."),
    inText(
      "figures can't be shown here",
      ":figure{name=queue}",
      "Write `::figure{name=queue}` on a line of its own.",
    ),
    inText(
      "the table is wrong",
      "| a | b |\n|---\n| 1 | 2 |",
      "Write as many parts as the head has",
    ),
  ],
  E384: [
    inText(
      "I have to delete it",
      "A list called TODO.",
      "If it is meant, write it between backticks",
    ),
  ],
  W385: [
    inText("the word stands there once", "It was the\nthe end.", "`the` stands here twice"),
    inFiles(
      "the title is whole",
      {
        "articles/a.md":
          "---\ntitle: Issue #12 and more\ndescription: B.\ndate: 2024\n---\n\nText.\n",
      },
      "Put all of it between quotes",
    ),
  ],
  E390: [
    besidePicture(
      "the picture is gone",
      "![A dot](Dot.png)",
      "The file is called `dot.png`: capitals count",
    ),
    besidePicture("the picture is gone", "![A dot](dot.jpg)", "Did you mean `dot.png`?"),
    inText(
      "the picture is gone",
      "![A dot](https://ann.example/dot.png)",
      "save it beside the text",
    ),
  ],
  E391: [
    besidePicture(
      "it has words",
      '![](dot.png "A dot")',
      "What stands between quotes is its caption",
    ),
  ],
  E392: [
    besidePicture(
      "widths can't be said in percent",
      "![A dot](dot.png){width=50 %}",
      "Take the space out: `width=50%`.",
    ),
    besidePicture(
      "widths can't be said",
      "![A dot](dot.png){width=0.5}",
      "Write `width=300`, in pixels",
    ),
  ],
  E393: "One kind of picture has this code, and the message names it.",
  E394: [
    inFiles(
      "it has no script",
      drawing('<image href="https://ann.example/a.png"/>'),
      "Embed it when you export",
    ),
    inFiles(
      "it has no script",
      drawing("<foreignObject><div>Words</div></foreignObject>"),
      "its text as text or paths",
    ),
  ],
  E395: [
    inFiles("no file may be linked", linked("page.html"), "or pack it: `.zip`"),
    inFiles("no drawing may be linked", linked("drawing.svgz"), "Unpack it to `.svg`"),
  ],
  E396: [
    inText(
      "a library is missing",
      '```mermaid\npie\n  "a": 1\n```',
      "Mermaid is drawn for flowchart, state, sequence",
    ),
    inText(
      "flowcharts can't be drawn",
      "```mermaid\ngrpah TD\n  a-->b\n```",
      "Did you mean `graph`?",
    ),
  ],
  E397: [
    inText(
      "the name is wrong",
      "```mermaid\ngraph TD\n  a->b\n```",
      "An arrow of a flowchart has two hyphens: `a --> b`.",
    ),
  ],
  E398: [
    inText(
      "it names one",
      '::video{youtube=https://youtu.be/dQw4w9WgXcQ title="T"}',
      "Write `youtube=dQw4w9WgXcQ`: its name alone.",
    ),
    inText(
      "it names one",
      '::video{url="https://vimeo.com/12345" title="T"}',
      "Write `vimeo=12345`: its number alone.",
    ),
  ],
  E399: [
    inText(
      "the video is private",
      '::video{youtube=dQw4w9WgXcQ title="T"}',
      "If it may: `embeds: { youtube: {} }` in `site.yaml`.",
    ),
  ],
};

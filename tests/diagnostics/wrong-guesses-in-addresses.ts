import { articleText, siteYaml, tagYaml } from "../support/site-folder.ts";
import {
  aboveText,
  type CodesOf,
  inFiles,
  inSettings,
  inText,
  type WrongGuesses,
} from "./wrong-guess.ts";

const draft = articleText("B", "date: 2024-03-11\ndraft: true");
const lock = (guess: string, lines: string, told: string, files = {}) =>
  inFiles(guess, { "urls.lock": lines, ...files }, told);

/** Of links, and of addresses that must stay. */
export const ofAddresses: WrongGuesses<CodesOf<"4" | "5">> = {
  E400: [
    inText("the file is gone", "See [it](http//ann.example).", "Write `http://ann.example`."),
    inText(
      "the file is gone",
      "See [it](plan.ods).",
      "A file lies beside the text that links to it",
    ),
    inText(
      "the file is gone",
      "See [it](/public/plan.pdf).",
      "Write `/plan.pdf`: what is in `public/` lies at the root.",
    ),
    inText(
      "the tag is gone",
      "See [it](/tags/linux/).",
      "once an article that is published has it",
      { "tags.yaml": tagYaml("linux") },
    ),
    inText(
      "the heading is gone",
      "See [it](#Results).\n\n## Results\n\nText.",
      "Write `#results`.",
    ),
  ],
  E401: [
    inText("it is a draft", "See [[b]].", "`b` comes out on 2042-03-11", {
      "articles/b.md": articleText("B", "date: 2042-03-11"),
    }),
  ],
  E410: "What authors write was checked before, and the hint says so: it comes from a layout or a feed.",
  E500: [
    aboveText(
      "another article has it",
      "aliases: [/articles/a/]",
      "Take the alias out: the text is at that address by itself.",
    ),
    inFiles(
      "I have one such article",
      { "articles/a/index.md": articleText("A") },
      "They are two files of one name",
    ),
  ],
  E510: [
    lock(
      "its file was deleted",
      "/articles/a/\n/articles/b/\n",
      "It is a draft or of the future now",
      { "articles/b.md": draft },
    ),
    lock(
      "its file was deleted",
      "/articles/a/\n/articles/b/\n",
      "If it is now `new`, add `aliases: [/articles/b/]`",
      { "articles/new.md": articleText("New") },
    ),
  ],
  E511: [
    lock(
      "the heading was deleted",
      "/articles/a/\n/articles/a/#results\n",
      'If it is now "Result": `## Result',
      { "articles/a.md": articleText("A", undefined, "## Result\n\nText.\n") },
    ),
    lock(
      "the heading has to come back",
      "/articles/a/\n/articles/a/#results\n",
      "If that is on another page: `forwards:",
    ),
  ],
  E512: [
    lock(
      "my date is right",
      "/articles/a/ 2024-03-11\n/articles/b/ 2024-02-01\n",
      "Keep its entry: `merged:",
      { "articles/a.md": articleText("A", "date: 2024-03-11\naliases: [/articles/b/]") },
    ),
  ],
  E513: [
    inFiles(
      "it leads where it should",
      {
        "site.yaml": `${siteYaml}redirects: { /older/: /old/ }\n`,
        "articles/a.md": articleText("A", "date: 2024-03-11\naliases: [/old/]"),
      },
      "Write where it ends: `/articles/a/`.",
    ),
  ],
  E514: [
    inSettings(
      "the article is gone",
      "redirects: { /x/: /articles/b/ }",
      "`b` is a draft or of the future",
      { "articles/b.md": draft },
    ),
    inSettings(
      "the page has to be made",
      "redirects: { /articles/a/: /old/ }",
      "are they swapped?",
    ),
  ],
  E515: [
    lock("the file is damaged", "https://small.example/articles/a/\n", "Write `/articles/a/`"),
  ],
};

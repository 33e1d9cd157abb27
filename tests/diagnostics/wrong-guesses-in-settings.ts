import { articleText, onePixel, siteYaml, tagYaml } from "../support/site-folder.ts";
import { aboveText, type CodesOf, inFiles, inSettings, type WrongGuesses } from "./wrong-guess.ts";

const file = (guess: string, text: string, told: string) =>
  inFiles(guess, { "articles/a.md": text }, told);
const dated = (guess: string, date: string, told: string) =>
  file(guess, articleText("A", `date: ${date}`), told);
const tales = `${siteYaml}series: [{ slug: tales, title: Old stories, description: All. }]\n`;
const drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>";
const expires = (day: string) =>
  `security: { contact: ["mailto:ann@ann.example"], expires: ${day} }`;
const language = (tag: string) => siteYaml.replace("language: en", `language: ${tag}`);

/** Of front matter, and of the YAML files. */
export const ofSettings: WrongGuesses<CodesOf<"2">> = {
  E200: [
    file(
      "I have some",
      "—-\ntitle: A\n---\n\nText.\n",
      "Write three hyphens, and nothing else in that line",
    ),
    file(
      "I have some",
      "\n---\ntitle: A\n---\n\nText.\n",
      "Take out what stands before the three hyphens",
    ),
    file(
      "I have closed it",
      "---\ntitle: A\n----\n\nText.\n",
      "Line 3 is `----`: write three hyphens",
    ),
  ],
  E201: [
    aboveText(
      "the next word is wrong",
      "series: 'The queue's end'",
      "A quote within ends it: put it between others",
    ),
    file(
      "the key is wrong",
      "---\ntitle:A\ndescription: B.\ndate: 2024\n---\n\nText.\n",
      "Put a space behind the colon",
    ),
    file(
      "the next line is wrong",
      "---\ntitle: A\ntags: [a, b\ndate: 2024\n---\n\nText.\n",
      "Close it with `]`",
    ),
  ],
  E202: [
    file(
      "I have a date",
      "---\ntitle: A\ndescription: >\n  More of it.\n  date: 2024-03-11\n---\n\nText.\n",
      "Line 5 has it, set in as a part of what is above it",
    ),
  ],
  E203: [
    file(
      "titles are called otherwise",
      "---\nTitle: A\ndescription: B.\ndate: 2024\n---\n\nText.\n",
      "Did you mean `title`?",
    ),
    aboveText("an article has no pictures", "image: a.png", "Write `cover:`."),
  ],
  E204: [
    aboveText("the path is wrong", "aliases: old-name", "Write `aliases: [/old-name/]`."),
    aboveText("the years are wrong", "period: 1999-2004", "Write `1999/2004`."),
    file(
      "a title has to have words",
      "---\ntitle: 1984\ndescription: B.\ndate: 2024\n---\n\nText.\n",
      'Put it between quotes: `"1984"`.',
    ),
    inSettings(
      "grey is none of its colours",
      "theme: { accent: 777777 }",
      'with its sign: `"#777777"`',
    ),
    inSettings("it may not be featured", "featured: [/articles/a/]", "Write `a`."),
    aboveText("she is not declared", "author: Anna Bell", "The word before the colon", {
      "site.yaml": `${siteYaml}authors: { anna: { name: Anna Bell, url: "https://anna.example/" } }\n`,
    }),
  ],
  E205: [
    dated(
      "February has 29 days that year",
      "2024-02-30",
      "The last day of that month is `2024-02-29`.",
    ),
    dated("dates need dashes", "03/04/2024", "can be two dates"),
    dated("an hour can't be said", "2024-03-11 09:00 PM", "`2024-03-11T21:00`"),
  ],
  E210: [
    aboveText("I have declared it", "tags: [balancing]", 'Write `lb`, the slug of "Balancing".', {
      "tags.yaml": tagYaml("lb", "Balancing"),
    }),
    aboveText("I have to declare it", "tags: [linus]", "Did you mean `linux`?", {
      "tags.yaml": tagYaml("linux"),
    }),
  ],
  E211: [
    aboveText(
      "I have declared it",
      "series: old-stories",
      'Write `tales`, the slug of "Old stories".',
      { "site.yaml": tales },
    ),
  ],
  E212: [
    inSettings("it is there, and has this name", "featured: [now]", "A page can't be featured.", {
      "pages/now.md": "---\ntitle: Now\n---\n\nText.\n",
    }),
  ],
  E213: [aboveText("`updated` is wrong", "updated: 2024-02-01", "mend one of the two")],
  E214: [
    inFiles(
      "two tags look alike",
      { "tags.yaml": tagYaml("linux") + tagYaml("linux", "Kernel") },
      "or give it another name",
    ),
  ],
  E215: [inSettings("on its last day it is good", expires("2024-06-01"), "expired on 1 June 2024")],
  W215: "The message says in how many days; there is one key to write.",
  W216: [
    inFiles(
      "the build is wrong",
      { "site.yaml": siteYaml.replace("https://small.example", "http://localhost:8080") },
      "or release with `--url` or `SITE_URL`",
    ),
  ],
  W217: "The message says both names of the key.",
  W218: [
    inFiles(
      "no site can be in Armenian",
      { "site.yaml": language("hy") },
      "Add your own in `strings.yaml`.",
    ),
  ],
  E219: [
    aboveText(
      "it is there, and has this name",
      "language: de\ntranslations: [now]",
      "Name it by its file, without `.md`.",
      {
        "pages/now.md": "---\ntitle: Now\n---\n\nText.\n",
      },
    ),
  ],
  W220: [
    file("a font has to be installed", articleText("🔥🔥"), "Emoji and signs are in no typeface"),
    file("no font has them", articleText("Դասը"), "noto-sans-armenian"),
  ],
  W222: [
    inFiles(
      "the time zone is wrong",
      {
        "site.yaml": siteYaml.replace("UTC", "Europe/Berlin"),
        "articles/a.md": articleText("A", "date: 2024-03-31T02:30"),
      },
      "skip 02:30 that night",
    ),
  ],
  W223: [
    inFiles(
      "they differ: one has a capital",
      { "articles/a.md": articleText("Same"), "articles/b.md": articleText("same") },
      "has this title too",
    ),
  ],
  W224: [aboveText("updates can't be planned", "updated: 2042-04-01", "and today is 2024-06-01")],
  E221: [
    inSettings(
      "the folder needs another name",
      "sections: [{ slug: articles, title: T, description: B. }]",
      "Take it out: what is in `articles/` is published",
    ),
  ],
  E230: [
    inSettings(
      "black can't be a ground",
      'theme: { paper: "black" }',
      "`ink` #17222d on `paper` #000000",
    ),
  ],
  E231: [
    inFiles(
      "the selector is wrong",
      { "theme.css": "// a note\n.a { color: red }\n" },
      "A comment stands between `/*` and `*/`.",
    ),
    inFiles(
      "the selector is wrong",
      { "theme.css": "$c: red;\n.a { color: $c }\n" },
      "That is Sass",
    ),
  ],
  E232: [
    inFiles(
      "it has to be put there",
      { "theme.css": ".a { background: url(/public/paper.png) }\n" },
      "Write `/paper.png`: what is in `public/` lies at the root.",
    ),
    inFiles(
      "it has to be put there",
      { "theme.css": ".a { background: url(/Paper.png) }\n", ".public/paper.png": onePixel },
      "Did you mean `/paper.png`?",
    ),
  ],
  E233: [
    inSettings(
      "it is gone",
      "logo: content/logo.svg",
      "Write `logo.svg`: it lies beside `site.yaml`.",
      { "logo.svg": drawing },
    ),
    inSettings("it is gone", "logo: public/logo.svg", "Write `/logo.svg`"),
    inSettings("it is gone", "logo: Logo.svg", "Did you mean `logo.svg`?", { "logo.svg": drawing }),
  ],
  E234: [
    inSettings(
      "the font is damaged",
      "fonts: [{ family: Own, file: own.woff2 }]",
      "A web page was saved in its place",
      { "own.woff2": "<!doctype html>\n" },
    ),
    inSettings(
      "the font is damaged",
      "fonts: [{ family: Own, file: own.woff2 }]",
      "`git lfs pull` fetches it",
      { "own.woff2": "version https://git-lfs.github.com/spec/v1\n" },
    ),
  ],
  E235: [
    aboveText("I have to declare them", "author: ana", "Did you mean `anna`?", {
      "site.yaml": `${siteYaml}authors: { anna: { name: Anna Bell, url: "https://anna.example/" } }\n`,
    }),
  ],
};

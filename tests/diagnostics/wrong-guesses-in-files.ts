import { articleText, onePixel, siteYaml } from "../support/site-folder.ts";
import {
  aboveText,
  type CodesOf,
  inFiles,
  inSettings,
  inText,
  type WrongGuesses,
} from "./wrong-guess.ts";

const conflict = "<<<<<<< HEAD\ntitle: B\n=======\ntitle: C\n>>>>>>> other\n";
const b = articleText("B");
const picture = (bytes: string | Uint8Array) => ({
  "articles/b/index.md": articleText("B", undefined, "![A dot](dot.png)\n"),
  "articles/b/dot.png": bytes,
});
const tooWide = Buffer.from(onePixel);
// Where a PNG says how wide it is (https://www.w3.org/TR/png-3/#11IHDR).
tooWide.writeUInt32BE(20_000, 16);

/** Of what can't be read or written, but for the site's own code. */
export const ofFiles: WrongGuesses<CodesOf<"10" | "11" | "12"> | "W140" | "E141"> = {
  E100: [
    {
      guess: "I have to write one",
      files: { "site.yml": siteYaml, "articles/a.md": b },
      told: "Call `site.yml` `site.yaml`.",
    },
    {
      guess: "it was deleted",
      files: { "content/site.yaml": siteYaml },
      told: "It is in `content/`: give `--site` this folder",
    },
    {
      guess: "I have to write one",
      files: { "_config.yml": "title: Old\n" },
      told: "`npx load-bearing import` moves its posts",
    },
  ],
  E101: [
    inFiles(
      "the folder has to go",
      { "articles/b/b.md": b },
      "Call its text `index.md`, in place of `b.md`.",
    ),
    inFiles("`index.md` has to be written", { "articles/2024/b.md": b }, "move those in it one up"),
    inFiles(
      "the picture is no good",
      { "articles/dot.png": onePixel },
      "make that text `<slug>/index.md`",
    ),
    inFiles("it is no Markdown", { "articles/b.md.txt": b }, "call it `b.md`"),
  ],
  E102: [
    inFiles(
      "the word is misspelt",
      { "articles/p\u043est.md": b },
      "`о` (U+043E) is of another alphabet",
    ),
    inFiles("names have to be short", { "articles/b (1).md": b }, "Write `b-1`."),
    inFiles(
      "it lacks something",
      { "articles/index.md": b },
      "A list has its words from `sections:`",
    ),
  ],
  E103: [
    inFiles(
      "the picture is damaged",
      picture("version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 12\n"),
      "`git lfs pull` fetches it",
    ),
    inFiles(
      "the picture is damaged",
      picture("<!doctype html>\n"),
      "A web page was saved in its place",
    ),
    inFiles(
      "the picture is damaged",
      picture(Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1")),
      "It is HEIC by its content",
    ),
    inFiles("it is too large", picture(onePixel.subarray(0, 20)), "is not a readable picture"),
  ],
  E104: [
    inSettings(
      "I have to make it",
      "sections: [{ slug: notes, title: Notes, description: Short. }]",
      "`articles/notes/` is one level too deep",
      { "articles/notes/b.md": b },
    ),
    inSettings(
      "I have to make it",
      "sections: [{ slug: notes, title: Notes, description: Short. }]",
      "Did you mean `note`?",
      { "note/b.md": b },
    ),
  ],
  E105: [
    inText(
      "I have written too much",
      `![A](data:image/png;base64,${"A".repeat(5_100_000)})`,
      "A picture stands in it as text",
    ),
  ],
  E106: [
    inFiles(
      "a letter is wrong",
      { "articles/b.md": Buffer.from("PK\u0003\u0004\xff", "latin1") },
      "a ZIP, as those of Word",
    ),
    inFiles(
      "the apostrophe is no letter",
      { "articles/b.md": Buffer.from(articleText("It\x92s"), "latin1") },
      "In Windows-1252 that byte is `’`",
    ),
  ],
  E107: [
    inFiles(
      "one character has to go",
      { "articles/b.md": Buffer.from(b, "utf16le") },
      "The file is UTF-16 without a mark",
    ),
    inText("the bracket is wrong", "A \u001b[31mred\u001b[0m word.", "a colour of a terminal"),
  ],
  W108: "Three bytes are the only cause, and to save the file without them the only mend.",
  E109: "The message is the cause, a symbolic link; nothing else has this code.",
  E110: "Where a file should be is something that is none, and the message says that; what the system says of one that can't be opened stands in it too.",
  E111: [
    inFiles(
      "its file has too many bytes",
      picture(tooWide),
      "is 20000 × 1 pixels and exceeds the limit",
    ),
  ],
  E112: "Both names stand in the message, with what they differ in.",
  E113: [
    inFiles(
      "the dots are the fault",
      { "articles/b/index.md": b, "articles/b/one\\..": "x" },
      "a way out of its folder where backslashes part names",
    ),
  ],
  E114: [
    inFiles(
      "the YAML is wrong",
      { "articles/b.md": `---\n${conflict}description: B.\ndate: 2024\n---\n\nText.\n` },
      "a merge conflict of git",
    ),
    inFiles(
      "an address is wrong",
      { "urls.lock": "<<<<<<< HEAD\n/\n=======\n>>>>>>> other\n" },
      "a merge conflict of git",
    ),
  ],
  E115: [
    inSettings(
      "in another folder a name is free",
      "sections: [{ slug: notes, title: Notes, description: Short. }]",
      "another article has this slug",
      { "notes/a.md": b },
    ),
  ],
  W116: [
    inFiles(
      "the day alone has to go",
      { "articles/2024-03-11-a.md": b },
      "`a` is another article's: call it by other words",
    ),
    aboveText("the date is wrong", "draft: false", "`date:` says when it was written", {
      "articles/2024-03-10-b.md": b,
    }),
  ],
  W117: [
    inFiles(
      "the file's name is the fault",
      { "pages/About/index.md": "---\ntitle: T\n---\n\nText.\n" },
      "Call it `pages/about/index.md`.",
    ),
  ],
  E120: "The message names what is in the folder, or what the folder holds.",
  E121: "The system's own reason stands in the message: a full disk, a folder of somebody else.",
  W140: [
    inFiles("drafts need a section", { "drafts/b.md": b }, "with `draft: true` above its text"),
    inFiles("articles need a section", { "artikles/b.md": b }, "Call the folder `articles/`."),
    inFiles(
      "it is no file of settings",
      { "tag.yaml": "- slug: x\n" },
      "Did you mean `tags.yaml`?",
    ),
    inFiles(
      "it has to be published",
      { "figures/x/figure.ts": "" },
      "`figures/` is code, and lies beside the content folder.",
    ),
  ],
  E141: [
    inFiles(
      "a page of HTML is content",
      { "about.html": "<p>Me</p>\n" },
      "put it into `templates/` beside the content folder",
    ),
  ],
};

import { articleText } from "../support/site-folder.ts";
import { type CodesOf, inText, type WrongGuesses } from "./wrong-guess.ts";

const link = (guess: string, found: string, told: string) =>
  inText(guess, "See [it](https://gone.example/page).", told, {
    "links.lock.yaml": `"https://gone.example/page":\n  firstSeen: 2024-01-01\n  lastSeen: 2024-05-01\n  archive: https://web.archive.org/web/2024/https://gone.example/page\n  ${found}\n`,
  });
const sentence = "One two three four five six seven eight nine ten.";

/** Of what only `check` knows. */
export const ofChecks: WrongGuesses<CodesOf<"7">> = {
  E700: [inText("the dictionary lacks it", "They recieve it.", "Did you mean `receive`")],
  E710: "The words are markdownlint's own, with what it expects and what it found.",
  E720: [
    inText(
      "I have written enough",
      "Six words.\n\n```text\nand many more of them in code, which nobody counts\n```",
      "words, where the house has 10 to 50",
      {
        "house.yaml": "words: { least: 10, most: 50 }\n",
      },
    ),
  ],
  E721: "A key is missing, the message names it, and only one value is right.",
  E722: [
    inText(
      "I have that heading",
      "## Lessons\n\nText.\n\n## Sources\n\nText.",
      "`## Lessons` is further up",
      { "house.yaml": "lastHeading: Lessons\n" },
    ),
  ],
  E723: "The words stand in the message, and what to do instead in the house's own hint.",
  E724: "The heading stands in the message, and what to do instead in the house's own hint.",
  E725: [
    inText("I copied nothing from there", sentence, "stands in `a` too", {
      "house.yaml": "repeatedWords: 8\n",
      "articles/b.md": articleText("B", undefined, `${sentence}\n`),
    }),
  ],
  E726: [
    inText("my pictures are too large", "Text.", "pictures and scripts don't count", {
      "house.yaml": "pageBytes: 500\n",
    }),
  ],
  E730: [
    link(
      "I mistyped it",
      'failedOn: [2024-05-02, 2024-05-05, 2024-05-11]\n  problem: "404"',
      "last seen on 2024-05-01",
    ),
  ],
  W731: [link("it is dead", 'failedOn: [2024-05-31]\n  problem: "503"', "503")],
  W732: [link("it is dead", "movedTo: https://new.example/page", "https://new.example/page")],
};

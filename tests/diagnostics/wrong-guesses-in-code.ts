import { articleText, type Files, siteYaml } from "../support/site-folder.ts";
import type { CodesOf, WrongGuess, WrongGuesses } from "./wrong-guess.ts";

/** A slip in the code beside the content. */
function inCode(guess: string, files: Files, told: string): WrongGuess {
  const content = { "content/site.yaml": siteYaml, "content/articles/a.md": articleText("A") };
  return { guess, told, files: { ...content, "public/favicon.svg": "", ...files } };
}

/** Of the site's own code: these sites are built from their folder. */
export const ofCode: WrongGuesses<Exclude<CodesOf<"13" | "14" | "15">, "W140" | "E141">> = {
  E130: [
    inCode(
      "the syntax is wrong",
      { "figures/gauge/figure.ts": "import { x } from './mising.ts';\nexport const figure = x;\n" },
      'Could not resolve "./mising.ts"',
    ),
  ],
  E131: [
    inCode(
      "the theme is broken",
      { "layouts/masthead.js": "export default ({ site }) =>\n  site.nothing.title;\n" },
      "layouts/masthead.js:2:",
    ),
  ],
  E142: [
    inCode(
      "my collection is empty",
      { ".eleventy.ts": 'export default (config) => config.addCollection("posts", () => []);\n' },
      "Templates get all articles, pages and tags as `site`.",
    ),
  ],
  E143: [
    inCode(
      "the file is gone",
      {
        "templates/now.njk": '---\ntitle: Now\n---\n{% include "head.njk" %}\n',
        "templates/head.njk.txt": "",
      },
      "is looked for in `templates/_includes/`",
    ),
  ],
  E150: [
    inCode(
      "layouts can't be replaced",
      { "layouts/Masthead.js": "export default () => null;\n" },
      "Did you mean `masthead`?",
    ),
  ],
  W151: "The message names the layout; that it is internal is all there is to it.",
  W152: "Both versions stand in the message.",
};

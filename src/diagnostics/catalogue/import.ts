import { explained } from "./explanation.ts";

/** E8xx: what `npm run import` finds in an old blog. */
export const importing = [
  explained(
    "E810",
    "import-unreadable-front-matter",
    "an old post or configuration that can't be read",
    "It is neither YAML, TOML nor JSON as it stands; front matter that is a program is not run. Mend it in the old blog, and import again; nothing was written.",
  ),
  explained(
    "E811",
    "import-without-an-address",
    "an old post that no address can be made for",
    "Its name has no letter that may stand in an address here. Give it a `slug` in the old blog.",
  ),
  explained(
    "E812",
    "import-onto-an-article",
    "an old post whose name is taken",
    "There is an article of that name already, or was one, or two old posts have it. Give the post another `slug` in the old blog.",
  ),
  explained(
    "W820",
    "import-of-a-page",
    "an old page that is no article",
    "It has no date and lies in no folder for posts, so it is left where it is. If it is an article, give it a date.",
  ),
  explained(
    "W821",
    "import-of-an-unknown-shortcode",
    "something that has no place here",
    "A key, tag, shortcode or link of the old blog that nothing here stands for. In a text it stays visible, as code; keys are left out. Each is listed with its line.",
  ),
] as const;

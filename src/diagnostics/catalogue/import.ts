import { explained } from "./explanation.ts";

/** W8xx: what `npm run import` has to say of a site that moves in. None of it holds up the other posts. */
export const importing = [
  explained(
    "W810",
    "import-unreadable-front-matter",
    "a post or settings that can't be read",
    "Its front matter is neither YAML, TOML nor JSON as it stands, or it is written in a format that is not read; front matter that is a program is not run. Mend it over there, and import again: what came over already is left as it is.",
  ),
  explained(
    "W811",
    "import-without-an-address",
    "a post that no address can be made for",
    "Its name has no letter that may stand in an address here, so it gets one with its date. Its old address leads to it if that can be written here.",
  ),
  explained(
    "W812",
    "import-onto-an-article",
    "a post whose name is taken",
    "There is an article of that name already, or was one, or two posts have it. It gets a number behind its name, and its old address leads to it all the same.",
  ),
  explained(
    "W820",
    "import-of-a-page",
    "a page that stays behind",
    "It is a list, a search or a front page, which every site here has by itself, or holds no words of its own, or is made by a template. All other pages come over, to `pages/`.",
  ),
  explained(
    "W821",
    "import-of-an-unmapped-key",
    "a key that has no place here",
    "Nothing here stands for a key of the front matter, or for its value: it is left out. Each key is listed once, at its first place.",
  ),
  explained(
    "W822",
    "import-of-an-unknown-shortcode",
    "a template tag that is not known here",
    "A shortcode, tag or component that nothing here stands for. One that encloses words is left out, and they stay; any other stays visible in the text, as code, and the article comes as a draft.",
  ),
  explained(
    "W823",
    "import-of-a-script",
    "HTML that has no place here",
    "Scripts, forms and elements that HTML doesn't know are left out; words in them stay.",
  ),
  explained(
    "W824",
    "import-of-a-missing-picture",
    "a picture that is not there or has no words",
    "There is no such file in the source site, or it lies on another site; it becomes a link to where it was. A picture without words is marked as decorative until somebody says what it shows.",
  ),
  explained(
    "W825",
    "import-of-a-dead-link",
    "a link that leads elsewhere now",
    "It leads to something that is not imported: it stays a link to the old site if that is known, else only its words stay. Or it names a heading that is not there.",
  ),
  explained(
    "W826",
    "import-of-an-unknown-address",
    "an old address that doesn't lead here",
    "The old address is computed by a program, is something else's here, or has characters that can't stand in `aliases:`. Redirect it at your host, or add it yourself.",
  ),
  explained(
    "W827",
    "import-without-a-date",
    "a date that is missing or wrong",
    "A post without a date, or with one that is on no calendar, comes as a draft: nobody but you knows when it was told. A change before the date is left out.",
  ),
  explained(
    "W828",
    "import-without-a-description",
    "a description that is made or cut",
    "Lists and previews show a sentence about the article, of at most 160 characters. Its first sentence stands in until you write one.",
  ),
  explained(
    "W829",
    "import-of-a-comment",
    "styling or a comment that is left out",
    "Readers never saw comments, and there are no classes or styles in articles here.",
  ),
  explained(
    "W830",
    "import-of-a-draft",
    "an article that comes as a draft",
    "Something in it needs a person: a tag that nobody understands here, a missing date, or what would stop the build. The reason stands behind `draft: true`; mend it, and take that line out.",
  ),
] as const;

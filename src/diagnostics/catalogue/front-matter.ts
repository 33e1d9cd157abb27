import { explained } from "./explanation.ts";

/** E2xx: front matter, and the YAML files. */
export const frontMatter = [
  explained(
    "E200",
    "no-front-matter",
    "no front matter, or none that is closed",
    "An article begins with a line of three hyphens, YAML, and a line of three hyphens. Nothing else opens it: `---js` would run as a program, here and in every tool that reads the file.",
  ),
  explained(
    "E201",
    "bad-yaml",
    "YAML that can't be read",
    "Most often a value holds `: ` or `#`, or begins with a sign that means something in YAML. Put it between quotes.",
  ),
  explained(
    "E202",
    "missing-key",
    "a key that is missing",
    "Every article has a `title`, a `description` and a `date`: lists, feeds and previews show them. `site.yaml` has its own.",
  ),
  explained(
    "E203",
    "unknown-key",
    "an unknown key",
    "It would have no effect, and most often is another one misspelt.",
  ),
  explained(
    "E204",
    "wrongly-typed-key",
    "a value of the wrong kind",
    "The key is right and its value isn't: a list where there is one title, a web address without `https://`, a slug with capitals, a path that isn't one. The message says what it must be.",
  ),
  explained(
    "E205",
    "ambiguous-date",
    "a date that is none, or could be two",
    "A date is YYYY, YYYY-MM or YYYY-MM-DD, as precisely as it is known, and on the calendar. `03/04/2024` is in March for some and in April for others.",
  ),
  explained(
    "E210",
    "unknown-tag",
    "a tag that isn't declared",
    "Tags are declared in `tags.yaml` with a label and a description, so that a slip doesn't make a second tag that nobody finds.",
  ),
  explained(
    "E211",
    "unknown-series",
    "a series that isn't declared",
    "Series are declared under `series:` in `site.yaml`, with a title and a description.",
  ),
  explained(
    "E212",
    "unknown-featured-article",
    "a featured article that doesn't exist",
    "`featured:` in `site.yaml` lists what the home page shows first, by the names of the articles' files.",
  ),
  explained(
    "E213",
    "updated-before-date",
    "a text changed before it was written",
    "`updated` is the day of the last change in substance, so it can't be before `date`. One of the two is wrong.",
  ),
  explained(
    "E214",
    "two-tags-on-one-slug",
    "two entries of one name",
    "Two tags, series or sources with one slug would have one address; a tag named twice in an article would count twice.",
  ),
  explained(
    "E215",
    "expired-security-contact",
    "a security contact that has expired",
    "From `expires` on nobody may rely on `security.txt` (RFC 9116, 2.5.5). See whether the contact is still right, then write a day within the next year.",
  ),
  explained(
    "W215",
    "security-contact-about-to-expire",
    "a security contact that soon expires",
    "It is in the last thirty days. See whether the contact is still right, then write a day within the next year.",
  ),
  explained(
    "W217",
    "renamed-key",
    "a key that has another name now",
    "The old name is read until the next major version. Rename the key; its value stays as it is.",
  ),
  explained(
    "W216",
    "placeholder-address",
    "the site's address is a placeholder",
    "`example.org`, `.example`, `.test` and this machine's own names can't be reached by readers, and `npm run release` is about to record that the site was published. Feeds and shared links would carry the address out. Write the site's own as `url:`, or give it with `--url` or `SITE_URL`.",
  ),
  explained(
    "W218",
    "language-without-words",
    "a language without an interface translation",
    "The pages carry the language all the same: dates, sorting, search and hyphenation follow it. The words around the texts are English, unless `strings.yaml` says them in the site's own.",
  ),
  explained(
    "E219",
    "unknown-translation",
    "a translation that doesn't exist",
    "`translations:` lists articles that say the same in another language, by the names of their files. It is enough that one of them names the others.",
  ),
  explained(
    "W220",
    "title-that-cannot-be-drawn",
    "a title that the social images' typeface has no letters for",
    "The picture shown where a link is shared would lack its title, so there is none. The page itself is as always. `socialImages: false` in `site.yaml` does without all of them.",
  ),
  explained(
    "E230",
    "colour-that-cannot-be-read",
    "a colour of the theme that can't be read on its ground",
    "WCAG 2.2 asks for a contrast of 4.5 between text and its ground, and of 3 for lines that mean something. The message names the pair and its ratio in each scheme, the hint the nearest colour of the same hue that passes.",
  ),
  explained(
    "E231",
    "theme-css-that-cannot-be-read",
    "a rule in `theme.css` that can't be read",
    "Browsers leave out what they can't read, and say nothing. `@import` is refused as well: the stylesheet stands in every page, whose policy lets it fetch no other.",
  ),
  explained(
    "E232",
    "theme-css-names-no-file",
    "a file that `theme.css` names and isn't there",
    "The stylesheet stands in every page, so what it shows is named by its path from the root, and lies in `public/`. The policy of the pages lets them show nothing from elsewhere.",
  ),
  explained(
    "E233",
    "logo-that-is-not-there",
    "a file that `site.yaml` names and isn't there",
    "`logo:`, `icon:`, `portrait:` and the files of `fonts:` are looked for beside `site.yaml`, or in `public/` where they begin with a slash.",
  ),
  explained(
    "E234",
    "font-that-is-none",
    "a font that can't be read",
    "The file is no WOFF2, WOFF, TrueType or OpenType font, whatever its name says; most often a page of HTML was saved in its place.",
  ),
  explained(
    "E235",
    "unknown-author",
    "an author that nobody has declared",
    "`author:` of an article names people from `authors:` in `site.yaml`. Without it the article is by the site's author.",
  ),
] as const;

import { explained } from "./explanation.ts";

/** E1xx: what can't be read or written. */
export const files = [
  explained(
    "E100",
    "missing-site-file",
    "no `site.yaml`, or no such folder",
    "A content folder holds `site.yaml`, which names the site, and `articles/`. Without it nothing can be built: is `--content` the folder you meant?",
  ),
  explained(
    "E101",
    "file-that-is-no-article",
    "something in `articles/` that is not an article",
    "An article is `<slug>.md`, or `<slug>/index.md` with its pictures beside it. Whatever else lies there would be left out without a word, so it is an error. Names that begin with a dot are let be.",
  ),
  explained(
    "E102",
    "bad-file-name",
    "a file name that can't be an address",
    "The name is the article's address, so it is lower-case words of letters and digits, in any script, joined by hyphens. A Greek or Cyrillic letter in a Latin word only looks right, and is named with its code point.",
  ),
  explained(
    "E103",
    "picture-that-is-none",
    "a picture that can't be read",
    "The file's bytes are no picture of a kind that is known, or it stops before its end. Save it again as PNG, JPEG, WebP, AVIF, GIF or SVG.",
  ),
  explained(
    "E104",
    "no-articles-folder",
    "no folder for articles",
    "`articles/` and the folders that `sections:` names must be there, even if they are empty: without that, a slip in a path would publish a site with nothing in it.",
  ),
  {
    code: "E105",
    title: "a text that is too large to have been written",
    meaning:
      "All of Shakespeare is 5 MB. What is longer is a log or a dump that got here by mistake, and would make every reader wait.",
    example: {
      broken: "head -c 50000000 /dev/zero | tr '\\0' a > articles/log.md",
      mended: "rm articles/log.md",
    },
  },
  explained(
    "E106",
    "latin-1",
    "a file that isn't UTF-8",
    "Texts are UTF-8. A byte that can't be is most often an accented letter saved as Latin-1 or Windows-1252: open the file as that, and save it as UTF-8.",
  ),
  explained(
    "E107",
    "nul-byte",
    "a control character in the text",
    "No keyboard writes such a character, no browser shows it, feeds can't hold it, and some programs stop reading there. Delete it, or its escape in YAML; an editor that shows invisible characters finds it.",
  ),
  explained(
    "W108",
    "byte-order-mark",
    "a byte order mark before the text",
    "Some editors put three invisible bytes before a UTF-8 text. They are left out here, but other tools trip over them: save the file as UTF-8 without BOM.",
  ),
  explained(
    "W116",
    "dated-file-name",
    "a day in the name of an article's file",
    "Elsewhere a file's name begins with the day on which its text was written. Here the name is the address, for as long as the site stands, and `date:` says the day. An article that was released under such an address keeps it, and is not reported.",
  ),
  explained(
    "W117",
    "page-with-capitals",
    "a page whose address is hard to type",
    "A page's address is its file's path below `pages/`. `About Me.md` is at `/About%20Me/`, and `/about-me/` leads nowhere: capitals and spaces have to be typed exactly so. A page that was released under such an address keeps it, and is not reported.",
  ),
  explained(
    "E109",
    "link-out-of-the-folder",
    "a link that leads out of the content folder",
    "A symbolic link to a file elsewhere makes the site depend on what lies there, and might publish something that was never meant to be. Put the file itself there.",
  ),
  explained(
    "E110",
    "folder-in-place-of-a-file",
    "a file that can't be read",
    "A folder stands where a file should, or the file isn't yours to read.",
  ),
  explained(
    "E111",
    "picture-too-wide",
    "a picture too large to be meant, or a file too large to be published",
    "A picture may have 16 MB and 16,383 pixels a side, more than any screen can show. Save it smaller; 2,400 pixels wide is plenty. Any other file may have 2 GB.",
  ),
  {
    code: "E112",
    title: "two pictures whose names differ only in capitals",
    meaning:
      "They are one file on a Mac, on Windows and on some hosts, so that one would overwrite the other there. Give one of them another name.",
    example: {
      broken: "cp articles/rack/rack.png articles/rack/Rack.png",
      mended: "mv articles/rack/Rack.png articles/rack/second-row.png",
    },
  },
  {
    code: "E113",
    title: "a file name that no address can have",
    meaning:
      "A line break, another control character or a broken letter in the name of a picture or of a file in `public/`: no address can be written with it, and the settings of a host would end there. Nor can a name that ends in `\\..`, or has that before another backslash: some hosts take a backslash for a slash. Give the file another name; spaces, accents and every other letter are fine.",
    example: {
      broken: "cp articles/rack/rack.png \"$(printf 'articles/rack/one\\ntwo.png')\"",
      mended: "rm articles/rack/one*",
    },
  },
  explained(
    "E114",
    "merge-conflict",
    "a merge conflict that is not resolved",
    "Git left both sides of a merge in the file, between lines of seven signs. Keep what is right, and take the lines out. `urls.lock` merges by itself.",
  ),
  explained(
    "E115",
    "one-slug-in-two-sections",
    "two articles of one slug",
    "Texts, lists and `npm run move` name an article by its slug alone, whichever folder it is in. So no two may have the same, even in different sections.",
  ),
  {
    code: "E120",
    title: "an output folder that holds something else",
    meaning:
      "A build replaces its whole output folder, and so does a deploy to a folder. One that no build has written may be your photographs, so it isn't touched; nor is one with a `.git` in it, one that holds the site or your home folder, or one in which the site itself lies. Give `--out`, or `path:` of the target, a folder that is new, empty, or was built before.",
    example: {
      broken: 'mkdir -p "$OUT" && echo mine > "$OUT/notes.txt"',
      mended: 'mv "$OUT/notes.txt" "$OUT-notes.txt"',
    },
  },
  {
    code: "E121",
    title: "an output that can't be written",
    meaning:
      "The disk is full, or the folder isn't yours to write to. What was published before is as it was, and nothing half-written is left behind.",
    example: {
      broken: 'mkdir -p "$OUT" && chmod a-w "$(dirname "$OUT")"',
      mended: 'chmod u+w "$(dirname "$OUT")"',
    },
  },
  {
    code: "E130",
    title: "code of the site that doesn't compile",
    meaning:
      "A file of a figure, a layout, a template or `.eleventy.ts` has a slip in its syntax, or imports what isn't there. `npm start` shows all else, layouts and settings as they were before, and follows once it is saved without the slip; a build waits for that.",
    example: {
      broken: "mkdir -p figures/gauge && echo 'export const figure = {' > figures/gauge/figure.ts",
      mended: "rm -r figures",
    },
  },
  {
    code: "E131",
    title: "a figure or layout that throws",
    meaning:
      "Its code threw as it was loaded or drawn. The place is where it threw. `npm start` shows the rest of the text, a page with the theme's own layouts, and all of it again once it is mended.",
    example: {
      broken:
        "mkdir -p figures/gauge && echo 'throw new Error(\"no needle\")' > figures/gauge/figure.ts && printf '\n::figure{name=gauge}\n' >> articles/story.md",
      mended: "rm -r figures && sed -i '/^::figure/d' articles/story.md",
    },
  },
  {
    code: "W140",
    title: "a file in the content folder that nothing reads",
    meaning:
      "It would be left out without a word. Articles are in `articles/` or a section's folder, other pages in `pages/`, files to be published as they are in `public/`. Names that begin with a dot, and what editors leave behind, are let be.",
    example: {
      broken: "printf -- '---\\ntitle: Projects\\n---\\n\\nText.\\n' > projects.md",
      mended: "mkdir pages && mv projects.md pages/",
    },
  },
  {
    code: "E141",
    title: "a template in the content folder",
    meaning:
      "Templates are code, and content is text, which may come from somebody else. Put it into `templates/`, beside the content folder, where it is the owner's.",
    example: {
      broken: "echo '<p>{{ now }}</p>' > now.njk",
      mended: "rm now.njk",
    },
  },
  {
    code: "E142",
    title: "something in `.eleventy.ts` that can't be done",
    meaning:
      'Filters, shortcodes, plugins, passthrough copies, global data, transforms and `amendLibrary("md", …)` work as in any Eleventy site. Other calls would have no effect, because the site does that by itself: the hint says how. A shortcode that a text calls gives its HTML at once, and does not throw.',
    example: {
      broken:
        "echo 'export default (config) => config.setOutputDirectory(\"public\");' > .eleventy.ts",
      mended: "rm .eleventy.ts",
    },
  },
  {
    code: "E143",
    title: "a template that can't be rendered",
    meaning:
      "Eleventy could not read or render a file in `templates/`. The message is its own; the rest of the site is as it was.",
    example: {
      broken: "mkdir -p templates && echo '{{ site.title | nothing }}' > templates/now.njk",
      mended: "rm -r templates",
    },
  },
  {
    code: "E150",
    title: "a file in `layouts/` that replaces nothing",
    meaning:
      "A file there takes the place of the theme's part, page or slot of the same name, and the names are few. Any other would do nothing. What several of them share goes into a file or folder whose name begins with an underscore.",
    example: {
      broken: "mkdir -p layouts && echo 'export default () => null;' > layouts/mastead.js",
      mended: "rm -r layouts",
    },
  },
  {
    code: "W151",
    title: "a layout that is internal to the theme",
    meaning:
      "What the theme gives to a layout that is called stable stays until the next major version. This one isn't: look at it after every upgrade, or do with a slot or `theme.css`.",
    example: {
      broken:
        "mkdir -p layouts && echo 'export default ({ Original, ...props }) => Original(props);' > layouts/tags.js",
      mended: "rm -r layouts",
    },
  },
  {
    code: "W152",
    title: "a layout made for another version",
    meaning:
      "The theme's part that it replaces has changed since, and what to look at is said; or it was made for a newer version than this. A layout says on its first line for which it was made, as in `// load-bearing 1.2.0`: write the version there once you have looked. One that `load-bearing eject` has copied says there of which text it is a copy, and `load-bearing eject NAME --diff` shows how the theme's differs now.",
    example: {
      broken:
        "mkdir -p layouts && printf '// load-bearing 99.0.0\\nexport default () => null;\\n' > layouts/masthead.js",
      mended: "rm -r layouts",
    },
  },
] as const;

import { type CodesOf, inFiles, type WrongGuesses } from "./wrong-guess.ts";

const hugo = { "old/hugo.toml": 'baseURL = "https://old.example/"\n' };

/** A post of a Hugo site, with its lines above and its text. */
function post(guess: string, lines: string, body: string, told: string, name = "pager") {
  const text = `+++\ntitle = "The pager"\n${lines}\n+++\n\n${body}\n`;
  return inFiles(
    guess,
    {
      ...hugo,
      [`old/content/posts/${name}.md`]: text,
    },
    told,
  );
}
const whole = 'description = "It rang."\ndate = 2019-04-02';

/** Of what `import` has to say. */
export const ofImports: WrongGuesses<CodesOf<"8">> = {
  W810: [
    post(
      "a control character is in it",
      'description = "It rang.\ndate = 2019-04-02',
      "Text.",
      "A quote lacks its other end",
    ),
  ],
  W811: [
    inFiles(
      "it is not imported",
      {
        ...hugo,
        "old/content/posts/🚨.md": `+++
title = "🚨"
${whole}
+++

Text.
`,
      },
      "it gets `post-2019-04-02`",
    ),
  ],
  W812: [
    post(
      "it replaces my article",
      whole,
      "Text.",
      "Its old address leads to it all the same.",
      "a",
    ),
  ],
  W820: [
    inFiles(
      "a page of mine is lost",
      {
        ...hugo,
        "old/content/search.md": '+++\ntitle = "Search"\n+++\n\nText.\n',
        "old/content/posts/pager.md": `+++\ntitle = "The pager"\n${whole}\n+++\n\nText.\n`,
      },
      "every site here has its own lists, search and front page",
    ),
  ],
  W821: "The message names the key, and says that nothing stands for it.",
  W822: [
    post("its words are lost", whole, "{{< bix >}}Words{{< /bix >}}", "What it encloses stays."),
  ],
  W823: [post("its words are lost", whole, "<script>x</script>", "words in it stay")],
  W824: [
    post(
      "the picture is gone",
      whole,
      "![A dot](https://cdn.example/a.png)",
      "Save it beside the article to show it.",
    ),
  ],
  W825: [
    post("the link is dead", whole, "See [more](/posts/more/).", "stays a link to the old site"),
  ],
  W826: [
    post(
      "the alias is mistyped",
      `${whole}\naliases = ["/old?x=1"]`,
      "Text.",
      "redirect what has `?` or `#` in it at your host",
    ),
  ],
  W827: [
    post(
      "its date is wrong",
      `${whole}\nlastmod = 2018-01-01`,
      "Text.",
      "before its date: left out",
    ),
  ],
  W828: [
    post(
      "the description is lost",
      `date = 2019-04-02\ndescription = "${"Long words. ".repeat(30)}"`,
      "Text.",
      "longer than 160 characters, and cut",
    ),
  ],
  W829: [post("its paragraph is lost", whole, "Text. {.lead}", "words in it stay")],
  W830: [
    post(
      "I had published it",
      whole,
      '{{< chart data="x" >}}',
      "the shortcode `chart` is not known here",
    ),
  ],
};

import { codeFence, indentLines, linkMarkdown, pictureMarkdown } from "../text/write-markdown.ts";
import { alerts } from "./alerts.ts";
import type { Shortcode } from "./shortcode.ts";
import { codepen, embedded, gist, tweet, vimeo, youtube } from "./shortcode-embeds.ts";

type Convert = (shortcode: Shortcode) => string | undefined;

const known: readonly (readonly [string, Convert])[] = [
  [
    "figure fig img image picture photo lightbox thumbnail thumb image-gallery imgfig responsive-image respimg",
    picture,
  ],
  ["asset_img asset_image", assetImage],
  ["youtube yt youtube-lite lite-youtube youtubeembed youtube_embed youtubelite", youtube],
  ["vimeo", vimeo],
  ["gist", gist],
  ["tweet twitter x twitter_simple x_simple", tweet],
  [
    "mastodon toot bluesky bsky instagram jsfiddle codesandbox asciinema spotify soundcloud tiktok video audio mp4 iframe embed vid rumble bandcamp slideshare speakerdeck scribd gslides googleslides peertube loom dailymotion googlemaps",
    embedded,
  ],
  ["codepen", codepen],
  ["details expand collapse collapsible accordion spoiler fold", details],
  ["notice alert callout admonition hint box aside message", callout],
  ["note tip info warning danger caution important success error question attention todo", callout],
  ["blockquote quote pullquote epigraph cq centerquote", quote],
  ["highlight code codeblock prism codefence", code],
  ["mermaid", ({ inner }) => (inner === undefined ? undefined : codeFence(inner, "mermaid"))],
  [
    "katex math latex",
    ({ inner }) =>
      // Alone, it only asks a theme to read formulas.
      inner === undefined ? "" : `$$\n${inner.replace(/^\s*\$+|\$+\s*$/g, "").trim()}\n$$`,
  ],
  [
    "columns column col row div center span raw rawhtml html markdown md wrap wrapper section article panel lead gallery grid card cards rtl ltr",
    ({ inner }) => inner?.trim(),
  ],
  ["tabs tabpane tabgroup", tabs],
  ["tab tab-item tabitem accordion-item accordionitem step timelineitem", titled],
  ["link button btn cta ext-link extlink", link],
  ["github", repository],
  ["label", ({ inner, words }) => inner ?? words.join(" ").replace(/^\w*\s*@/, "")],
  ["asset_link", assetLink],
  ["kbd key", ({ inner, words }) => `<kbd>${(inner ?? words[0] ?? "").trim()}</kbd>`],
  [
    "icon fa fas fab fontawesome toc tocinline table_of_contents tableofcontents footnotes br clear clearfix spacer break pagebreak more excerpt endexcerpt",
    () => "",
  ],
];
const converters = new Map(
  known.flatMap(([names, convert]) => names.split(" ").map((name) => [name, convert] as const)),
);

/** Markdown for a shortcode in common use; undefined for any other. */
export function convertShortcode(shortcode: Shortcode): string | undefined {
  const name = shortcode.name
    .toLowerCase()
    .replace(/^.*\//, "")
    .replace(/\.(?:html?|liquid|njk)$/, "");
  const convert = converters.get(name);
  return convert ? convert(shortcode) : (namedPicture(shortcode) ?? namedAddress(shortcode));
}

/** A theme's own shortcode with one address of the web, a card or a button of some kind, is a link there. */
function namedAddress({ values, words, inner }: Shortcode): string | undefined {
  const addresses = [...Object.values(values), ...words].filter((one) => /^https?:\/\//.test(one));
  const [href] = addresses;
  if (href === undefined || addresses.length > 1 || inner !== undefined) return undefined;
  const said = values.title ?? values.text ?? values.label ?? values.name;
  return linkMarkdown(said || words.find((one) => /\s/.test(one)) || href, href);
}

/** A theme's own shortcode with the file of a picture shows that, whatever else it does with it. */
function namedPicture({ values, words, inner }: Shortcode): string | undefined {
  const files = [...Object.values(values), ...words].filter((value) => pictureFile.test(value));
  const [src] = files;
  if (src === undefined || (inner !== undefined && inner.trim() !== "")) return undefined;
  const caption = values.caption ?? values.title ?? "";
  return pictureMarkdown(src, values.alt ?? values.default_alt ?? caption, caption);
}

const pictureFile = /^[^\s"'<>{}]+\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

function picture({ values, words, inner }: Shortcode): string | undefined {
  const at = words.findIndex((word) => pictureFile.test(word));
  // Octopress: `{% img [class] file [width] [height] ["title" ["words"]] %}`.
  if (at > 0 || (at === 0 && words.length > 3)) return assetImage({ name: "", values, words });
  const src =
    values.src ??
    values.url ??
    values.image ??
    values.path ??
    values.file ??
    values.image_path ??
    values.img ??
    words[0];
  if (src === undefined) return inner;
  const caption = values.caption ?? values.title ?? values.attr ?? inner?.trim() ?? "";
  return pictureMarkdown(src, values.alt ?? words[1] ?? caption, caption);
}

/** Hexo's: `{% asset_img [class] file [width] [height] ["title" "words"] %}`. */
function assetImage({ words }: Shortcode): string | undefined {
  const at = words.findIndex((word) => /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(word));
  const src = words[at];
  const said = words.slice(at + 1).filter((word) => !/^\d+%?$/.test(word));
  const [, alt] = said;
  // A title in quotes, then the words of the picture.
  const isTitled = said.length === 2 && alt !== undefined && /\s/.test(alt);
  return src === undefined ? undefined : pictureMarkdown(src, isTitled ? alt : said.join(" "), "");
}

/** Hexo's themes write the names of tabs in comments: `<!-- tab Name -->`. */
function tabs({ inner }: Shortcode): string | undefined {
  return inner
    ?.replace(/<!--\s*tab(?:\s+([^@\n]*?))?(?:@[\w-]*)?\s*-->/g, (_, name: string | undefined) =>
      name ? `\n\n**${name}**\n\n` : "\n\n",
    )
    .replace(/<!--\s*endtab\s*-->/g, "\n\n")
    .trim();
}

/** Hexo's: `{% asset_link file words %}`. */
function assetLink({ words: [file, ...words] }: Shortcode): string | undefined {
  if (file === undefined) return undefined;
  const said = words.filter((word) => !/^(?:true|false)$/.test(word)).join(" ");
  return linkMarkdown(said || file, file);
}

/** A card of a repository: `{{< github repo="owner/name" >}}`. */
function repository({ values, words }: Shortcode): string | undefined {
  const repo = values.repo ?? words[0];
  return repo !== undefined && /^[\w.-]+\/[\w.-]+$/.test(repo)
    ? linkMarkdown(repo, `https://github.com/${repo}`)
    : undefined;
}

function details({ values, words, inner }: Shortcode): string | undefined {
  if (inner === undefined) return undefined;
  const title = values.summary ?? values.title ?? words.join(" ");
  return title === "" ? inner.trim() : `**${title}**\n\n${inner.trim()}`;
}

function callout({ name, values, words, inner }: Shortcode): string | undefined {
  const text = inner ?? values.text ?? values.content ?? values.message;
  if (text === undefined) return undefined;
  const kind = [name, values.type, values.level, values.kind, ...words]
    .map((one) => alerts[one?.toLowerCase() ?? ""])
    .find((one) => one !== undefined);
  const title = values.title ?? values.header;
  const body = title === undefined ? text.trim() : `**${title}**\n\n${text.trim()}`;
  return indentLines(`[!${kind ?? "NOTE"}]\n${body}`, "> ", "> ");
}

function quote({ name, values, words, inner }: Shortcode): string | undefined {
  const text = inner ?? values.text;
  if (text === undefined) return undefined;
  // Octopress pulls words out of a paragraph, which stays.
  if (name === "pullquote" && text.includes('{"')) return text.replace(/\{"\s*|\s*"\}/g, "").trim();
  const author =
    values.author ??
    values.cite ??
    values.source ??
    (words.length > 0 ? words.join(" ") : undefined);
  const work = values.author === undefined ? undefined : (values.title ?? values.source);
  const href = values.url ?? values.link;
  const of = [author, work].filter((one) => one !== undefined).join(", ");
  const named = href === undefined || of === "" ? of : linkMarkdown(of, href);
  const said = named === "" ? text.trim() : `${text.trim()}\n\n— ${named}`;
  return indentLines(said, "> ", "> ");
}

function code({ values, words, inner }: Shortcode): string | undefined {
  if (inner === undefined) return undefined;
  const language =
    values.lang ??
    values.language ??
    words.find((word) => /^[A-Za-z][\w+#-]*$/.test(word) && word !== "linenos") ??
    "";
  return codeFence(inner, language.toLowerCase());
}

function titled({ values, words, inner }: Shortcode): string | undefined {
  if (inner === undefined) return undefined;
  const title = values.title ?? values.label ?? values.name ?? values.header ?? words[0];
  return title === undefined ? inner.trim() : `**${title}**\n\n${inner.trim()}`;
}

function link({ values, words, inner }: Shortcode): string | undefined {
  const href = values.href ?? values.url ?? values.link ?? values.relref ?? words[0];
  const said = inner?.trim() || (values.text ?? values.label ?? values.title ?? words[1] ?? href);
  return href === undefined || said === undefined ? undefined : linkMarkdown(said, href);
}

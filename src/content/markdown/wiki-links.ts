import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { slugify } from "../../i18n/slugify.ts";
import { SlugSchema } from "../schemas/values.ts";
import { notASlug } from "../title-links.ts";
import { locationOf } from "./inline-locations.ts";
import { inlineBlocks, type RenderEnv } from "./render-env.ts";
import { articleGap, titleGap } from "./template.ts";

/** Not between three brackets, which mean nothing. */
const wikiLink = /(?<!\[)\[\[((?:[^[\]]|\](?!\]))*)\]\](?!\])/y;
const embed = /!\[\[([^[\]]*)\]\](?!\])/y;

interface WikiMeta {
  readonly wiki?: string;
  readonly fragment?: string;
  /** With the line before them, or empty. */
  readonly words?: string;
  readonly written?: string;
}

/** `[[slug]]`, `[[slug#heading]]` and `[[slug|words]]` link to an article. The words may hold what a link's may. */
export function wikiLinks(md: MarkdownIt): void {
  // After links: `[[1]](https://…)` is one, and so is `[1]` in `[[1]]` where a definition says so.
  md.inline.ruler.after("link", "wiki_link", (inline, silent) => {
    wikiLink.lastIndex = inline.pos;
    const [whole, written] = wikiLink.exec(inline.src) ?? [];
    if (whole === undefined || written === undefined) return false;
    const defined: object = inline.env.references ?? {};
    if (md.utils.normalizeReference(written) in defined) return false;
    if (!silent) pushLink(inline, whole, written);
    inline.pos += whole.length;
    return true;
  });
  md.renderer.rules.wiki_title = (tokens, index) => titleGap(tokens[index]?.content ?? "");

  md.inline.ruler.before("image", "embed", (inline, silent) => {
    embed.lastIndex = inline.pos;
    const [whole, written = ""] = embed.exec(inline.src) ?? [];
    if (whole === undefined) return false;
    if (!silent) {
      const token = inline.push("embed", "", 0);
      token.meta = { written: whole };
      token.content = written;
    }
    inline.pos += whole.length;
    return true;
  });
  md.renderer.rules.embed = () => "";

  md.core.ruler.push("wiki_links", (core) => {
    const state: RenderEnv = core.env;
    for (const block of inlineBlocks(core.tokens)) {
      for (const token of block.children) {
        if (token.type === "embed") reportEmbed(state, token);
        else addLink(state, token);
      }
    }
  });
}

/**
 * @param whole with its brackets
 * @param written what is between them
 */
function pushLink(inline: StateInline, whole: string, written: string): void {
  const [target = ""] = written.split("|", 1);
  // What stands behind a second sign belongs to the heading, `[[langs#C# and F#]]`.
  const named = target.trim().normalize("NFC").replace(/\s+/g, " ");
  const [slug = ""] = named.split("#", 1);
  const heading = named === slug ? undefined : named.slice(slug.length + 1);
  const open = inline.push("link_open", "a", 1);
  const fragment = heading === undefined ? "" : `#${heading}`;
  open.attrs = [["href", articleGap(slug) + fragment]];
  const words = written.slice(target.length).trim();
  open.meta = { wiki: slug, fragment, words, written: whole };
  if (/^\s*$/.test(written.slice(target.length + 1))) {
    inline.push("wiki_title", "", 0).content = slug;
  } else {
    const { pos: from, posMax: end } = inline;
    const [blank = ""] = /^\s*/.exec(written.slice(target.length + 1)) ?? [];
    inline.pos = from + 2 + target.length + 1 + blank.length;
    inline.posMax = from + 2 + written.trimEnd().length;
    inline.md.inline.tokenize(inline);
    inline.pos = from;
    inline.posMax = end;
  }
  inline.push("link_close", "a", -1);
}

/** Adds a link to those of the text, for when all articles are known; one to what can be no article is reported. */
function addLink(state: RenderEnv, token: Token): void {
  const meta: WikiMeta | null = token.meta;
  if (meta?.wiki === undefined) return;
  const [line = ""] = meta.written?.split("\n", 1) ?? [];
  const location = locationOf(state, token, line.length);
  const slug = SlugSchema.safeParse(meta.wiki);
  if (slug.success) {
    state.wikiLinks.push({ slug: slug.data, fragment: meta.fragment ?? "", location });
    return;
  }
  // Other tools name a heading by its words.
  const heading = meta.fragment && `#${slugify(meta.fragment, state.locale.language)}`;
  if (meta.wiki === "" && heading) {
    const words = meta.words?.replace(/^\|\s*/, "") || meta.fragment?.slice(1);
    const message = `\`${meta.written}\` leads to a heading of this text, which is written otherwise here`;
    state.report(diagnostic(location, "E340", message, `Write \`[${words}](${heading})\`.`));
    return;
  }
  if (/^_*toc_*$/i.test(meta.wiki)) {
    const message = `\`${meta.written}\` is a table of contents of another tool`;
    const hint = "Take it out: an article with three sections or more has one by itself.";
    state.report(diagnostic(location, "E340", message, hint));
    return;
  }
  const [, file] = /^(?:file|image|datei|bild|fichier|archivo):\s*(.+)$/i.exec(meta.wiki) ?? [];
  if (file !== undefined) {
    const alt = meta.words?.split("|").at(-1)?.trim() || "what it shows";
    const address = /[\s()]/.test(file) ? `<${file}>` : file;
    const message = `\`${meta.written}\` is a picture as a wiki writes it`;
    state.report(diagnostic(location, "E340", message, `Write \`![${alt}](${address})\`.`));
    return;
  }
  const rest = `${heading ?? ""}${meta.words ?? ""}`;
  const hint = rest
    ? `Write \`[[slug${rest}]]\`, with the slug of an article.`
    : "Write `[[slug]]` or `[[slug|words]]`.";
  state.report(diagnostic(location, "E340", notASlug(meta.wiki), hint));
}

/** What Obsidian puts into a text: a picture, which is written as in Markdown, or another text, which can be linked to. */
function reportEmbed(state: RenderEnv, token: Token): void {
  const whole: string = token.meta.written;
  const [target = "", words = ""] = token.content.split("|").map((part) => part.trim());
  // A file, or a page of it: `[[talk.pdf#page=3]]`.
  const [, document] = /^(.+\.(?!md$)[a-z0-9]{2,5})#[^#]*$/i.exec(target) ?? [];
  const file = document ?? target;
  const isFile = /\.[A-Za-z0-9]{2,4}$/.test(file);
  const width = /^(\d+)(?:x\d+)?$/.exec(words)?.[1];
  const alt = words === "" || width !== undefined ? "what it shows" : words;
  const address = /[\s()]/.test(file) ? `<${file}>` : file;
  const isPicture =
    isFile && !/\.(?:pdf|mp[34]|m4a|mov|webm|wav|ogg|zip|docx|pptx|xlsx)$/i.test(file);
  const hint =
    isFile && !isPicture
      ? `Link to it: \`[${words || "words"}](${/[\s()]/.test(target) ? `<${target}>` : target})\`.`
      : isFile
        ? `Write \`![${alt}](${address})${width === undefined ? "" : `{width=${width}}`}\`.`
        : `Link to it: \`[[${file}]]\`.`;
  const [line = ""] = whole.split("\n", 1);
  const message = `\`${line}\` puts ${isFile ? "a file" : "another text"} into the text, which is written otherwise here`;
  state.report(diagnostic(locationOf(state, token, line.length), "E340", message, hint));
}

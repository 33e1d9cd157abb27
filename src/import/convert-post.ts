import { basename, dirname, join, relative } from "node:path";
import { isPictureFile } from "../content/files-beside.ts";
import { titleOf } from "./article-fields.ts";
import { hasDollars } from "./formulas.ts";
import type { LinkResolver } from "./link-resolver.ts";
import type { Notes } from "./notes.ts";
import type { ArticlePictures } from "./pictures.ts";
import type { SourceFolder } from "./source-folder.ts";
import type { SourcePost, SourceSite, TextTools } from "./source-site.ts";
import { codeChunks } from "./templates/code-chunks.ts";
import { fencedDivs } from "./templates/fenced-divs.ts";
import { inlineNotes } from "./templates/inline-notes.ts";
import { htmlElements } from "./templates/jsx-elements.ts";
import { markdocConverter } from "./templates/markdoc.ts";
import { mdxToMarkdown } from "./templates/mdx.ts";
import { convertHtml } from "./text/convert-html.ts";
import { convertMarkdown } from "./text/convert-markdown.ts";
import { withDollars } from "./text/escaped-formulas.ts";
import { htmlToMarkdown } from "./text/html-to-markdown.ts";
import { inlineFormulas } from "./text/inline-formulas.ts";
import { markSign, openKeptText, withoutControls } from "./text/kept-text.ts";
import { showHtml } from "./text/show-html.ts";

/** Pictures that a program imports are known of MDX alone. */
const noSources: ReadonlyMap<string, string> = new Map();

/** What a post is converted with. */
export interface PostContext {
  readonly links: LinkResolver;
  readonly pictures: ArticlePictures;
  readonly notes: Notes;
  readonly folder: SourceFolder;
  readonly hasMath: boolean;
  /** Whether HTML that is left is shown as it is written. */
  readonly showsHtml: boolean;
}

/** A post's text as an article's, and what in it a person must decide about. */
export interface ConvertedPost {
  readonly body: string;
  readonly mustDecide: readonly string[];
}

/** First what only its generator understands, then HTML, then what Markdown alone means something else here. */
export function convertPost(
  post: SourcePost,
  title: string,
  site: SourceSite,
  { links, pictures, notes, folder, hasMath, showsHtml }: PostContext,
): ConvertedPost {
  const mustDecide: string[] = [];
  const kept = openKeptText();
  const tools: TextTools = {
    ...notes,
    pathOf: (name) => links.named(name)?.path,
    titleOf(name) {
      const found = links.named(name);
      return found && titleOf(found.post);
    },
    picturesBeside: ({ path: from }) =>
      /^_?index\.\w+(?:\.\w+)?$/.test(basename(from))
        ? folder
            .files(relative(folder.root, dirname(from)))
            .map(({ name }) => name)
            .filter(isPictureFile)
        : [],
    readBeside: (path, { path: from }) => {
      const found = folder.find(relative(folder.root, join(dirname(from), path)));
      return found === undefined ? undefined : folder.read(found)?.text;
    },
    read: (path) =>
      [folder.root, ...site.roots]
        .map((root) => folder.find(root, path))
        .flatMap((found) => (found === undefined ? [] : (folder.read(found)?.text ?? [])))[0],
    keepVisible(written, message) {
      mustDecide.push(message);
      notes.note(
        "template",
        written,
        message,
        "It stands in the text as code: write what it stood for, or take it out.",
      );
      return kept.keep(written);
    },
  };
  const leftOut = (needle: string, what: string) =>
    notes.note(
      what.startsWith("`<") ? "html" : "style",
      needle,
      `${what} is left out`,
      "There is nothing like it here; words in it stay.",
    );
  const html = { leftOut, drawing: pictures.drawing };

  const foreign = withoutControls(post.body);
  const shownCode = /\.(?:qmd|rmd|rmarkdown)$/i.test(post.path)
    ? codeChunks(foreign, tools)
    : foreign;
  const plain = post.path.endsWith(".mdoc")
    ? markdocConverter(shownCode, post, tools)
    : (site.convert?.(shownCode, post, tools) ?? shownCode);
  const written =
    hasMath && post.format !== "html"
      ? inlineFormulas(withDollars(plain, hasDollars(post, site)))
      : plain;
  const blocks = post.format === "html" ? plain : inlineNotes(fencedDivs(written));
  // Sites whose texts are all read as MDX call them `.md`, too.
  const markdown =
    post.format === "mdx"
      ? mdxToMarkdown(blocks, post.data, tools)
      : htmlElements(blocks, noSources);
  const withoutHtml =
    post.format === "html"
      ? htmlToMarkdown(markdown, true, html)
      : convertHtml(markdown, post.format === "mdx", html);
  const language = post.language ?? site.facts.language;
  const converted = convertMarkdown(withoutHtml, {
    title,
    ...(language !== undefined && { language }),
    hasMath,
    ...(site.hasEmoji !== undefined && { hasEmoji: site.hasEmoji }),
    leftOut,
    wikiLink(written) {
      const [name = "", words] = written.split("|", 2);
      const found = links.named(name);
      return found?.kind === "article"
        ? `[[${found.slug}${words === undefined ? "" : `|${words}`}]]`
        : undefined;
    },
    references: {
      linkTo: (href, own) => links.linkTo(href, own, post, notes),
      picture: pictures.picture,
      linkedFile: (href) => pictures.linked(href) ?? pictures.attached(href),
    },
  });
  const shown = showsHtml ? showHtml(converted) : converted;
  const body = kept.restore(shown).replaceAll(markSign, "==");
  // What is indented at the very beginning is code.
  return { body: `${body.replace(/^(?:[ \t]*\n)+/, "").trimEnd()}\n`, mustDecide };
}

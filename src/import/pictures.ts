import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { basename, extname } from "node:path";
import { couldRun } from "../content/attachments.ts";
import { readPicture } from "../content/read-picture.ts";
import { sourceText } from "../content/source-text.ts";
import { cleanSvg } from "../content/svg/clean-svg.ts";
import { slugify } from "../i18n/slugify.ts";
import { oldPath, originOf } from "./addresses.ts";
import type { Notes } from "./notes.ts";
import { pictureFile } from "./picture-file.ts";
import type { SourceFolder } from "./source-folder.ts";
import type { SourcePost, SourceSite } from "./source-site.ts";
import { linkMarkdown, pictureMarkdown } from "./text/write-markdown.ts";

/** What a link may lead to beside an article: neither a text, which is moved itself, nor an address without a file. */
const textTypes = /\.(?:mdx?|mdoc|markdown|mkd|mdown|rst|org|adoc|asciidoc|textile|svx|qmd|rmd)$/i;
const pictureTypes = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** A picture to lie beside an article: a file of the source site, or a drawing from a text. */
export type PictureSource = { readonly file: string } | { readonly svg: string };

/** The pictures of one article, by the names that they get. */
export interface ArticlePictures {
  readonly beside: ReadonlyMap<string, PictureSource>;
  /** The Markdown of a picture: beside the article, or a link to where it is. */
  picture(src: string, alt: string, caption: string): string;
  /** The name of a picture that a link leads to; undefined if it leads to none. */
  linked(href: string): string | undefined;
  /** The name of any other file that a link leads to, which is to lie beside the article; undefined if there is none. */
  attached(href: string): string | undefined;
  /** Undefined for a drawing without a size. */
  drawing(svg: string): string | undefined;
}

/**
 * The pictures of one post: asked for by address as its text is read, and found in the source folder. One that isn't
 * there is noted, and stays a link.
 */
export function articlePictures(
  post: SourcePost,
  site: SourceSite,
  folder: SourceFolder,
  notes: Notes,
): ArticlePictures {
  const beside = new Map<string, PictureSource>();
  const names = new Map<string, string>();
  const origin = originOf(site);

  function add(known: string, stem: string, ending: string, source: PictureSource): string {
    const earlier = names.get(known);
    if (earlier !== undefined) return earlier;
    const plain =
      slugify(stem)
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, "") || "picture";
    let name = `${plain}${ending}`;
    for (let n = 2; beside.has(name); n++) name = `${plain}-${n}${ending}`;
    beside.set(name, source);
    names.set(known, name);
    return name;
  }

  function linked(href: string): string | undefined {
    if (!pictureTypes.test(href.replace(/[?#].*$/, ""))) return undefined;
    const file = pictureFile(href, post, site, folder, origin);
    if (file === undefined) return undefined;
    const extension = extname(file);
    const ending = extension.toLowerCase().replace(".jpeg", ".jpg");
    const problem = problemOf(file, folder.root);
    // A drawing that may do things, and what is too large, can be made flat and small.
    if (problem === "unreadable") return undefined;
    const isRefused = ending === ".svg" && problem !== undefined;
    return add(file, basename(file, extension), isRefused ? ".png" : ending, { file });
  }

  function attached(href: string): string | undefined {
    const name = href.replace(/[?#].*$/, "");
    if (!/\.\w{1,8}$/.test(name) || textTypes.test(name) || couldRun(name)) return undefined;
    const file = pictureFile(href, post, site, folder, origin);
    if (file === undefined || !statSync(file).isFile()) return undefined;
    const extension = extname(file);
    return add(file, basename(file, extension), extension.toLowerCase(), { file });
  }

  return {
    beside,
    linked,
    attached,
    drawing(written) {
      const isWhole = written.includes("xmlns=");
      const svg = isWhole
        ? written
        : written.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
      const clean = isClean(svg);
      if (clean === undefined) return undefined;
      const ending = clean ? ".svg" : ".png";
      return add(createHash("sha256").update(svg).digest("hex"), "drawing", ending, { svg });
    },
    picture(src, alt, caption) {
      const name = linked(src);
      if (name !== undefined) {
        if (alt.trim() === "") {
          notes.note(
            "picture",
            src,
            "a picture without a text alternative",
            "Say in its brackets what it shows, in place of `{decorative}`.",
          );
        }
        return pictureMarkdown(name, alt, caption);
      }
      const said = alt.trim() || caption.trim() || "Picture";
      // A caption says more than what stands in for the picture.
      const below = caption.trim() === "" || caption.trim() === said ? "" : ` ${emphasis(caption)}`;
      const isElsewhere = /^(?:https?:)?\/\//i.test(src) && !(site.isReplaced && isOf(origin, src));
      if (isElsewhere && URL.canParse(src, "https://old.invalid")) {
        notes.note(
          "picture",
          src,
          "a picture on another site becomes a link",
          "Save it beside the article to show it.",
        );
        const address = src.startsWith("//") ? `https:${src}` : src;
        return linkMarkdown(said.replace(/[[\]]/g, ""), address) + below;
      }
      notes.note(
        "picture",
        src,
        `no picture file \`${src.slice(0, 80)}\``,
        "Put it beside the article, and show it.",
      );
      if (
        origin === undefined ||
        site.isReplaced ||
        /^[a-z]+:/i.test(src) ||
        !URL.canParse(src, origin)
      )
        return emphasis(said) + below;
      const { href } = new URL(src, `${origin}${oldPath(post, site) ?? "/"}`);
      return linkMarkdown(said.replace(/[[\]]/g, ""), href) + below;
    },
  };
}

function emphasis(words: string): string {
  return `*${words.trim().replace(/[*[\]]/g, "")}*`;
}

function isOf(origin: string | undefined, src: string): boolean {
  const whole = src.startsWith("//") ? `https:${src}` : src;
  return (
    origin !== undefined && URL.canParse(whole) && new URL(whole).host === new URL(origin).host
  );
}

/** Why a build would refuse a picture; undefined if it doesn't. */
function problemOf(file: string, root: string): "unreadable" | "refused" | undefined {
  let problem: "unreadable" | "refused" | undefined;
  readPicture(file, root, ({ code, severity }) => {
    if (severity !== "error") return;
    problem = code === "E103" || code === "E393" ? "unreadable" : (problem ?? "refused");
  });
  return problem;
}

/** Whether a build shows a drawing as it is, for a drawing in a text; undefined if it has no size. */
function isClean(svg: string): boolean | undefined {
  let clean = true;
  cleanSvg(sourceText("drawing.svg", svg), ({ severity }) => {
    if (severity === "error") clean = false;
  });
  const [tag = ""] = /<svg\b[^>]*>/i.exec(svg) ?? [];
  return /\bviewBox\s*=|\bwidth\s*=\s*["']?\d/i.test(tag) ? clean : undefined;
}

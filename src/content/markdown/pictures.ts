import type MarkdownIt from "markdown-it";
import Token from "markdown-it/lib/token.mjs";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../did-you-mean.ts";
import { columnWidth, type Variant, variantsOf } from "../picture-variants.ts";
import type { SitePath } from "../schemas/values.ts";
import { inlineSvg } from "../svg/inline-svg.ts";
import { parseAttributes } from "./attributes.ts";
import { escapeHtml } from "./escape-html.ts";
import { foreignSetting } from "./foreign-settings.ts";
import type { RenderEnv } from "./render-env.ts";
import type { Picture } from "./render-options.ts";

/** What stands in braces behind a picture: `![alt](file){credit="Ann Author"}`. */
export interface PictureSettings {
  readonly credit: string | undefined;
  /** It says nothing that the text doesn't, so it needs no words. */
  readonly decorative: boolean;
  /** A drawing's lines stand in the page itself. */
  readonly inline: boolean;
  /** How far it goes beyond the text's column; undefined for not at all. */
  readonly breadth: "wide" | "full" | undefined;
  /** It asks for both of them. */
  readonly isBoth: boolean;
  /** How wide it is shown at most, in CSS pixels; undefined for its own width. */
  readonly width: number | undefined;
  readonly unknown: readonly string[];
}

const flagNames = ["decorative", "inline", "wide", "full"];

/** Reads the settings behind pictures, and draws pictures in every format and width they are published in. */
export function pictures(md: MarkdownIt): void {
  md.inline.ruler.after("image", "picture_settings", (inline, silent) => {
    const image = inline.tokens.at(-1);
    if (inline.src[inline.pos] !== "{" || inline.pending !== "" || image?.type !== "image")
      return false;
    const end = inline.src.indexOf("}", inline.pos);
    if (end === -1 || silent) return false;
    // kramdown writes a colon before them.
    image.meta = readSettings(inline.src.slice(inline.pos + 1, end).replace(/^:/, ""));
    inline.pos = end + 1;
    return true;
  });

  md.renderer.rules.image = (tokens, index, options, state: RenderEnv, self) => {
    const token = tokens[index];
    const picture = pictureOf(token);
    if (!token || !picture) return "";
    const alt = self.renderInlineAsText(token.children ?? [], options, state);
    const { number }: { number: number } = token.meta;
    if (settingsOf(token).inline && picture.markup !== undefined) {
      return inlineSvg(picture.markup, `drawing-${number}-`, alt);
    }
    const html = pictureHtml(token, picture, alt, number === 1);
    const largest = largestOf(token, picture);
    if (largest === undefined || isInLink(tokens, index)) return html;
    return `<a href="${escapeHtml(largest)}">${html}</a>`;
  };
}

/** The file that an image shows; undefined if there is none. */
export function pictureOf(image: Token | undefined): Picture | undefined {
  return image?.meta?.picture;
}

/** What stands in braces behind a picture; the defaults where there are none. */
export function settingsOf(image: Token): PictureSettings {
  return (
    image.meta?.settings ?? {
      decorative: false,
      inline: false,
      credit: undefined,
      breadth: undefined,
      isBoth: false,
      width: undefined,
      unknown: [],
    }
  );
}

/** Reports settings that there are none of, or that don't fit the picture. */
export function checkSettings(
  image: Token,
  picture: Picture,
  location: SourceLocation,
  state: RenderEnv,
) {
  const { inline, decorative, breadth, isBoth, width, unknown } = settingsOf(image);
  const say = (message: string, hint: string) =>
    state.report(diagnostic(location, "E392", message, hint));
  for (const word of unknown) {
    const foreign = foreignSetting(word, flagNames);
    if (foreign !== undefined) {
      const message = `\`${word}\` is a setting of another tool`;
      state.report(diagnostic(location, "W381", message, foreign));
      continue;
    }
    const hint =
      word === "%" && width !== undefined
        ? `Take the space out: \`width=${width}%\`.`
        : word.startsWith("width=")
          ? "Write `width=300`, in pixels, or `width=50%` of the text's column."
          : didYouMean(word, [...flagNames, "credit", "width"]) ||
            'Known: `wide`, `full`, `inline`, `decorative`, `credit="…"`, and `width=50%` or `width=300`.';
    say(`a picture has no setting \`${word}\``, hint);
  }
  if (isBoth) say("a picture is `wide` or `full`", "Take one of the two out: `full` is the wider.");
  if (breadth !== undefined && width !== undefined)
    say(`a picture is \`${breadth}\` or has a width`, "Take one of the two out.");
  if (inline && picture.kind !== "drawing")
    say("only an SVG can be `inline`", "Take `inline` out.");
  if (decorative && image.content.trim() !== "") {
    say("a decorative picture has words", "Take out the words, or `decorative`.");
  }
}

function readSettings(text: string): { settings: PictureSettings } {
  const { values, flags } = parseAttributes(text);
  const { credit, width: written, ...others } = values;
  const width = written === undefined ? undefined : widthOf(written);
  const wrong = written !== undefined && width === undefined ? [`width=${written}`] : [];
  const unknown = [
    ...wrong,
    ...Object.keys(others),
    ...flags.filter((flag) => !flagNames.includes(flag)),
  ];
  return {
    settings: {
      credit,
      width,
      isBoth: flags.includes("full") && flags.includes("wide"),
      breadth: flags.includes("full") ? "full" : flags.includes("wide") ? "wide" : undefined,
      decorative: flags.includes("decorative"),
      inline: flags.includes("inline"),
      unknown,
    },
  };
}

/** `50%` of the text's column, `300` or `300px`, in CSS pixels; undefined for what is no width. */
function widthOf(written: string): number | undefined {
  const [, digits, unit] = /^(\d{1,4})(%|px)?$/.exec(written) ?? [];
  const number = Number(digits);
  if (!(number > 0)) return undefined;
  if (unit !== "%") return number;
  return number > 100 ? undefined : Math.round((columnWidth * number) / 100);
}

/** How large a picture is shown where there is room for it. */
export function shownSize(
  token: Token,
  { width, height }: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const wanted = settingsOf(token).width;
  if (wanted === undefined || wanted >= width) return { width, height };
  return { width: wanted, height: Math.max(1, Math.round((height * wanted) / width)) };
}

/** An article's cover, as wide as its header. @param path where its file would be on the site */
export function coverHtml(path: SitePath, picture: Picture, alt: string): string {
  const image = new Token("image", "img", 0);
  image.attrs = [["src", path]];
  image.meta = { settings: { ...settingsOf(image), breadth: "wide" } };
  return pictureHtml(image, picture, alt, true);
}

/** Where a picture is larger than the page shows it; undefined where it isn't. */
function largestOf(token: Token, picture: Picture): SitePath | undefined {
  if (settingsOf(token).decorative) return undefined;
  return variantsOf(`/${(token.attrGet("src") ?? "").slice(1)}`, picture).large.at(-1)?.path;
}

/** Which tokens of a line stand in a link, found once for all of its pictures. */
const linkedIn = new WeakMap<readonly Token[], ReadonlySet<number>>();

function isInLink(tokens: readonly Token[], index: number): boolean {
  const known = linkedIn.get(tokens);
  if (known) return known.has(index);
  const linked = new Set<number>();
  let depth = 0;
  for (const [i, { type }] of tokens.entries()) {
    if (type === "link_open") depth += 1;
    if (type === "link_close") depth -= 1;
    if (depth > 0) linked.add(i);
  }
  linkedIn.set(tokens, linked);
  return linked.has(index);
}

/** How wide a picture is shown, for a browser that chooses a file before it knows the page (src/styles/article.css). */
const sizesOf = { wide: "(min-width:60rem) 62vw,92vw", full: "92vw" } as const;

function pictureHtml(token: Token, picture: Picture, alt: string, isFirst: boolean): string {
  const path: SitePath = `/${(token.attrGet("src") ?? "").slice(1)}`;
  const variants = variantsOf(path, picture);
  const { fallback, sources, large, still } = variants;
  const inRow: { shown?: { width: number; height: number }; cell?: string } = token.meta;
  const { width, height } = inRow.shown ?? shownSize(token, variants);
  const title = token.attrGet("title");
  const img = [
    `<img src="${escapeHtml(fallback.path)}" alt="${escapeHtml(alt)}"`,
    title === null ? "" : ` title="${escapeHtml(title)}"`,
    ` width="${width}" height="${height}"`,
    // The first is likely in sight when the page opens.
    isFirst ? "" : ' loading="lazy"',
    ' decoding="async">',
  ].join("");
  if (sources.length === 0 && !still) return img;
  const { breadth } = settingsOf(token);
  const sizes =
    inRow.cell ?? (breadth ? sizesOf[breadth] : `min(${Math.min(columnWidth, width)}px,92vw)`);
  const stillSource = still
    ? `<source media="(prefers-reduced-motion:reduce)" type="image/webp" srcset="${escapeHtml(still.path)}">`
    : "";
  // Beyond the widths that AVIF comes in, one source has them all.
  const all = breadth && large.length > 0 ? [[...(sources.at(-1) ?? []), ...large]] : sources;
  const others = all.map((variants) => source(variants, sizes));
  return `<picture>${stillSource}${others.join("")}${img}</picture>`;
}

function source(variants: readonly Variant[], sizes: string): string {
  const [first] = variants;
  if (!first) return "";
  const type = `image/${first.encoding.format}`;
  const [only, ...more] = variants.map(({ path, encoding }) =>
    "width" in encoding ? `${escapeHtml(path)} ${encoding.width}w` : escapeHtml(path),
  );
  const srcset = [only, ...more].join(",");
  return `<source type="${type}" srcset="${srcset}" sizes="${sizes}">`;
}

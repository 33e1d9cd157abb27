import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../did-you-mean.ts";
import { columnWidth, type Variant, variantsOf } from "../picture-variants.ts";
import type { SitePath } from "../schemas/values.ts";
import { inlineSvg } from "../svg.ts";
import { parseAttributes } from "./attributes.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Picture, RenderEnv } from "./render-env.ts";

/** What stands in braces behind a picture: `![alt](file){credit="Ann Author"}`. */
export interface PictureSettings {
  readonly credit: string | undefined;
  /** It says nothing that the text doesn't, so it needs no words. */
  readonly decorative: boolean;
  /** A drawing's lines stand in the page itself. */
  readonly inline: boolean;
  readonly unknown: readonly string[];
}

const flagNames = ["decorative", "inline"];

/** Reads the settings behind pictures, and draws pictures in every format and width they are published in. */
export function pictures(md: MarkdownIt): void {
  md.inline.ruler.after("image", "picture_settings", (inline, silent) => {
    const image = inline.tokens.at(-1);
    if (inline.src[inline.pos] !== "{" || inline.pending !== "" || image?.type !== "image")
      return false;
    const end = inline.src.indexOf("}", inline.pos);
    if (end === -1 || silent) return false;
    image.meta = readSettings(inline.src.slice(inline.pos + 1, end));
    inline.pos = end + 1;
    return true;
  });

  md.renderer.rules.image = (tokens, index, options, state: RenderEnv, self) => {
    const token = tokens[index];
    const picture: Picture | undefined = token?.meta?.picture;
    if (!token || !picture) return "";
    const alt = self.renderInlineAsText(token.children ?? [], options, state);
    const { number }: { number: number } = token.meta;
    if (settingsOf(token).inline && picture.markup !== undefined) {
      return inlineSvg(picture.markup, `drawing-${number}-`, alt);
    }
    return pictureHtml(token, picture, alt, number === 1);
  };
}

export function settingsOf(image: Token): PictureSettings {
  return (
    image.meta?.settings ?? { decorative: false, inline: false, credit: undefined, unknown: [] }
  );
}

/** Reports settings that there are none of, or that don't fit the picture. */
export function checkSettings(
  image: Token,
  picture: Picture,
  location: SourceLocation,
  state: RenderEnv,
) {
  const { inline, decorative, unknown } = settingsOf(image);
  const say = (message: string, hint: string) =>
    state.report(diagnostic(location, "E392", message, hint));
  for (const word of unknown) {
    const hint =
      didYouMean(word, [...flagNames, "credit"]) || 'Known: `inline`, `decorative`, `credit="…"`.';
    say(`a picture has no setting \`${word}\``, hint);
  }
  if (inline && picture.kind !== "drawing")
    say("only an SVG can be `inline`", "Take `inline` out.");
  if (decorative && image.content.trim() !== "") {
    say("a decorative picture has words", "Take out the words, or `decorative`.");
  }
}

function readSettings(text: string): { settings: PictureSettings } {
  const { values, flags } = parseAttributes(text);
  const { credit, ...others } = values;
  const unknown = [...Object.keys(others), ...flags.filter((flag) => !flagNames.includes(flag))];
  return {
    settings: {
      credit,
      decorative: flags.includes("decorative"),
      inline: flags.includes("inline"),
      unknown,
    },
  };
}

function pictureHtml(token: Token, picture: Picture, alt: string, isFirst: boolean): string {
  const path: SitePath = `/${(token.attrGet("src") ?? "").slice(1)}`;
  const { fallback, width, height, sources, still } = variantsOf(path, picture);
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
  const sizes = `min(${Math.min(columnWidth, width)}px,92vw)`;
  const stillSource = still
    ? `<source media="(prefers-reduced-motion:reduce)" type="image/webp" srcset="${escapeHtml(still.path)}">`
    : "";
  const others = sources.map((variants) => source(variants, sizes));
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

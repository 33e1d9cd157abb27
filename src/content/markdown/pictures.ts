import type MarkdownIt from "markdown-it";
import Token from "markdown-it/lib/token.mjs";
import { columnWidth, type Variant, variantsOf } from "../picture-variants.ts";
import type { SitePath } from "../schemas/values.ts";
import { inlineSvg } from "../svg/inline-svg.ts";
import { escapeHtml } from "./escape-html.ts";
import { settingsOf, shownSize } from "./picture-settings.ts";
import type { RenderEnv } from "./render-env.ts";
import type { Picture } from "./render-options.ts";

/** Draws pictures, in every format and width they are published in. */
export function pictures(md: MarkdownIt): void {
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

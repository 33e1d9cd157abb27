import { readFile } from "node:fs/promises";
import type { OwnFont } from "../content/brand.ts";
import type { Theme } from "../theme/theme.ts";
import { type LetterSize, letterSize, sizedAs, systemFonts } from "./font-metrics.ts";

/**
 * The site's fonts as `@font-face` rules, and for each family a font of the system's that is set as wide
 * and as high (https://www.w3.org/TR/css-fonts-5/#font-metrics-override-desc), so that nothing moves when the font arrives.
 */
export async function fontFaces(fonts: readonly OwnFont[], theme: Theme): Promise<string> {
  const faces = fonts.map(
    ({ family, path, weight, style }) =>
      `@font-face{font-family:"${family}";src:url("${path}");font-weight:${weight};font-style:${style};font-display:swap}`,
  );
  const fallbacks = await Promise.all(
    families(fonts).map(async (font) => {
      const system = systemFonts[genericOf(font.family, theme)];
      const size = await letterSizeIn(font.file);
      if (!size) return "";
      return `@font-face{font-family:"${fallbackName(font.family)}";src:local("${system.name}");${sizedAs(size, system.width)}}`;
    }),
  );
  return [...faces, ...fallbacks].join("\n");
}

/** A list of families in which each of the site's own is followed by what stands in for it. */
function withFallbacks(list: string, fonts: readonly OwnFont[]): string {
  const own = new Set(fonts.map(({ family }) => family.toLowerCase()));
  return list
    .split(",")
    .flatMap((entry) => {
      const name = unquoted(entry);
      return own.has(name.toLowerCase())
        ? [entry.trim(), `"${fallbackName(name)}"`]
        : [entry.trim()];
    })
    .join(", ");
}

/** A theme whose lists of families have what stands in for the site's own. */
export function themeWithFonts(theme: Theme, fonts: readonly OwnFont[]): Theme {
  const { text, headings, code } = theme.type;
  const list = (families: string) => withFallbacks(families, fonts);
  return { ...theme, type: { text: list(text), headings: list(headings), code: list(code) } };
}

const fallbackName = (family: string) => `${family} fallback`;

const unquoted = (entry: string) => entry.trim().replace(/^["']|["']$/g, "");

/** Of each family the upright cut of ordinary weight, or the first there is. */
function families(fonts: readonly OwnFont[]): OwnFont[] {
  const found = new Map<string, OwnFont>();
  for (const font of fonts) {
    const before = found.get(font.family);
    const isPlain = font.style === "normal" && font.weight === 400;
    if (!before || isPlain) found.set(font.family, font);
  }
  return [...found.values()];
}

/** The kind of font that a family is listed before. */
function genericOf(family: string, { type }: Theme): "serif" | "sans-serif" | "monospace" {
  const lists = [type.text, type.headings, type.code].map((list) => list.split(",").map(unquoted));
  const list = lists.find((names) =>
    names.some((name) => name.toLowerCase() === family.toLowerCase()),
  );
  const last = list?.at(-1);
  return last === "serif" || last === "monospace" ? last : "sans-serif";
}

/** Undefined for a font whose tables can't be read: browsers may read more than we do. */
async function letterSizeIn(file: string): Promise<LetterSize | undefined> {
  try {
    const bytes = await readFile(file);
    const isWoff2 = bytes.subarray(0, 4).toString("latin1") === "wOF2";
    const plain = new Uint8Array(
      isWoff2 ? await (await import("wawoff2/decompress.js")).default(bytes) : bytes,
    );
    const { default: opentype } = await import("opentype.js");
    return letterSize(opentype.parse(plain.buffer));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

import { readFile } from "node:fs/promises";
import opentype from "opentype.js";
import type { OwnFont } from "../content/brand.ts";
import type { Theme } from "../theme/theme.ts";

/** A font that systems have, in parts of its em, and its characters' average width in English. */
interface SystemFont {
  readonly name: string;
  readonly width: number;
}

const systemFonts: Readonly<Record<"serif" | "sans-serif" | "monospace", SystemFont>> = {
  serif: { name: "Times New Roman", width: 0.3983 },
  "sans-serif": { name: "Arial", width: 0.4395 },
  monospace: { name: "Courier New", width: 0.6001 },
};

/** How often characters stand in English text, of a thousand. */
const frequencies: Readonly<Record<string, number>> = {
  " ": 183,
  e: 102,
  t: 75,
  a: 65,
  o: 62,
  n: 57,
  i: 57,
  s: 53,
  r: 50,
  h: 50,
  l: 33,
  d: 33,
  u: 23,
  c: 22,
  m: 20,
  f: 20,
  w: 17,
  g: 16,
  p: 15,
  y: 14,
  b: 13,
  v: 8,
  k: 6,
  x: 1,
  j: 1,
  q: 1,
  z: 1,
};

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
      const metrics = await metricsOf(font.file);
      if (!metrics) return "";
      const adjust = metrics.width / system.width;
      const percent = (part: number) => `${Math.round(part * 10000) / 100}%`;
      return `@font-face{font-family:"${fallbackName(font.family)}";src:local("${system.name}");size-adjust:${percent(adjust)};ascent-override:${percent(metrics.ascent / adjust)};descent-override:${percent(metrics.descent / adjust)};line-gap-override:${percent(metrics.lineGap / adjust)}}`;
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
function genericOf(family: string, { type }: Theme): keyof typeof systemFonts {
  const lists = [type.text, type.headings, type.code].map((list) => list.split(",").map(unquoted));
  const list = lists.find((names) =>
    names.some((name) => name.toLowerCase() === family.toLowerCase()),
  );
  const last = list?.at(-1);
  return last === "serif" || last === "monospace" ? last : "sans-serif";
}

/** Undefined for a font whose tables can't be read: browsers may read more than we do. */
async function metricsOf(
  file: string,
): Promise<{ width: number; ascent: number; descent: number; lineGap: number } | undefined> {
  try {
    const bytes = await readFile(file);
    const isWoff2 = bytes.subarray(0, 4).toString("latin1") === "wOF2";
    const plain = new Uint8Array(
      isWoff2 ? await (await import("wawoff2/decompress.js")).default(bytes) : bytes,
    );
    const font = opentype.parse(plain.buffer);
    const { ascender, descender, lineGap } = font.tables.hhea;
    const em = font.unitsPerEm;
    let [sum, count] = [0, 0];
    for (const [character, times] of Object.entries(frequencies)) {
      const glyph = font.charToGlyph(character);
      if (glyph.index === 0) continue;
      sum += glyph.advanceWidth * times;
      count += times;
    }
    if (count === 0) return undefined;
    return {
      width: sum / count / em,
      ascent: ascender / em,
      descent: -descender / em,
      lineGap: lineGap / em,
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

import { clampChroma, converter, formatHex, parse, wcagContrast } from "culori";

/** What WCAG 2.2 asks of text (1.4.3), and of lines and marks that mean something (1.4.11). */
export const needed = { text: 4.5, graphics: 3 } as const;
/** What a colour is used for, by which its contrast is judged (WCAG 2.2, 1.4.3 and 1.4.11). */
export type Use = keyof typeof needed;

/** The contrast of two colours, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(a: string, b: string): number {
  return wcagContrast(a, b);
}

/** A ratio as people read it, never rounded up to one that would pass. */
export function shownRatio(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

const oklch = converter("oklch");

/** A colour with another lightness from 0 to 1, of the same hue, as near to its chroma as screens can show. */
function withLightness(colour: string, lightness: number): string {
  const { c = 0, h } = oklch(parse(colour)) ?? {};
  return formatHex(clampChroma({ mode: "oklch", l: lightness, c, ...(h !== undefined && { h }) }));
}

/**
 * The colour of the same hue that is nearest in lightness and has this contrast on every ground; the
 * colour itself if it has. Undefined where no lightness has.
 */
export function nearestPassing(
  colour: string,
  grounds: readonly string[],
  ratio: number,
): string | undefined {
  const passes = (candidate: string) =>
    grounds.every((ground) => contrast(candidate, ground) >= ratio);
  const own = formatHex(parse(colour)) ?? colour;
  if (passes(own)) return own;
  const { l = 0 } = oklch(parse(colour)) ?? {};
  const steps = 500;
  for (let step = 1; step <= steps; step++) {
    for (const lightness of [l - step / steps, l + step / steps]) {
      if (lightness < 0 || lightness > 1) continue;
      const candidate = withLightness(colour, lightness);
      if (passes(candidate)) return candidate;
    }
  }
  return [`#000000`, `#ffffff`].find(passes);
}

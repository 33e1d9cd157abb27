import { formatHex, interpolate, parse, wcagLuminance } from "culori";
import { contrast, nearestPassing, needed } from "./contrast.ts";
import type { Palette } from "./looks.ts";

/** The colours of one scheme that a site may say itself; undefined for the look's own. */
export interface OwnColours {
  readonly paper?: string | undefined;
  readonly ink?: string | undefined;
  readonly accent?: string | undefined;
}

/**
 * A look's colours with a site's own in their place. Where the site has its own paper or ink, all that
 * lies between the two is mixed anew, and colours with a meaning keep their hue and become as light or
 * dark as the paper asks for.
 */
export function paletteOf(look: Palette, own: OwnColours): Palette {
  const accent = hex(own.accent ?? look.accent);
  if (own.paper === undefined && own.ink === undefined) return withMark({ ...look, accent });
  const paper = hex(own.paper ?? look.paper);
  const ink = hex(own.ink ?? look.ink);
  const paperRaised = raised(paper, ink);
  const grounds = [paper, paperRaised];
  const legible = (colour: string, ratio: number) => nearestPassing(colour, grounds, ratio) ?? ink;
  return withMark({
    paper,
    paperRaised,
    ink,
    inkSoft: legible(mix(paper, ink, 0.72), needed.text),
    rule: mix(paper, ink, 0.14),
    ruleStrong: legible(mix(paper, ink, 0.45), needed.graphics),
    accent: own.accent === undefined ? legible(accent, needed.text) : accent,
    mark: mix(look.mark, paper, 0.35),
    bad: legible(look.bad, needed.text),
    good: legible(look.good, needed.text),
    warn: legible(look.warn, needed.text),
    other: legible(look.other, needed.text),
  });
}

/** Behind marked words and lines of code all that is written can be read. */
function withMark(palette: Palette): Palette {
  const { ink, inkSoft, accent, bad, good, warn, other, mark, paper } = palette;
  const written = [ink, inkSoft, accent, bad, good, warn, other];
  // A colour that can't even be read on paper is reported there.
  const legible = written.filter((colour) => contrast(colour, paper) >= needed.text);
  return { ...palette, mark: nearestPassing(mark, legible, needed.text) ?? paper };
}

/** A little lighter than the paper, or darker where that would take from a text that has little to spare. */
function raised(paper: string, ink: string): string {
  const inkIsDarker = wcagLuminance(ink) < wcagLuminance(paper);
  if (inkIsDarker) return mix(paper, "#ffffff", 0.6);
  const lighter = mix(paper, "#ffffff", 0.06);
  return contrast(lighter, ink) >= 5 ? lighter : mix(paper, "#000000", 0.2);
}

/**
 * A colour between two, in Oklab, as hexadecimal sRGB.
 * @param part 0 gives the first, 1 the second
 */
export function mix(from: string, to: string, part: number): string {
  return formatHex(interpolate([from, to], "oklab")(part));
}

function hex(colour: string): string {
  return formatHex(parse(colour)) ?? colour;
}

import type { SchemeColours, ThemeSettings } from "../content/schemas/theme.ts";
import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import { contrast, nearestPassing, needed, shownRatio, type Use } from "./contrast.ts";
import type { Palette } from "./looks.ts";
import { ownColours, type Scheme, themeOf } from "./theme.ts";

/** A colour, and what it is drawn on. */
interface Pair {
  readonly colour: keyof Palette;
  readonly ground: keyof Palette;
  readonly use: Use;
}

/** Every pair of colours that the stylesheets put upon each other. */
export const pairs: readonly Pair[] = [
  ...(["ink", "inkSoft", "accent", "bad", "good", "warn", "other"] as const).flatMap(
    (colour): Pair[] => [
      { colour, ground: "paper", use: "text" },
      { colour, ground: "paperRaised", use: "text" },
      // In marked lines of code.
      { colour, ground: "mark", use: "text" },
    ],
  ),
  { colour: "ruleStrong", ground: "paper", use: "graphics" },
  { colour: "ruleStrong", ground: "paperRaised", use: "graphics" },
];

/** Pairs of a palette whose contrast is too small. */
export function weakPairs(palette: Palette): (Pair & { readonly ratio: number })[] {
  return pairs
    .map((pair) => ({ ...pair, ratio: contrast(palette[pair.colour], palette[pair.ground]) }))
    .filter(({ ratio, use }) => ratio < needed[use]);
}

/** Reports colours of `theme:` that can't be read, each with the nearest one that can. */
export function checkTheme(
  settings: ThemeSettings,
  locationOf: (...path: readonly string[]) => SourceLocation,
  report: Report,
): void {
  const theme = themeOf(settings);
  const schemes: readonly Scheme[] = ["light", "dark"];
  const told = new Set<string>();
  for (const scheme of schemes) {
    const own = ownColours(settings, scheme);
    const palette = theme[scheme];
    for (const key of ["ink", "accent"] as const) {
      const weak = weakPairs(palette).find(({ colour }) => colour === key);
      // Those that the site has not said follow those that it has.
      if (!weak || (own[key] === undefined && own.paper === undefined)) continue;
      const better = nearestIn(palette, key, weak);
      const at = own[key] === undefined ? "paper" : key;
      const location = locationOf(...pathOf(settings[at], at, scheme));
      const message = `\`${key}\` ${palette[key]} on \`${word(weak.ground)}\` ${palette[weak.ground]} has a contrast of ${shownRatio(weak.ratio)} in the ${scheme} scheme, less than ${needed[weak.use]}`;
      const hint = better
        ? (perScheme(key, own[key], settings[key], scheme, better, theme) ??
          `The nearest that passes is \`"${better}"\`.`)
        : "No colour passes on a paper of this lightness: make the paper lighter or darker.";
      const line = `${location.line}:${location.column} ${message}`;
      if (told.has(line)) continue;
      told.add(line);
      report(diagnostic(location, "E230", message, hint));
    }
  }
}

type Word = "ink" | "accent";

function nearestIn(palette: Palette, key: Word, { use }: Pair): string | undefined {
  const grounds = pairs.filter(({ colour }) => colour === key).map(({ ground }) => palette[ground]);
  return nearestPassing(palette[key], grounds, needed[use]);
}

/** How a colour that was said once is said for each scheme, where it is wrong in one or in both. */
function perScheme(
  key: Word,
  own: string | undefined,
  written: SchemeColours | undefined,
  scheme: Scheme,
  better: string,
  theme: Record<Scheme, Palette>,
): string | undefined {
  if (own === undefined || typeof written !== "string") return undefined;
  const palette = theme[scheme === "light" ? "dark" : "light"];
  const weak = weakPairs(palette).find(({ colour }) => colour === key);
  const other = (weak && nearestIn(palette, key, weak)) ?? own;
  const [light, dark] = scheme === "light" ? [better, other] : [other, better];
  return `The nearest that pass, one for each scheme: \`${key}: { light: "${light}", dark: "${dark}" }\`.`;
}

function pathOf(value: SchemeColours | undefined, key: string, scheme: Scheme): string[] {
  return typeof value === "object" ? ["theme", key, scheme] : ["theme", key];
}

function word(ground: keyof Palette): string {
  return ground === "paperRaised" ? "raised paper" : ground;
}

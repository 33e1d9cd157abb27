import type { SchemeColours, ThemeSettings } from "../content/schemas/theme.ts";
import type { Look, LookName } from "./looks.ts";
import { looks } from "./looks.ts";
import { type OwnColours, paletteOf } from "./palette.ts";

/** What the stylesheet and the social images are made with. */
export interface Theme extends Omit<Look, "characterRem"> {
  readonly look: LookName;
}

/** A colour scheme, as `prefers-color-scheme` names it. */
export type Scheme = "light" | "dark";

/** A look with the site's own values in their place. */
export function themeOf(settings: ThemeSettings): Theme {
  const { look: name, type, face, corner, measure } = settings;
  const { characterRem, ...look } = looks[name];
  return {
    ...look,
    look: name,
    light: paletteOf(look.light, ownColours(settings, "light")),
    dark: paletteOf(look.dark, ownColours(settings, "dark")),
    type: {
      text: type.text ?? look.type.text,
      headings: type.headings ?? look.type.headings,
      code: type.code ?? look.type.code,
    },
    ownFace: look.ownFace && face === "own" && type.headings === undefined,
    // A family that the site names is set as it is.
    width: type.headings === undefined ? look.width : "normal",
    cornerPx: corner === undefined ? look.cornerPx : { fields: corner, boxes: corner },
    measureRem:
      measure === undefined ? look.measureRem : Math.round(measure * characterRem * 100) / 100,
  };
}

/** What a site says itself of one scheme's colours. */
export function ownColours({ paper, ink, accent }: ThemeSettings, scheme: Scheme): OwnColours {
  return {
    paper: inScheme(paper, scheme),
    ink: inScheme(ink, scheme),
    accent: inScheme(accent, scheme),
  };
}

function inScheme(colour: SchemeColours | undefined, scheme: Scheme): string | undefined {
  return typeof colour === "object" ? colour[scheme] : colour;
}

import type { lookNames } from "../content/schemas/look-names.ts";

/** A look by the name that `theme:` gives it in `site.yaml`. */
export type LookName = (typeof lookNames)[number];

/** The colours of one scheme, by what they are for. Hexadecimal, like `#174e8c`. */
export interface Palette {
  readonly paper: string;
  /** The ground of boxes: code, callouts, figures. */
  readonly paperRaised: string;
  readonly ink: string;
  /** Text that steps back: dates, captions, labels. */
  readonly inkSoft: string;
  /** Lines that only part things. */
  readonly rule: string;
  /** Lines that bound something to use: a field, a button. */
  readonly ruleStrong: string;
  readonly accent: string;
  /** Behind marked words. */
  readonly mark: string;
  /** What a colour means in figures, callouts and code. */
  readonly bad: string;
  readonly good: string;
  readonly warn: string;
  readonly other: string;
}

/** The values of a look. Its stylesheet is `src/styles/looks/<name>.css`. */
export interface Look {
  readonly light: Palette;
  readonly dark: Palette;
  /** Font families as CSS lists them. */
  readonly type: { readonly text: string; readonly headings: string; readonly code: string };
  /** Whether wordmark and headings are set in the typeface that social images are lettered with. */
  readonly ownFace: boolean;
  /** How wide headings and labels are set (CSS `font-stretch`). */
  readonly width: "condensed" | "normal";
  /** The radius of fields and buttons, and of boxes. */
  readonly cornerPx: { readonly fields: number; readonly boxes: number };
  /** The width of the text's column, and of a character in it, on average. */
  readonly measureRem: number;
  readonly characterRem: number;
}

const code =
  'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace';

/** All looks, by name. */
export const looks: Readonly<Record<LookName, Look>> = {
  /** An engineering drawing: light is drafting paper, dark is a blueprint at night. */
  drafting: {
    light: {
      paper: "#f7f8f6",
      paperRaised: "#ffffff",
      ink: "#17222d",
      inkSoft: "#45525e",
      rule: "#dbe0e2",
      ruleStrong: "#828f99",
      accent: "#174e8c",
      mark: "#fbe9a7",
      bad: "#b32d0c",
      good: "#17694a",
      warn: "#835500",
      other: "#653a9e",
    },
    dark: {
      paper: "#0f1a26",
      paperRaised: "#16242f",
      ink: "#e2e9ef",
      inkSoft: "#a3b3c1",
      rule: "#263746",
      ruleStrong: "#5f768a",
      accent: "#8fc3ff",
      mark: "#524207",
      bad: "#ff936f",
      good: "#70d3a5",
      warn: "#efc163",
      other: "#c8a8ff",
    },
    type: {
      text: 'Charter, "Bitstream Charter", "Sitka Text", Cambria, "Source Serif 4", "Charis SIL", "Noto Serif", serif',
      // Apple's DIN comes in bold alone. Bahnschrift is as narrow as the others where condensed is asked for.
      headings:
        '"Avenir Next Condensed", Bahnschrift, "Roboto Condensed", "Nimbus Sans Narrow", "Liberation Sans Narrow", sans-serif-condensed, "Arial Narrow", sans-serif',
      code,
    },
    ownFace: true,
    width: "condensed",
    cornerPx: { fields: 3, boxes: 0 },
    measureRem: 30.5,
    characterRem: 0.436,
  },
  /** A book: cream paper, an old-style serif for everything, and wide margins. */
  folio: {
    light: {
      paper: "#fbf6ea",
      paperRaised: "#fffcf4",
      ink: "#2a211a",
      inkSoft: "#655647",
      rule: "#e4d9c3",
      ruleStrong: "#93836d",
      accent: "#8a2418",
      mark: "#f4e0a4",
      bad: "#a3301a",
      good: "#44642a",
      warn: "#7d5600",
      other: "#5f4486",
    },
    dark: {
      paper: "#1b1713",
      paperRaised: "#25201a",
      ink: "#eadfcc",
      inkSoft: "#b3a48d",
      rule: "#3a3228",
      ruleStrong: "#7d6f5c",
      accent: "#e9a184",
      mark: "#4b3a0c",
      bad: "#f2937a",
      good: "#a9c585",
      warn: "#e0bb6a",
      other: "#c7b0e6",
    },
    type: {
      text: '"Iowan Old Style", "Palatino Linotype", Palatino, P052, "URW Palladio L", "Book Antiqua", "EB Garamond", Georgia, serif',
      headings:
        '"Iowan Old Style", "Palatino Linotype", Palatino, P052, "URW Palladio L", "Book Antiqua", "EB Garamond", Georgia, serif',
      code,
    },
    ownFace: false,
    width: "normal",
    cornerPx: { fields: 2, boxes: 2 },
    measureRem: 29,
    characterRem: 0.455,
  },
  /** A poster: one grotesque, as large and as bold as it goes, black on white and one loud colour. */
  poster: {
    light: {
      paper: "#ffffff",
      paperRaised: "#f2f2f0",
      ink: "#0a0a0a",
      inkSoft: "#4d4d4b",
      rule: "#d9d9d6",
      ruleStrong: "#767673",
      accent: "#d01f00",
      mark: "#ffeb99",
      bad: "#b81c00",
      good: "#00663d",
      warn: "#7a5200",
      other: "#5b2bb5",
    },
    dark: {
      paper: "#0a0a0a",
      paperRaised: "#191918",
      ink: "#f7f7f2",
      inkSoft: "#b5b5af",
      rule: "#333331",
      ruleStrong: "#7d7d79",
      accent: "#ff6b4a",
      mark: "#3d3200",
      bad: "#ff8a70",
      good: "#5fd69f",
      warn: "#f2c14e",
      other: "#c2a5ff",
    },
    type: {
      text: '"Helvetica Neue", Helvetica, "Nimbus Sans", Arimo, "Liberation Sans", Arial, sans-serif',
      headings:
        '"Helvetica Neue", Helvetica, "Nimbus Sans", Arimo, "Liberation Sans", Arial, sans-serif',
      code,
    },
    ownFace: false,
    width: "normal",
    cornerPx: { fields: 0, boxes: 0 },
    measureRem: 34,
    characterRem: 0.47,
  },
};

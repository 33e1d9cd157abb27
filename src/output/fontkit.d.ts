/** What this project calls of fontkit; the package ships no types of its own. */
declare module "fontkit" {
  export interface Glyph {
    readonly path: {
      readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
    };
  }

  /** In font units, as its positions are. */
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getVariation(axes: Readonly<Record<string, number>>): Font;
    /** Glyphs from left to right, whatever the direction of the text. */
    layout(
      text: string,
      features: readonly string[],
      script: string | undefined,
      language: string | undefined,
      direction: "ltr" | "rtl",
    ): {
      readonly glyphs: readonly Glyph[];
      readonly positions: readonly {
        readonly xAdvance: number;
        readonly xOffset: number;
        readonly yOffset: number;
      }[];
    };
  }

  export function create(bytes: Uint8Array): Font;
}

/** What this project calls of opentype.js; the package ships no types of its own. */
declare module "opentype.js" {
  export interface Glyph {
    /** 0 is the box that stands for a missing character. */
    readonly index: number;
    /** In font units, as other lengths here. */
    readonly advanceWidth: number;
    getPath(x: number, y: number, sizePx: number): Path;
  }

  interface Path {
    /** Moves, lines and curves, with the points that each kind has. */
    readonly commands: readonly {
      readonly type: "M" | "L" | "Q" | "C" | "Z";
      readonly x1?: number;
      readonly y1?: number;
      readonly x2?: number;
      readonly y2?: number;
      readonly x?: number;
      readonly y?: number;
    }[];
  }

  export interface Font {
    readonly unitsPerEm: number;
    readonly tables: {
      readonly hhea: {
        readonly ascender: number;
        readonly descender: number;
        readonly lineGap: number;
      };
    };
    charToGlyph(character: string): Glyph;
    getKerningValue(left: Glyph, right: Glyph): number;
  }

  const opentype: { parse(file: ArrayBuffer): Font };
  export default opentype;
}

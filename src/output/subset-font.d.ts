/** What this project calls of subset-font; the package ships no types of its own. */
declare module "subset-font" {
  /** The font with the glyphs that a text needs alone. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: "woff2"; readonly noLayoutClosure: boolean },
  ): Promise<Buffer>;
}

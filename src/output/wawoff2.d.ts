/** What this project calls of wawoff2, which ships no types of its own. */
declare module "wawoff2/decompress.js" {
  /** WOFF2 as TrueType or OpenType. */
  export default function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}

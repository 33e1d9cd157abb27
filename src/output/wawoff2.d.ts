/** What this project calls of wawoff2, which ships no types of its own. */
declare module "wawoff2/decompress.js" {
  /** WOFF2 as TrueType or OpenType. */
  export default function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
declare module "wawoff2/build/decompress_binding.js" {
  const binding: {
    /** The same at once, after the other has been awaited; false for what is no WOFF2. */
    decompress(woff2: Uint8Array): Uint8Array | false;
  };
  export default binding;
}

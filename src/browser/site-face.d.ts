declare module "site-face" {
  /** The typeface of wordmark and headings, if the site has one. Made at build time (src/output/heading-face.ts). */
  export const face: { readonly family: string; readonly css: string } | undefined;
}

/** Whether it has one, for the script in the head. */
declare const HAS_FACE: boolean;

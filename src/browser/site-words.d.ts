/** Areas of the site's words (src/output/scripts.ts). */
declare module "site-words/copy" {
  export const words: import("../i18n/words.ts").Words["copy"];
}
declare module "site-words/keys" {
  export const words: import("../i18n/words.ts").Words["keys"];
}
declare module "site-words/results" {
  export const words: import("../i18n/words.ts").Words["results"];
}
declare module "site-words/figure" {
  export const words: import("../i18n/words.ts").Words["figure"];
}

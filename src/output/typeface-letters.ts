/**
 * What is asked of the typeface (src/package/package-files.ts) in every build, written down: to read the fonts takes
 * longer than all else that an edit needs of them. That it is what they say, a test holds.
 */

/** The letters that are in each of its files, in their order. */
export const lettersInFiles: readonly RegExp[] = [
  /[\u0300\u0301\u0303\u0304\u0308\u0309\u0323\0\r -~\u00a0-ÿıŒœʻʼˆ˚˜–—‘-‚“-„•…′″‹›⁄€™−∕]/u,
  /[\u0300\u0301\u0303\u0304\u0308\u0309\u0323\0\r \u00a0Ā-ēĖ-īĭ-İĳ-ķĹ-ľŀ-ňŊ-ōŏ-őŔ-žƏƒƠơƯưǍǎǔǥǧǩǯǿȘ-țȟȨȩȷəʒʼˇˉ˝Ẁ-ẅỲ-ỹ†₣₺₽ℓ]/u,
  /[\u0300\u0301\u0303\u0304\u0308\u0309\u0323\0\r \u00a0ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u,
];

/** How wide its characters are on average, at a font size of one (font-metrics.ts). */
export const averageWidth = 0.3545961923847695;

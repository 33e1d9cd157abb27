// #region key
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** One key for all spellings that any part of the system takes for one word. */
export function nameKey(word: string): string {
  return word
    .normalize("NFKC") // full-width, superscript, ligature: plain letters
    .replace(invisible, "") // zero-width joiners, soft hyphens
    .toLowerCase() // first, so that a capital ẞ becomes ß …
    .toUpperCase() // … and both become SS
    .normalize("NFKC");
}
// #endregion

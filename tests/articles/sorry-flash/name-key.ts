// #region key
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** One key for every spelling that some part of the system may take for the same word. */
export function nameKey(word: string): string {
  return word
    .normalize("NFKC") // full-width, superscript and ligature forms become plain letters
    .replace(invisible, "") // zero-width joiners, soft hyphens
    .toLowerCase() // first, so that a capital ẞ becomes ß …
    .toUpperCase() // … and both become SS
    .normalize("NFKC");
}
// #endregion

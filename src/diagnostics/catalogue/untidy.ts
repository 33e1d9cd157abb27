import type { DiagnosticCode } from "./catalogue.ts";

/**
 * What is merely untidy, and why: readers get the page, its links and its feed as they were meant. In an article with
 * `strict: false` it is a warning. All else would break one of these, or could run something, and stays an error.
 */
export const untidy: { readonly [C in DiagnosticCode]?: string } = {
  E213: "A date that is too early misleads nobody about the text.",
  E214: "A tag that is named twice counts once.",
  E321: "The code is shown, only without the marks.",
  E330: "Headings read oddly, and every one can be linked to.",
  E331: "Headings read oddly, and every one can be linked to.",
  E351: "The source is left out of the list.",
  E352: "The brackets are shown as they are written.",
  E353: "The note is left out.",
  E354: "The last of the notes is shown.",
  E362: "The setting has no effect.",
  E366: "What happened is told, in the order in which it is written.",
  E384: "What is there is shown as it is written.",
  E391: "Who can't see the picture misses what it shows, and nothing else is lost.",
  E392: "The setting has no effect.",
};

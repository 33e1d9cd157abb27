import { importFiles } from "./import-files.ts";

/** What the program reads at the top of a content folder, or an import has written there. */
export const topNames: ReadonlySet<string> = new Set([
  ..."site.yaml tags.yaml strings.yaml theme.css house.yaml words.txt urls.lock links.lock.yaml about.md 404.md articles pages".split(
    " ",
  ),
  ...Object.values(importFiles),
]);

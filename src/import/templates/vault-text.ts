import { markSign } from "../text/kept-text.ts";
import { codeRanges } from "./code-ranges.ts";

/** What Obsidian reads in a note beside links: `==words==` that are marked, and `^name` of a block at the end of its line. */
export function vaultText(text: string): string {
  if (!/==|\^/.test(text)) return text;
  const inCode = codeRanges(text);
  return text.replace(
    /==(?=[^\s=])([^=\n]{1,500}?)(?<=[^\s=])==|[ \t]+\^[\w-]+$/gm,
    (written, words: string | undefined, at: number) => {
      if (inCode(at)) return written;
      return words === undefined ? "" : `${markSign}${words}${markSign}`;
    },
  );
}

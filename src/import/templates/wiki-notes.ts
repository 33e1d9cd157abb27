import type { TextTools } from "../source-site.ts";
import { codeRanges } from "./code-ranges.ts";

const pictureName = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * What Obsidian writes: pictures embedded by their name, links to notes that nobody wrote, comments
 * (https://help.obsidian.md/links).
 * @param pictureAt the path of a picture from the folder's root, by its name
 */
export function wikiNotes(
  text: string,
  pictureAt: (name: string) => string | undefined,
  tools: TextTools,
): string {
  if (!/\[\[|%%/.test(text)) return text;
  const inCode = codeRanges(text);
  return text.replace(
    /%%[^%]{0,5000}%%|(!?)\[\[([^[\]\n|]{1,200})(?:\\?\|([^[\]\n]{0,200}))?\]\]/g,
    (
      written,
      embeds: string | undefined,
      target: string | undefined,
      label: string | undefined,
      at: number,
    ) => {
      if (inCode(at)) return written;
      if (target === undefined) return "";
      const name = target.trim();
      if (embeds === "!" && pictureName.test(name)) {
        const alt = label === undefined || /^\d+(?:x\d+)?$/.test(label) ? "" : label;
        return `![${alt}](<${pictureAt(name) ?? name}>)`;
      }
      const [note = ""] = name.split("#", 1);
      if (note !== "" && tools.pathOf(note) !== undefined) return written.replace(/^!/, "");
      tools.note("link", written, `there is no note \`${name}\``, "Its words stay.");
      return label?.trim() || (note === "" ? name.slice(1) : note);
    },
  );
}

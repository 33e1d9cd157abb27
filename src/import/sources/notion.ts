import type { ReadPost } from "./read-posts.ts";

/** What Notion's export puts behind each name, so that no two are alike. */
const id = / [0-9a-f]{32}(?=\/|$)/g;

/**
 * A page of Notion's export: without the ids in its path, and with the properties that stand below its title as front
 * matter (https://www.notion.com/help/export-your-content). Any other file as it is.
 */
export function fromNotion(read: ReadPost): ReadPost {
  const stem = read.stem.replace(id, "");
  if (stem === read.stem) return read;
  const [above, lines = ""] =
    /^(?:#[ \t][^\n]*\n\s*)((?:[A-Z][\w ]{0,40}:[ \t][^\n]*\n)+)(?=\n|$)/.exec(read.body) ?? [];
  if (above === undefined) return { ...read, stem };
  const found = Array.from(
    lines.matchAll(/^([A-Z][\w ]{0,40}):[ \t]*([^\n]*)$/gm),
    ([, key = "", value = ""]) => [keyOf(key), value] as const,
  );
  const body = above.slice(0, above.length - lines.length) + read.body.slice(above.length);
  return { ...read, stem, data: { ...Object.fromEntries(found), ...read.data }, body };
}

function keyOf(property: string): string {
  const key = property.trim().toLowerCase().replaceAll(" ", "_");
  return key === "created_time" ? "created" : key === "last_edited_time" ? "updated" : key;
}

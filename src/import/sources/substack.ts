import type { SourcePost, SourceSite } from "../source-site.ts";
import type { SourceReader } from "./source-reader.ts";

/** An export of Substack's: `posts.csv`, and the text of each in `posts/`. */
export const substack: SourceReader = {
  name: "substack",
  recognizes: (folder) =>
    folder.find("posts.csv") !== undefined &&
    /^\ufeff?"?post_id\b/.test(folder.read("posts.csv")?.text ?? ""),
  read(folder): SourceSite {
    const rows = tableOf(folder.read("posts.csv")?.text ?? "");
    const posts = rows.flatMap((row): SourcePost[] => {
      const id = row.post_id ?? "";
      const path = folder.find(`posts/${id}.html`);
      const source = path === undefined ? undefined : folder.read(path);
      if (path === undefined || !source) return [];
      const slug = id.replace(/^\d+\./, "");
      const isDraft = row.is_published !== "true";
      const isForPayers = row.audience === "only_paid" || row.audience === "founding";
      return [
        {
          source,
          offset: 0,
          path,
          key: `substack:${id}`,
          name: slug,
          data: {
            title: row.title ?? "",
            subtitle: row.subtitle ?? "",
            date: row.post_date ?? "",
            ...(isForPayers && { visibility: "private" }),
          },
          // Buttons that ask to subscribe are the platform's.
          body: source.text.replace(
            /<p class="button-wrapper"[\s\S]*?<\/p>|<div class="subscription-widget[\s\S]*?<\/form>\s*<\/div>(?:\s*<\/div>)?/g,
            "",
          ),
          format: "html",
          slug,
          isDraft,
          isPage: row.type === "page",
          url: isDraft ? undefined : `/p/${slug}`,
        },
      ];
    });
    return {
      posts,
      roots: [folder.root],
      address: undefined,
      facts: {},
    };
  },
};

/** The rows of a table in CSV (RFC 4180), by the names in its first line. */
function tableOf(csv: string): Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end = ""] of csv
    .replace(/^\ufeff/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") rows.push([]);
  }
  const [names = [], ...others] = rows;
  return others
    .filter(({ length }) => length > 1)
    .map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ""])));
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "../content/content.ts";
import type { SitePath, Slug } from "../content/schema.ts";
import { type UrlTable, urlKey } from "../site/url-table.ts";

/** Says who has an article's name or address, or has ever had it; undefined if it is free. */
export function takenBy(
  slug: Slug,
  folder: string,
  content: Content | undefined,
  urls: UrlTable | undefined,
): string | undefined {
  const path: SitePath = `/articles/${slug}/`;
  const articles = join(folder, "articles");
  const names = existsSync(articles) ? readdirSync(articles) : [];
  // Some file systems fold case, so a name that differs only in case is taken too.
  const file = names.find((name) => name.toLowerCase().replace(/\.md$/, "") === slug);
  if (file !== undefined) return `\`articles/${file}\` is there already`;

  const same = (other: string) => urlKey(other) === urlKey(path);
  for (const article of content?.articles ?? []) {
    if (article.aliases.some((alias) => same(alias.path))) {
      return `\`${path}\` is an alias of \`${article.slug}\``;
    }
  }
  const owner = urls?.get(urlKey(path));
  if (owner) return `\`${path}\` belongs to ${owner.what}`;
  if (releasedPaths(folder).some(same)) {
    return `\`${path}\` has been released before: \`urls.lock\` has it`;
  }
  return undefined;
}

/** Every path in `urls.lock`, the record of all addresses that the site has ever had. */
function releasedPaths(folder: string): string[] {
  const file = join(folder, "urls.lock");
  if (!existsSync(file)) return [];
  return Array.from(readFileSync(file, "utf8").matchAll(/^\/[^\s#]*/gm), ([path]) => path);
}

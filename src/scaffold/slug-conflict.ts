import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "../content/content.ts";
import type { Slug } from "../content/schemas/values.ts";
import { readablePath } from "../content/site-path.ts";
import type { UrlTable } from "../site/url-model.ts";
import { urlKey } from "../site/url-table.ts";
import { articlePath, articlesFolder } from "../site/urls.ts";

/** Says who has an article's name or address, or has ever had it; undefined if it is free. */
export function slugConflict(
  { slug, section }: { readonly slug: Slug; readonly section?: Slug | undefined },
  folder: string,
  content: Content | undefined,
  urls: UrlTable | undefined,
): string | undefined {
  const path = articlePath(slug, section);
  const sections = content?.site.sections.map((one) => one.slug) ?? [];
  for (const name of [articlesFolder, ...sections]) {
    const articles = join(folder, name);
    const names = existsSync(articles) ? readdirSync(articles) : [];
    // Some file systems fold case, so a name that differs only in case is taken too.
    const file = names.find(
      (name) => name.normalize("NFC").toLowerCase().replace(/\.md$/, "") === slug,
    );
    if (file !== undefined) return `\`${name}/${file}\` is there already`;
  }

  const same = (other: string) => urlKey(other) === urlKey(path);
  for (const article of content?.articles ?? []) {
    if (article.aliases.some((alias) => same(alias.path))) {
      return `\`${readablePath(path)}\` is an alias of \`${article.slug}\``;
    }
  }
  const owner = urls?.get(urlKey(path));
  if (owner) return `\`${readablePath(path)}\` belongs to ${owner.what}`;
  const released = [...(content?.urlsLock?.addresses.keys() ?? [])];
  if (released.some((address) => same(address.replace(/#.*$/, "")))) {
    return `\`${readablePath(path)}\` was released before, and whoever kept that address expects what was there`;
  }
  return undefined;
}

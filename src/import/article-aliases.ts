import { ArticleFrontMatterSchema } from "../content/schemas/front-matter.ts";
import { addressKey, decodePath, oldPath } from "./addresses.ts";
import { listAt } from "./front-matter-values.ts";
import type { Notes } from "./notes.ts";
import type { Existing } from "./plan-posts.ts";
import type { SourcePost, SourceSite } from "./source-site.ts";

/** The post's old addresses, to lead here. One that something else has is reported. */
export function aliasesOf(
  post: SourcePost,
  path: string,
  site: SourceSite,
  existing: Existing,
  taken: Map<string, string>,
  { note }: Notes,
): { aliases?: string[] } {
  const { aliases } = ArticleFrontMatterSchema.shape;
  const old = oldPath(post, site);
  // A draft never had one.
  if (old === undefined && !post.isDraft) {
    note(
      "address",
      "permalink",
      "its old address can't be known",
      "Add it to `aliases:` yourself.",
    );
  }
  const written = listAt(post.data, "aliases", "alias", "redirect_from", "redirects");
  const kept = new Map<string, string>();
  const here = samePlace(path);
  for (const given of new Set([old ?? [], ...written.map(rootedAlias)].flat())) {
    const key = addressKey(given);
    // `/name.html` and `/name/` are two files at a host, and one must lead to the other.
    const place = samePlace(given);
    if (place === here) continue;
    // A rule answers one address, not the file in a folder.
    const alias = place.toLowerCase() === here.toLowerCase() ? given.replace(indexFile, "") : given;
    const other = taken.get(key);
    if (!aliases.safeParse([alias]).success) {
      note(
        "address",
        alias,
        `\`${alias}\` can't be an alias`,
        "An alias is a path, like `/old/`: redirect what has `?` or `#` in it at your host.",
      );
    } else if (key === "" || (other !== undefined && other !== path) || existing.hasPath(alias)) {
      note(
        "address",
        alias,
        `\`${alias}\` belongs to something else here`,
        "It can't lead to this article.",
      );
    } else if (!kept.has(place)) {
      taken.set(key, path);
      kept.set(place, alias);
    }
  }
  return kept.size > 0 ? { aliases: [...kept.values()] } : {};
}

/** The file that a host sends for a folder, at the end of a path. */
const indexFile = /(?:^|(?<=\/))index\.html?$/;

function samePlace(path: string): string {
  return decodePath(path).replace(indexFile, "").replace(/\/+$/, "");
}

function rootedAlias(alias: string): string {
  const path = URL.canParse(alias) ? new URL(alias).pathname : alias;
  return path.startsWith("/") ? path : `/${path}`;
}

import { type Slug, SlugSchema } from "../content/schemas/values.ts";
import { suggestSlug } from "../content/suggest-slug.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { isTopPath } from "../site/urls.ts";
import { decodePath } from "./addresses.ts";
import { textAt } from "./front-matter-values.ts";
import { codes } from "./notes.ts";
import type { Existing, PlannedPost } from "./plan-posts.ts";
import type { SourcePost } from "./source-site.ts";
import { codeRanges } from "./templates/code-ranges.ts";

/** Names and layouts of what a theme makes anew on every site: lists, a search, what is not found. */
const listing =
  /^(?:archives?|search|tags?|tagcloud|categor(?:y|ies)|404|not[-_]?found|home|index|list|feed|rss|atom|sitemap|offline|posts?|blog|paginat\w*)$/i;

/**
 * Where a page of the source site will be: at its old address, or as near to that as a site here allows. Undefined
 * for one that stays behind, which is reported.
 */
export function planPage(
  post: SourcePost,
  existing: Existing,
  taken: ReadonlySet<string>,
  language: string,
  report: Report,
): PlannedPost | undefined {
  const leave = (why: string, hint: string) => {
    report(
      diagnostic(
        post.source.at(post.offset),
        codes.page,
        `is a page, and is left where it is: ${why}`,
        hint,
      ),
    );
    return undefined;
  };
  const earlier = existing.slugOf(post.key);
  const parts = earlier === undefined ? partsOf(post, language) : earlier.split("/");
  const slug = SlugSchema.safeParse(parts.at(-1)).data;
  const layout = textAt(post.data, "layout", "type", "template")?.replace(/\.\w+$/, "") ?? "";
  const name = post.name.split("/").findLast((one) => one !== "index") ?? "";
  const isNamedSo = listing.test(name) || (slug !== undefined && listing.test(slug));
  if (isForLostReaders(post))
    return leave(
      "every site here has one for lost readers",
      "Words of your own for them go into `404.md`, beside `site.yaml`.",
    );
  if (slug === undefined || listing.test(layout) || (isNamedSo && !isTextInFolder(post, parts)))
    return leave("every site here has its own lists, search and front page", "Nothing is lost.");
  if (post.body.replace(/<!--[\s\S]*?-->/g, "").trim() === "")
    return leave("it holds no words", "What its theme showed there is made anew here.");
  if (
    showsList(post) ||
    (post.format === "html" && /\{%-?\s*(?:for|assign|capture|include|paginate)\b/.test(post.body))
  )
    return leave("a template makes it", "Write it anew as a page, if its words shall come along.");
  const path = `/${parts.join("/")}/`;
  if (earlier === undefined && (taken.has(path) || existing.hasPath(path)))
    return leave(`\`${path}\` belongs to something else here`, "Rename one of the two.");
  return { post, kind: "page", slug, path, place: `pages/${parts.join("/")}` };
}

/** Whether it is what a host shows for an address that leads nowhere: Eleventy's is in no collection, as drafts are. */
export function isForLostReaders({ name }: Pick<SourcePost, "name">): boolean {
  return /(?:^|\/)(?:404|not[-_]?found)$/i.test(name);
}

/** A text about tags or posts may be called so in its folder: it has headings, as lists haven't. */
function isTextInFolder({ body, format }: SourcePost, parts: readonly string[]) {
  return parts.length > 1 && format !== "html" && /^#{2,6}[ \t]/m.test(body);
}

/** Whether a template in a page lists what there is; one that is shown as code doesn't. */
function showsList({ body, format }: SourcePost): boolean {
  const found = Array.from(
    body.matchAll(/\{[{%][^{}%]*\b(?:paginator|site\.(?:posts|tags|categories)|collections)\b/g),
    ({ index }) => index,
  );
  if (found.length === 0) return false;
  const isCode = format === "html" ? () => false : codeRanges(body);
  return found.some((at) => !isCode(at));
}

/** The parts of the old address, each made a slug; without a first one that means something else here. */
function partsOf({ url, slug, name }: SourcePost, language: string): Slug[] {
  const old = decodePath(url ?? slug)
    .replace(/(?:^|\/)index\.html?$/, "")
    .replace(/\.html?$/, "")
    .split("/")
    .filter((one) => one !== "");
  const parts = old.flatMap((one) => suggestSlug(one, language) ?? []);
  const own = parts.length > 0 ? parts : [suggestSlug(name, language) ?? []].flat();
  const [first] = own;
  // Blogger's pages are in `/p/`, as others' are in `/pages/`.
  const isFree = first === undefined || first === "about" || !(isTopPath(first) || first === "p");
  return isFree ? own : own.slice(-1);
}

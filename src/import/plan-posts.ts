import { type Slug, SlugSchema } from "../content/schemas/values.ts";
import { suggestSlug } from "../content/suggest-slug.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import { articlePath, articlesFolder, sectionPath } from "../site/urls.ts";
import { dateKeys, dayAt } from "./days.ts";
import { textAt } from "./front-matter-values.ts";
import { codes } from "./notes.ts";
import { isForLostReaders, planPage } from "./plan-pages.ts";
import type { ImportedSection } from "./sections.ts";
import type { SourcePost } from "./source-site.ts";
import { plainWords } from "./text/html-tree.ts";

/** What there is already, which nothing may clash with. */
export interface Existing {
  /** Says what has an article's address, or had it once; undefined if it is free. */
  slugConflict(slug: Slug): string | undefined;
  /** Whether anything answers a path. */
  hasPath(path: string): boolean;
  readonly tags: readonly string[];
  readonly series: readonly string[];
  readonly authors: readonly string[];
  readonly sections: readonly string[];
  /** The slug that a post got in an earlier import, by its key. */
  slugOf(key: string): string | undefined;
}

/** A post, and what it will be. */
export interface PlannedPost {
  readonly post: SourcePost;
  readonly kind: "article" | "page";
  /** An article's slug, or the last part of a page's path. */
  readonly slug: Slug;
  readonly path: string;
  /** Its file within the content folder, without what comes after its name: `.md` or `/index.md`. */
  readonly place: string;
}

/** Gives posts and pages their new addresses. Of two that would have one the second gets a suffix. */
export function planPosts(
  posts: readonly SourcePost[],
  existing: Existing,
  sections: readonly ImportedSection[],
  language: string,
  report: Report,
): PlannedPost[] {
  const planned: PlannedPost[] = [];
  const taken = new Map<string, SourcePost>();
  const counts = new Map<string, number>();
  for (const post of posts) {
    const earlier = SlugSchema.safeParse(existing.slugOf(post.key)).data;
    if (earlier !== undefined) taken.set(earlier, post);
  }
  for (const post of posts.filter(isPost)) {
    const earlier = SlugSchema.safeParse(existing.slugOf(post.key)).data;
    const slug = earlier ?? freeSlug(post, existing, taken, counts, language, report);
    taken.set(slug, post);
    const own = post.section?.toLowerCase();
    const section = sections.find((one) => one.slug === own)?.slug;
    const path = articlePath(slug, section);
    planned.push({
      post,
      kind: "article",
      slug,
      path,
      place: `${section ?? articlesFolder}/${slug}`,
    });
  }
  const paths = new Set([
    ...planned.map(({ path }) => path),
    ...sections.map(({ slug }) => sectionPath(slug)),
  ]);
  for (const post of posts.filter((one) => !isPost(one))) {
    const page = planPage(post, existing, paths, language, report);
    if (!page) continue;
    paths.add(page.path);
    planned.push(page);
  }
  return planned;
}

/** Whether it is one of a stream, and no page. */
export function isPost(post: SourcePost): boolean {
  const { isPage, isDraft, data, dayInName, path } = post;
  if (isPage !== undefined) return !isPage;
  return (
    dayInName !== undefined ||
    dayAt(data, ...dateKeys) !== undefined ||
    (isDraft && !isForLostReaders(post)) ||
    /(?:^|\/)_?(?:posts?|blog|articles|writing)\//.test(path)
  );
}

function freeSlug(
  post: SourcePost,
  existing: Existing,
  taken: ReadonlyMap<string, SourcePost>,
  counts: Map<string, number>,
  language: string,
  report: Report,
): Slug {
  const start = post.source.at(post.offset);
  const title = plainWords(textAt(post.data, "title") ?? "");
  const day = dayAt(post.data, ...dateKeys) ?? post.dayInName;
  const wanted = [post.slug, title]
    .map((text) => suggestSlug(text, language))
    .find((slug) => slug !== undefined);
  const base = wanted ?? SlugSchema.parse(day === undefined ? "post" : `post-${day}`);
  if (wanted === undefined) {
    const hint = "An address is made of letters and digits: rename the file to what it shall be.";
    report(
      diagnostic(
        start,
        codes.madeUpSlug,
        `no address can be made of \`${post.slug}\`: it gets \`${base}\``,
        hint,
      ),
    );
  }
  const why = (slug: Slug) => {
    const other = taken.get(slug);
    return other ? `\`${other.source.file}\` has it` : existing.slugConflict(slug);
  };
  const conflict = why(base);
  if (conflict === undefined) return base;
  let slug = base;
  let n = counts.get(base) ?? 2;
  do {
    slug = SlugSchema.parse(`${base}-${n}`);
    n += 1;
  } while (why(slug) !== undefined);
  counts.set(base, n);
  if (wanted !== undefined) {
    const hint = "Its old address leads to it all the same. Rename it if you know a better name.";
    report(
      diagnostic(
        start,
        codes.slugConflict,
        `can't be \`${base}\`: ${conflict}; it gets \`${slug}\``,
        hint,
      ),
    );
  }
  return slug;
}

import { stringify } from "yaml";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { aliasesOf } from "./article-aliases.ts";
import {
  datesOf,
  dayOf,
  descriptionOf,
  originalOf,
  seriesOf,
  type TagFound,
  tagsOf,
  titleOf,
} from "./article-fields.ts";
import { type CheckArticle, type ImportedArticle, importText } from "./import-post.ts";
import { linkResolver } from "./link-resolver.ts";
import { notesOn } from "./notes.ts";
import { type Existing, planPosts } from "./plan-posts.ts";
import { postHeadingIds } from "./post-headings.ts";
import type { SourceFolder } from "./source-folder.ts";
import type { SourceSite } from "./source-site.ts";
import { reportUnmappedKeys } from "./unmapped-keys.ts";

/** Everything that an import makes. Nothing has been written. */
export interface Imported {
  readonly articles: readonly ImportedArticle[];
  readonly tags: ReadonlyMap<string, TagFound>;
  readonly series: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns a site's posts into articles.
 * @param isNewSite whether series may be declared, as `site.yaml` is written too
 */
export function importSite(
  site: SourceSite,
  folder: SourceFolder,
  existing: Existing,
  isNewSite: boolean,
  check: CheckArticle,
): Imported {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (one) => diagnostics.push(one);
  const planned = planPosts(site.posts, existing, site.facts.language ?? "en", report);
  const tags = new Map<string, TagFound>();
  const series = new Map<string, string>();
  const aliases = new Map(planned.map(({ path }) => [path.replace(/\/$/, ""), path]));
  const links = linkResolver(site, planned, postHeadingIds(site.facts.language));
  const tools = { site, folder, links, check };
  for (const { post, path } of planned) {
    if (post.isDraft || dayOf(post) === undefined) links.unpublished.add(path);
  }
  const first = planned.map((one) => ({ one, text: importText(one, titleOf(one.post), tools) }));
  for (const { one, text } of first) {
    if (text.draftReasons.length > 0) links.unpublished.add(one.path);
  }
  const articles = first.map(({ one, text: written }): ImportedArticle => {
    const { post, path } = one;
    const title = titleOf(post);
    // A link to what has turned out to be a draft would stop the build.
    const text = links.leadsToUnpublished(post) ? importText(one, title, tools) : written;
    const notes = notesOn(post, report);
    const frontMatter = {
      title,
      ...descriptionOf(post, text.body, title, notes),
      ...datesOf(post, notes),
      ...nonEmpty("tags", tagsOf(post, site, tags, notes)),
      ...seriesOf(post, site, existing, isNewSite ? series : undefined, notes),
      ...aliasesOf(post, path, site, existing, aliases, notes),
      ...originalOf(post, site, notes),
      ...(text.isUntidy && { strict: false }),
    };
    for (const note of text.notes) report(note);
    const { draftReasons, body, pictures } = text;
    if (draftReasons.length > 0 && !post.isDraft) {
      const hint = "Mend that in the article, and take `draft: true` out.";
      notes.note("draft", "", `comes as a draft: ${reasonsOf(draftReasons)}`, hint);
    }
    return { ...one, pictures, frontMatter, body, draftReasons };
  });
  reportUnmappedKeys(
    planned.map(({ post }) => post),
    report,
  );
  return { articles, tags, series, diagnostics };
}

/** The file of an article. */
export function articleText({ post, frontMatter, body, draftReasons }: ImportedArticle): string {
  const isDraft = post.isDraft || draftReasons.length > 0;
  const reason = reasonsOf(draftReasons);
  const yaml = stringify(frontMatter, { lineWidth: 0 });
  const draft = isDraft ? `draft: true${reason === "" ? "" : ` # ${reason}`}\n` : "";
  return `---\n${yaml}${draft}---\n\n${body}`;
}

function reasonsOf(reasons: readonly string[]): string {
  return [...new Set(reasons)].slice(0, 3).join("; ").replace(/\s+/g, " ");
}

function nonEmpty(key: string, list: readonly string[]): Record<string, readonly string[]> {
  return list.length > 0 ? { [key]: list } : {};
}

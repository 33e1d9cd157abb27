import { stringify } from "yaml";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import {
  aliasesOf,
  datesOf,
  dayOf,
  descriptionOf,
  originalOf,
  seriesOf,
  type TagFound,
  tagsOf,
  titleOf,
} from "./article-fields.ts";
import { convertPost } from "./convert-post.ts";
import { linkResolver } from "./link-resolver.ts";
import { notesOn } from "./notes.ts";
import { articlePictures, type PictureSource } from "./pictures.ts";
import { type Existing, type PlannedPost, planPosts } from "./plan-posts.ts";
import { postHeadingIds } from "./post-headings.ts";
import type { SourceFolder } from "./source-folder.ts";
import type { SourceSite } from "./source-site.ts";
import { reportUnmappedKeys } from "./unmapped-keys.ts";

/** An article that a post becomes. */
export interface ImportedArticle extends PlannedPost {
  /** Pictures to lie beside it, by name. */
  readonly pictures: ReadonlyMap<string, PictureSource>;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Why a person must look at it before it is published. */
  readonly draftReasons: readonly string[];
}

/** Everything that an import makes. Nothing has been written. */
export interface Imported {
  readonly articles: readonly ImportedArticle[];
  readonly tags: ReadonlyMap<string, TagFound>;
  readonly series: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the build has to say of an article that could be made: problems with its text alone. */
export type CheckArticle = (article: ImportedArticle) => readonly Diagnostic[];

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
  const planned = planPosts(site.posts, existing, report);
  const tags = new Map<string, TagFound>();
  const series = new Map<string, string>();
  const aliases = new Map<string, string>(
    planned.map(({ path }) => [path.replace(/\/$/, ""), path]),
  );
  const idsOf = postHeadingIds();
  const links = linkResolver(site, planned, idsOf);
  const articles: ImportedArticle[] = [];

  for (const one of planned) {
    const { post, path } = one;
    const title = titleOf(post);
    /** Tried again as words if the build can't read its formulas. */
    const attempt = (hasMath: boolean) => {
      const found: Diagnostic[] = [];
      const notes = notesOn(post, (note) => found.push(note));
      const pictures = articlePictures(post, site, folder, notes);
      const { body, mustDecide } = convertPost(post, title, site, {
        links,
        pictures,
        notes,
        folder,
        hasMath,
      });
      return { found, notes, body, pictures: pictures.beside, mustDecide };
    };
    const hasMath = usesMath(post.data, post.body, site);
    let made = attempt(hasMath);
    const fields = (body: string, notes: ReturnType<typeof notesOn>) => ({
      title,
      ...descriptionOf(post, body, title, notes),
      ...datesOf(post, notes),
      ...nonEmpty("tags", tagsOf(post, site, tags, notes)),
      ...seriesOf(post, existing, isNewSite ? series : undefined, notes),
      ...aliasesOf(post, path, site, existing, aliases, notes),
      ...originalOf(post, site, notes),
    });
    const frontMatter = fields(made.body, made.notes);
    const article = (): ImportedArticle => ({
      ...one,
      pictures: made.pictures,
      frontMatter,
      body: made.body,
      draftReasons: [],
    });
    let problems = errorsIn(check(article()));
    if (hasMath && problems.some(({ code }) => code === "E370")) {
      const said = made.found.filter(({ code }) => !isOfText(code));
      made = attempt(false);
      for (const note of said) made.found.push(note);
      problems = errorsIn(check(article()));
    }
    const draftReasons = [
      ...made.mustDecide,
      ...(dayOf(post) === undefined && !post.isDraft ? ["it has no date"] : []),
      ...(post.data.visibility === "private" ? ["it was private"] : []),
      ...problems.map(({ message }) => message),
    ];
    for (const note of made.found) report(note);
    if (draftReasons.length > 0 && !post.isDraft) {
      const reasons = [...new Set(draftReasons)].slice(0, 3).join("; ");
      const hint = "Mend that in the article, and take `draft: true` out.";
      notesOn(post, report).note("draft", "", `comes as a draft: ${reasons}`, hint);
    }
    articles.push({ ...article(), draftReasons });
  }
  reportUnmappedKeys(
    planned.map(({ post }) => post),
    report,
  );
  return { articles, tags, series, diagnostics };
}

/** The file of an article. */
export function articleText({ post, frontMatter, body, draftReasons }: ImportedArticle): string {
  const isDraft = post.isDraft || draftReasons.length > 0;
  const reason = [...new Set(draftReasons)].slice(0, 3).join("; ").replace(/\s+/g, " ");
  const yaml = stringify(frontMatter, { lineWidth: 0 });
  const draft = isDraft ? `draft: true${reason === "" ? "" : ` # ${reason}`}\n` : "";
  return `---\n${yaml}${draft}---\n\n${body}`;
}

function nonEmpty(key: string, list: readonly string[]): Record<string, readonly string[]> {
  return list.length > 0 ? { [key]: list } : {};
}

function errorsIn(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}

function isOfText(code: string): boolean {
  return /^W82[2-5]$|^W829$/.test(code);
}

/** Whether dollars are formulas: the post or site says so, or they are written as only formulas are. */
function usesMath(
  data: Readonly<Record<string, unknown>>,
  body: string,
  site: SourceSite,
): boolean {
  const said = ["math", "mathjax", "katex", "use_math", "usemath", "latex", "useMath"].some(
    (key) => data[key] === true || data[key] === "true",
  );
  return said || site.hasMath === true || /\$\$[^$]+\$\$/.test(body) || /\$\\[a-z]+/.test(body);
}

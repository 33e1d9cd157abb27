import { untidy } from "../diagnostics/catalogue/untidy.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { convertPost } from "./convert-post.ts";
import { coverOf, type ImportedCover } from "./cover.ts";
import { hasFormulas } from "./formulas.ts";
import type { LinkResolver } from "./link-resolver.ts";
import { notesOn } from "./notes.ts";
import { articlePictures, type PictureSource } from "./pictures.ts";
import type { PlannedPost } from "./plan-posts.ts";
import { dayOf } from "./post-dates.ts";
import type { SourceFolder } from "./source-folder.ts";
import type { SourceSite } from "./source-site.ts";

/** An article that a post becomes. */
export interface ImportedArticle extends PlannedPost {
  /** Pictures to lie beside it, by name. */
  readonly pictures: ReadonlyMap<string, PictureSource>;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Why a person must look at it before it is published. */
  readonly draftReasons: readonly string[];
}

/** What the build has to say of an article that could be made: problems with its text alone. */
export type CheckArticle = (article: ImportedArticle) => readonly Diagnostic[];

/** What posts are imported with. */
export interface PostTools {
  readonly site: SourceSite;
  readonly folder: SourceFolder;
  readonly links: LinkResolver;
  readonly check: CheckArticle;
}

/** A post's text and pictures as an article's, with what there is to say of them. */
export interface ImportedText {
  readonly pictures: ReadonlyMap<string, PictureSource>;
  readonly body: string;
  readonly draftReasons: readonly string[];
  readonly notes: readonly Diagnostic[];
  /** Undefined if the post has none that can be shown. */
  readonly cover: ImportedCover | undefined;
  /** Whether a build takes it only with `strict: false`. */
  readonly isUntidy: boolean;
}

/**
 * Converts a post's text. If the build can't read its formulas, their dollars are dollars; if HTML is left
 * in it, that is shown.
 */
export function importText(one: PlannedPost, title: string, tools: PostTools): ImportedText {
  const { post } = one;
  let how = { hasMath: hasFormulas(post, tools.site), showsHtml: false };
  let made = attempt(one, title, how, tools);
  const reasons = new Set<string>();
  for (const [code, next] of [
    ["E370", { ...how, hasMath: false }],
    ["E380", { hasMath: false, showsHtml: true }],
  ] as const) {
    const found = made.problems.find((problem) => problem.code === code);
    if (!found) continue;
    if (code === "E380") reasons.add(found.message);
    how = next;
    made = attempt(one, title, how, tools);
  }
  const draftReasons = [
    ...made.mustDecide,
    ...(one.kind === "article" && dayOf(post) === undefined && !post.isDraft
      ? ["it has no date"]
      : []),
    ...(post.data.visibility === "private" || hasPassword(post) ? ["it was private"] : []),
    ...reasons,
    // What would break a reader's page, a link or a feed waits for a person.
    ...made.problems
      .filter(({ code }) => !Object.hasOwn(untidy, code))
      .map(({ message }) => message),
  ];
  const { pictures, body, cover, notes, problems } = made;
  const isUntidy = problems.some(({ code }) => Object.hasOwn(untidy, code));
  return { pictures, body, cover, draftReasons, notes, isUntidy };
}

interface How {
  readonly hasMath: boolean;
  readonly showsHtml: boolean;
}

function attempt(one: PlannedPost, title: string, how: How, tools: PostTools) {
  const { site, folder, links, check } = tools;
  const notes: Diagnostic[] = [];
  const said = notesOn(one.post, (note) => notes.push(note));
  const pictures = articlePictures(one.post, site, folder, said);
  const cover = coverOf(one.post, title, pictures, said);
  const context = { links, pictures, notes: said, folder, ...how };
  const { body, mustDecide } = convertPost(one.post, title, site, context);
  const { language } = one.post;
  const own = language === undefined ? {} : { language };
  const frontMatter = { title, description: title, date: "2000", ...own };
  const article = { ...one, pictures: pictures.beside, frontMatter, body, draftReasons: [] };
  const problems = check(article).filter(({ severity }) => severity === "error");
  return { notes, pictures: pictures.beside, body, cover, mustDecide, problems };
}

/** Whether readers had to know a word to read it. */
function hasPassword({ data: { password } }: PlannedPost["post"]): boolean {
  return (typeof password === "string" && password !== "") || typeof password === "number";
}

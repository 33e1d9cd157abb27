import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { articlesInMemory } from "../build/articles-in-memory.ts";
import { loadSite } from "../build/load-site.ts";
import { UsageError } from "../build/options.ts";
import { silently } from "../build/progress.ts";
import { HouseFileSchema } from "../check/house-file.ts";
import { dayOf, isoDate } from "../content/calendar-date.ts";
import { howToDeclare } from "../content/check-names.ts";
import type { Content } from "../content/content.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import { ArticleFrontMatterSchema } from "../content/schemas/front-matter.ts";
import { type Slug, SlugSchema } from "../content/schemas/values.ts";
import { parseSiteUrl } from "../content/site-url.ts";
import { suggestSlug } from "../content/suggest-slug.ts";
import { checkInside } from "../content/write-own-file.ts";
import { belowBase } from "../output/base-path.ts";
import { useOwnerCode } from "../render/owner-code.ts";
import { articleDraft, type DraftFrontMatter } from "../scaffold/article-draft.ts";
import { slugConflict } from "../scaffold/slug-conflict.ts";
import { articlePath, articlesFolder } from "../site/urls.ts";
import type { ArticleInput } from "./ask-for-article.ts";
import { askForArticle } from "./ask-for-article.ts";

/**
 * A new article's file, ready to write, and its path as it will be served. Undefined if the author broke off. Throws a {@link UsageError} for a folder
 * that is no site, a section that isn't declared, a title or description that is missing where nobody can be asked,
 * an address that is taken, and facts that front matter doesn't take.
 */
export async function newArticle(
  input: ArticleInput,
): Promise<{ readonly file: string; readonly path: string; readonly text: string } | undefined> {
  const folder = input.content;
  const source = {
    content: folder,
    // What is wrong with figures stops nobody from beginning a text.
    code: { ...(await useOwnerCode(resolve())), diagnostics: [] },
    now: new Date(),
    url: undefined,
    view: "all",
    progress: silently,
  } as const;
  const { site, content } = await loadSite(source, articlesInMemory().read);
  if (!content) throw new UsageError(`\`${folder}\` holds no site: \`npm run check\` says why.`);
  const today = isoDate(dayOf(new Date(), content.site.timeZone));

  const sections = content.site.sections.map((one) => one.slug);
  const section = sections.find((slug) => slug === input.section);
  if (input.section !== undefined && section === undefined) {
    const hint = didYouMean(input.section, sections) || "Add it to `sections:` in `site.yaml`.";
    throw new UsageError(`There is no section \`${input.section}\`. ${hint}`);
  }

  /** The address for a title, or why it can't have one. */
  const addressFor = (title: string): { slug: Slug } | { refusal: string } => {
    const slug =
      input.slug === undefined
        ? suggestSlug(title, content.site.language)
        : SlugSchema.safeParse(input.slug).data;
    if (!slug) return { refusal: "No address can be made of that. Give one with `--slug`." };
    const taken = slugConflict({ slug, section }, folder, content, site?.urls);
    return taken ? { refusal: `${taken}. Give another with \`--slug\`.` } : { slug };
  };
  const refusal = (title: string) => {
    const address = addressFor(title);
    return "refusal" in address ? address.refusal : undefined;
  };

  const asked = input.mayAsk ? await askForArticle(input, content, refusal) : input;
  if (!asked) return undefined;
  const { title, description, tags = [], series, period } = asked;
  const missing = [
    ...(title ? [] : ["the title, in quotes"]),
    ...(description ? [] : ["`--description`"]),
  ];
  if (!title || !description) throw new UsageError(`Missing: ${missing.join(" and ")}.`);
  const address = addressFor(title);
  if ("refusal" in address) throw new UsageError(address.refusal);

  const house = houseOf(folder);
  const date = input.date ?? today;
  const facts: DraftFrontMatter = {
    title,
    description,
    date,
    // What is written ahead of its day is last changed on that day, if no later one is said.
    updated: house?.updated ? (date > today ? date.slice(0, 10) : today) : undefined,
    tags,
    series,
    period,
    draft: input.draft,
  };
  const mayUseAnyTag = !existsSync(join(folder, "tags.yaml"));
  const problems = problemsOf(facts, content, mayUseAnyTag);
  if (problems.length > 0) throw new UsageError(problems.join("\n"));
  const name = input.inFolder ? `${address.slug}/index.md` : `${address.slug}.md`;
  const file = join(folder, section ?? articlesFolder, name);
  checkInside(dirname(file), folder);
  mkdirSync(dirname(file), { recursive: true });
  const where = parseSiteUrl(content.site.url);
  const base = "basePath" in where ? where.basePath : "/";
  const path = belowBase(articlePath(address.slug, section), base);
  return { file, path, text: articleDraft(facts, house) };
}

/** Everything wrong with what would stand in the front matter. */
function problemsOf(facts: DraftFrontMatter, content: Content, mayUseAnyTag: boolean): string[] {
  const { success, error } = ArticleFrontMatterSchema.safeParse(facts);
  const wrong = success
    ? []
    : error.issues.map(({ path, message }) => `\`--${flagOf(path)}\`: ${message}`);
  const tags = content.tags.map(({ slug }): string => slug);
  const series = content.site.series.map(({ slug }): string => slug);
  const unknown = (word: string, known: readonly string[], what: "tag" | "series") => {
    if (known.includes(word)) return [];
    const all = known.length > 0 ? `There are: ${known.join(", ")}. ` : "";
    const hint = didYouMean(word, known) || `${all}${howToDeclare(what, word)}`;
    return [`There is no ${what} \`${word}\`. ${hint}`];
  };
  return [
    ...wrong,
    ...(mayUseAnyTag ? [] : facts.tags.flatMap((tag) => unknown(tag, tags, "tag"))),
    ...(facts.series === undefined ? [] : unknown(facts.series, series, "series")),
  ];
}

function flagOf([key]: readonly PropertyKey[]): string {
  return key === "tags" ? "tag" : String(key);
}

/** The rules of the house, if it has some that can be read; `npm run check` says what is wrong with others. */
function houseOf(folder: string) {
  const file = join(folder, "house.yaml");
  if (!existsSync(file)) return undefined;
  return HouseFileSchema.safeParse(parse(readFileSync(file, "utf8"))).data;
}

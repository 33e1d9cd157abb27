import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { HouseFileSchema } from "../check/house-file.ts";
import { dayOf, isoDate } from "../content/calendar-date.ts";
import type { Content } from "../content/content.ts";
import { didYouMean } from "../content/did-you-mean.ts";
import { ArticleFrontMatterSchema } from "../content/front-matter-schema.ts";
import { type Slug, SlugSchema } from "../content/schema.ts";
import { articleDraft, type DraftFacts, slugFor } from "../writing/article-draft.ts";
import { takenBy } from "../writing/taken-addresses.ts";
import { askForArticle } from "./ask-for-article.ts";
import { loadSite } from "./load-site.ts";
import { UsageError } from "./options.ts";
import { siteFigureRenderer } from "./site-figures.ts";

/** What the author said on the command line. */
export interface Wish {
  readonly content: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly tags: readonly string[] | undefined;
  readonly series: string | undefined;
  readonly period: string | undefined;
  readonly date: string | undefined;
  readonly slug: string | undefined;
  /** True for an article with pictures beside it. */
  readonly inFolder: boolean;
  readonly draft: boolean;
  readonly mayAsk: boolean;
}

/** A new article's file, ready to write. Undefined if the author broke off. */
export async function newArticle(
  wish: Wish,
): Promise<{ readonly file: string; readonly text: string } | undefined> {
  const folder = wish.content;
  const { site, content } = loadSite(
    { content: folder, now: new Date(), url: undefined },
    true,
    await siteFigureRenderer(),
  );
  if (!content) throw new UsageError(`\`${folder}\` holds no site: \`npm run check\` says why.`);
  const today = isoDate(dayOf(new Date(), content.site.timeZone));

  /** The address for a title, or why it can't have one. */
  const addressFor = (title: string): { slug: Slug } | { refusal: string } => {
    const slug = wish.slug === undefined ? slugFor(title) : SlugSchema.safeParse(wish.slug).data;
    if (!slug) return { refusal: "No address can be made of that. Give one with `--slug`." };
    const taken = takenBy(slug, folder, content, site?.urls);
    return taken ? { refusal: `${taken}. Give another with \`--slug\`.` } : { slug };
  };
  const refusal = (title: string) => {
    const address = addressFor(title);
    return "refusal" in address ? address.refusal : undefined;
  };

  const asked = wish.mayAsk ? await askForArticle(wish, content, refusal) : wish;
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
  const facts: DraftFacts = {
    title,
    description,
    date: wish.date ?? today,
    updated: house?.updated ? today : undefined,
    tags,
    series,
    period,
    draft: wish.draft,
  };
  const problems = problemsOf(facts, content);
  if (problems.length > 0) throw new UsageError(problems.join("\n"));
  const name = wish.inFolder ? `${address.slug}/index.md` : `${address.slug}.md`;
  const file = join(folder, "articles", name);
  mkdirSync(dirname(file), { recursive: true });
  return { file, text: articleDraft(facts, house?.lastHeading) };
}

/** Everything wrong with what would stand in the front matter. */
function problemsOf(facts: DraftFacts, content: Content): string[] {
  const { success, error } = ArticleFrontMatterSchema.safeParse(facts);
  const wrong = success
    ? []
    : error.issues.map(({ path, message }) => `\`--${flagOf(path)}\`: ${message}`);
  const tags = content.tags.map(({ slug }): string => slug);
  const series = content.site.series.map(({ slug }): string => slug);
  const unknown = (word: string, known: readonly string[], what: string) =>
    known.includes(word)
      ? []
      : [
          `There is no ${what} \`${word}\`. ${didYouMean(word, known) || `There are: ${known.join(", ")}.`}`,
        ];
  return [
    ...wrong,
    ...facts.tags.flatMap((tag) => unknown(tag, tags, "tag")),
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

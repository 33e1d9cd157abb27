import { cancel, intro, isCancel, multiselect, outro, select, text } from "@clack/prompts";
import type { Content } from "../content/content.ts";
import { ArticleFrontMatterSchema } from "../content/schemas/front-matter.ts";
import { suggestSlug } from "../content/suggest-slug.ts";

const { title, description, period } = ArticleFrontMatterSchema.shape;

class PromptCancelled extends Error {}

/** What the author said on the command line; undefined is what wasn't said, and may be asked for. */
export interface ArticleInput {
  readonly content: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly tags: readonly string[] | undefined;
  readonly series: string | undefined;
  readonly period: string | undefined;
  readonly date: string | undefined;
  readonly slug: string | undefined;
  /** The section that it goes into; undefined for `articles/`. */
  readonly section: string | undefined;
  /** True for an article with pictures beside it. */
  readonly inFolder: boolean;
  readonly draft: boolean;
  readonly mayAsk: boolean;
}

/**
 * Asks, on the terminal, for everything that the wish leaves open. `refusal` says why a title can't be
 * had. Undefined if the author breaks off.
 */
export async function askForArticle(
  input: ArticleInput,
  content: Content,
  refusal: (title: string) => string | undefined,
): Promise<ArticleInput | undefined> {
  intro("A new article");
  try {
    const answers: ArticleInput = {
      ...input,
      title: input.title ?? (await askTitle(refusal)),
      description:
        input.description ??
        answered(
          await text({
            message: "Description: one sentence, for lists and previews",
            validate: description,
          }),
        ),
      tags: input.tags ?? (await askTags(content)),
      series: input.series ?? (await askSeries(content)),
      period: input.period ?? (await askPeriod()),
    };
    outro(`Begun as ${input.slug ?? suggestSlug(answers.title ?? "", content.site.language)}`);
    return answers;
  } catch (error) {
    if (!(error instanceof PromptCancelled)) throw error;
    cancel("Nothing was written.");
    return undefined;
  }
}

async function askTitle(refusal: (title: string) => string | undefined): Promise<string> {
  return answered(
    await text({
      message: "Title",
      validate: (value = "") =>
        title.safeParse(value).error?.issues[0]?.message ?? refusal(value.trim()),
    }),
  );
}

async function askTags({ tags, articles }: Content): Promise<string[]> {
  if (tags.length === 0) return [];
  const count = (slug: string) => articles.filter((one) => one.tags.some((t) => t === slug)).length;
  const options = tags
    .map(({ slug, description: about }) => ({ slug, about, uses: count(slug) }))
    .sort((a, b) => b.uses - a.uses)
    .map(({ slug, about, uses }) => ({
      value: String(slug),
      label: `${slug} (${uses})`,
      hint: about,
    }));
  return answered(await multiselect({ message: "Tags", options, required: false }));
}

async function askSeries({ site: { series } }: Content): Promise<string | undefined> {
  if (series.length === 0) return undefined;
  const options = series.map(({ slug, title: label, description: hint }) => ({
    value: String(slug),
    label,
    hint,
  }));
  const none = { value: "", label: "None", hint: "" };
  return answered(await select({ message: "Series", options: [none, ...options] })) || undefined;
}

async function askPeriod(): Promise<string | undefined> {
  const answer = answered(
    await text({
      message: "When did it happen? (2007-12, 2010-06/2010-07; empty if it didn't)",
      defaultValue: "",
      validate(value) {
        return value ? period.safeParse(value).error?.issues[0]?.message : undefined;
      },
    }),
  );
  return answer || undefined;
}

/** What a prompt answers when the author presses Ctrl-C. */
type Cancelled = Extract<Awaited<ReturnType<typeof text>>, symbol>;

function answered<T>(answer: T | Cancelled): T {
  if (isCancel(answer)) throw new PromptCancelled();
  return answer;
}

import { cancel, confirm, intro, isCancel, select, text } from "@clack/prompts";
import { lookNames } from "../content/schemas/look-names.ts";
import { SiteFileSchema } from "../content/schemas/site.ts";
import { languages } from "../i18n/languages.ts";
import type { Template } from "../scaffold/templates.ts";
import type { InitFlags } from "./init.ts";

const { title, author } = SiteFileSchema.shape;

/** What is taken if a person presses Enter. */
export interface InitDefaults {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly look: Readonly<Record<Template, string>>;
}

const beginnings: Readonly<Record<Template, string>> = {
  blog: "A blog",
  essays: "Essays",
  photos: "A photo diary",
  engineering: "Engineering, with figures to play with",
};
const looks: Readonly<Record<(typeof lookNames)[number], string>> = {
  drafting: "a drawing sheet, narrow type and thin lines",
  folio: "a book page, one serif",
  poster: "a poster, large type and blocks of colour",
};
/** What fits on a terminal of 24 lines with its question. */
const shownLanguages = 12;

/** Asks, on the terminal, for what the flags leave open: what is typed takes the place of what is offered. Undefined if the person breaks off. */
export async function askForSite(
  folder: string,
  flags: InitFlags,
  defaults: InitDefaults,
): Promise<InitFlags | undefined> {
  intro(`A new site in ${folder}`);
  const names = new Intl.DisplayNames("en", { type: "language" });
  let answers = flags;
  const questions = {
    template: () =>
      select({
        message: "What does it begin with?",
        options: Object.entries(beginnings).map(([value, label]) => ({ value, label })),
      }),
    title: () =>
      text({
        message: "Title",
        placeholder: defaults.title,
        defaultValue: defaults.title,
        validate: (value = "") => problemOf(title.safeParse(value || defaults.title)),
      }),
    author: () =>
      text({
        message: "Author",
        placeholder: defaults.author,
        defaultValue: defaults.author,
        validate: (value = "") => problemOf(author.shape.name.safeParse(value || defaults.author)),
      }),
    language: () =>
      select({
        message: "Language of the texts",
        initialValue: defaults.language,
        maxItems: shownLanguages,
        options: [...languages.keys()].map((value) => ({
          value,
          label: `${names.of(value)} (${value})`,
        })),
      }),
    look: () =>
      select({
        message: "Look (`theme:` in site.yaml changes it at any time)",
        initialValue: defaults.look[answers.template ?? "blog"],
        options: lookNames.map((value) => ({ value, label: value, hint: looks[value] })),
      }),
    install: () => confirm({ message: "Install the program into it now?" }),
    git: () => confirm({ message: "Begin a git repository?" }),
  };
  for (const [name, ask] of Object.entries(questions)) {
    if (new Map(Object.entries(flags)).get(name) !== undefined) continue;
    const answer = await ask();
    if (isCancel(answer)) {
      cancel("Nothing was written.");
      return undefined;
    }
    answers = { ...answers, [name]: answer };
  }
  return answers;
}

function problemOf(parsed: {
  readonly error?: { readonly issues: readonly { readonly message: string }[] } | undefined;
}): string | undefined {
  return parsed.error?.issues[0]?.message;
}

import { cancel, confirm, intro, isCancel, select, text } from "@clack/prompts";
import { lookNames } from "../content/schemas/look-names.ts";
import { SiteFileSchema } from "../content/schemas/site.ts";
import { languages } from "../i18n/languages.ts";
import type { InitFlags } from "./init.ts";

const { title, author } = SiteFileSchema.shape;

/** Asks, on the terminal, for what the flags leave open. Undefined if the person breaks off. */
export async function askForSite(folder: string, flags: InitFlags): Promise<InitFlags | undefined> {
  intro(`A new site in ${folder}`);
  const names = new Intl.DisplayNames("en", { type: "language" });
  const questions = {
    template: () =>
      select({
        message: "What does it begin with?",
        options: [
          { value: "blog" as const, label: "A blog" },
          { value: "essays" as const, label: "Essays" },
          { value: "photos" as const, label: "A photo diary" },
          { value: "engineering" as const, label: "Engineering, with figures to play with" },
        ],
      }),
    title: () =>
      text({ message: "Title", validate: (value = "") => problemOf(title.safeParse(value)) }),
    author: () =>
      text({
        message: "Author",
        validate: (value = "") => problemOf(author.shape.name.safeParse(value)),
      }),
    language: () =>
      select({
        message: "Language",
        options: [...languages.keys()].map((value) => ({
          value,
          label: `${names.of(value)} (${value})`,
        })),
      }),
    look: () =>
      select({ message: "Look", options: lookNames.map((value) => ({ value, label: value })) }),
    install: () => confirm({ message: "Install the package now?" }),
    git: () => confirm({ message: "Begin a git repository?" }),
  };
  let answers = flags;
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

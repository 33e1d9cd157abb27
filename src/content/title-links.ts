import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Article } from "./article.ts";

/** What is said of a link between double brackets whose target can't be a slug. */
export function notASlug(written: string): string {
  return `\`${written}\` is not the slug of an article`;
}

/** Other tools link by title or file, `[[A title]]` and `[[slug.md]]`: what such a link is here, once all articles are known. */
export function withTitleHints(
  articles: readonly Pick<Article, "slug" | "title">[],
): (found: Diagnostic) => Diagnostic {
  const hints = new Map<string, string>();
  for (const { slug, title } of articles) {
    hints.set(notASlug(`${slug}.md`), `Write \`[[${slug}]]\`.`);
    hints.set(notASlug(title).toLowerCase(), `Write \`[[${slug}]]\`, which shows the title.`);
  }
  return (found) => {
    const hint = hints.get(found.message) ?? hints.get(found.message.toLowerCase());
    return hint === undefined ? found : { ...found, hint };
  };
}

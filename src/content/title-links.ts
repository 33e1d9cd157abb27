import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Article } from "./article.ts";
import { nearest } from "./did-you-mean.ts";

/** What is said of a link between double brackets whose target can't be a slug. */
export function notASlug(written: string): string {
  return `\`${written}\` is not the slug of an article`;
}

/**
 * Other tools link by title or file, `[[A title]]`, `[[A File]]` and `[[slug.md]]`: what such a link is here, once all
 * articles are known. The hints that are there have the rest of the link.
 */
export function withTitleHints(
  articles: readonly Pick<Article, "slug" | "title">[],
): (found: Diagnostic) => Diagnostic {
  const slugs = new Map<string, string>();
  for (const { slug } of articles) {
    slugs.set(keyOf(slug), slug);
    slugs.set(keyOf(`${slug}.md`), slug);
  }
  for (const { slug, title } of articles) slugs.set(keyOf(title), slug);
  return (found) => {
    if (found.code !== "E340") return found;
    const [, written] = /^`([^`]*)` is not the slug of an article$/.exec(found.message) ?? [];
    // Obsidian writes the folders too where a name stands in several.
    const [name = ""] = /[^/]*$/.exec(written ?? "") ?? [];
    const slug =
      written === undefined ? undefined : (slugs.get(keyOf(written)) ?? slugs.get(keyOf(name)));
    if (slug !== undefined) {
      const [, rest = ""] = /\[\[slug([#|].*)\]\]`, with/.exec(found.hint) ?? [];
      const isTitle = rest === "" && !/^\S+$/.test(written ?? "");
      const hint = `Write \`[[${slug}${rest}]]\`${isTitle ? ", which shows the title" : ""}.`;
      return { ...found, hint };
    }
    const near = written === undefined ? undefined : nearest(keyOf(name), slugs.keys());
    if (near !== undefined) return { ...found, hint: `Did you mean \`[[${slugs.get(near)}]]\`?` };
    if (/^Write `\[\[slug/.test(found.hint)) {
      return {
        ...found,
        hint: `${found.hint} No article has that title: until it is written, write the words alone.`,
      };
    }
    // What is embedded may be named by its title too.
    const hint = found.hint.replace(
      /(?<=^Link to it: `\[\[)[^\]|#]+/,
      (named) => slugs.get(keyOf(named)) ?? named,
    );
    return hint === found.hint ? found : { ...found, hint };
  };
}

/** What two ways to write a title share. */
function keyOf(title: string): string {
  return title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[*_`]/g, "")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s-]+/g, " ")
    .trim();
}

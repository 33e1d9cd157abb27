import type { Article } from "../content/article.ts";
import type { MoveDraft } from "./plan.ts";
import { bodyStart } from "./prose.ts";
import type { TextEdit } from "./text-file.ts";

/** Edits the front matter of an article, after all that is replaced in it. */
export function amendFrontMatter(
  draft: MoveDraft,
  { locations }: Pick<Article, "locations">,
  edit: (yaml: string) => TextEdit | undefined,
): void {
  draft.open(locations.frontMatter.file).amend((text) => {
    const yaml = frontMatterOf(text);
    const found = edit(yaml.text);
    return found && { ...found, offset: found.offset + yaml.offset };
  });
}

/** The YAML between the two lines of hyphens. */
export function frontMatterOf(text: string): { readonly text: string; readonly offset: number } {
  const [opening = ""] = /^\ufeff?---[^\n]*\n/.exec(text) ?? [];
  const end = text.lastIndexOf("---", bodyStart(text));
  return { text: text.slice(opening.length, end), offset: opening.length };
}

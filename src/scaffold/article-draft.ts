import { stringify } from "yaml";
import { skeletonPrompts } from "../content/skeleton-prompts.ts";

/**
 * What an author says of an article before writing it. Dates and periods as they stand in front matter; keys that
 * are undefined aren't written.
 */
export interface DraftFrontMatter {
  readonly title: string;
  readonly description: string;
  readonly date: string;
  readonly updated?: string | undefined;
  readonly tags: readonly string[];
  readonly series?: string | undefined;
  readonly period?: string | undefined;
  readonly draft: boolean;
}

/**
 * A new article's whole file: valid front matter and, where a house has rules for its texts, a skeleton to write over.
 * @param house the rules of `house.yaml`; undefined where there is none
 */
export function articleDraft(
  facts: DraftFrontMatter,
  house: { readonly lastHeading?: string | undefined } | undefined,
): string {
  const { tags, draft, ...rest } = facts;
  const frontMatter = {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    ...(tags.length > 0 && { tags }),
    ...(draft && { draft }),
  };
  // Dates stay bare, as people write them; a title that looks like a number is quoted.
  const yaml = stringify(frontMatter, { lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n\n${house ? skeleton(house.lastHeading) : ""}`;
}

function skeleton(lastHeading: string | undefined): string {
  const { opening, sections, last } = skeletonPrompts;
  const all = lastHeading ? [...sections, [lastHeading, last] as const] : sections;
  const body = [opening, ...all.flatMap(([heading, line]) => [`## ${heading}`, line])];
  return `${body.join("\n\n")}\n`;
}

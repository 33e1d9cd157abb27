import { stringify } from "yaml";

/** What an author says of an article before writing it. Dates and periods as they stand in front matter. */
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

const sections: readonly (readonly [heading: string, line: string])[] = [
  ["What happened", "Who noticed it, when, and what they saw. Short, concrete, with sources."],
  ["Why it happens", "The mechanism from the ground up, with numbers or code that runs."],
  ["What to do", "How to see it coming, how to prevent it, how to get out of it."],
];

/** A new article's whole file: valid front matter, and a skeleton to write over. */
export function articleDraft(facts: DraftFrontMatter, lastHeading: string | undefined): string {
  const { tags, draft, ...rest } = facts;
  const frontMatter = {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    ...(tags.length > 0 && { tags }),
    ...(draft && { draft }),
  };
  const all = lastHeading
    ? [...sections, [lastHeading, "Which parts of the story are unknown."] as const]
    : sections;
  const body = [
    "Put the reader in the problem within three sentences.",
    ...all.flatMap(([heading, line]) => [`## ${heading}`, line]),
  ];
  // Dates stay bare, as people write them; a title that looks like a number is quoted.
  const yaml = stringify(frontMatter, { lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n\n${body.join("\n\n")}\n`;
}

import type { Report } from "../../diagnostics/diagnostic.ts";
import { recordOf, textAt } from "../front-matter-values.ts";
import type { SourceFolder } from "../source-folder.ts";
import type { SiteFacts } from "../source-site.ts";
import { readSettings, siteAddress } from "./settings.ts";

/** Who writes in a blog of Docusaurus's, by the words that posts name them by (https://docusaurus.io/docs/blog#global-authors). */
export function docusaurusAuthors(
  folder: SourceFolder,
  report: Report,
): NonNullable<SiteFacts["authors"]> {
  const read = readSettings(folder, ["blog/authors.yml", "blog/authors.yaml"], report);
  return new Map(
    Object.entries(read).flatMap(([word, one]) => {
      const name = textAt(recordOf(one), "name");
      return name === undefined
        ? []
        : [[word, { name, url: siteAddress(textAt(recordOf(one), "url")) }] as const];
    }),
  );
}

/** The labels of its tags, by the same words. */
export function docusaurusTags(
  folder: SourceFolder,
  report: Report,
): NonNullable<SiteFacts["tags"]> {
  const read = readSettings(folder, ["blog/tags.yml", "blog/tags.yaml"], report);
  return new Map(
    Object.entries(read).flatMap(([word, one]) => {
      const label = textAt(recordOf(one), "label");
      const description = textAt(recordOf(one), "description");
      return label === undefined
        ? []
        : [[word, { label, ...(description !== undefined && { description }) }] as const];
    }),
  );
}

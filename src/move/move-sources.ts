import { parse, stringify } from "yaml";
import type { Article } from "../content/article.ts";
import { amendFrontMatter, frontMatterOf } from "./amend-front-matter.ts";
import { type MoveDraft, MoveRefused } from "./plan.ts";
import { addToList, removeFromList } from "./yaml-entries.ts";

/**
 * Takes the sources that a passage cites to the article that it goes into.
 * @param rest the text that stays, and may cite them too
 */
export function moveSources(
  draft: MoveDraft,
  from: Article,
  into: Article,
  passage: string,
  rest: string,
): void {
  const written = entriesOf(draft, from);
  for (const { id, url } of from.sources) {
    if (!passage.includes(`[@${id}]`)) continue;
    const known = into.sources.find((one) => one.id === id);
    if (known && known.url !== url) {
      throw new MoveRefused(
        `\`${into.slug}\` has another source \`${id}\`: give one of the two another id first.`,
      );
    }
    const entry = written.find((one) => idOf(one) === id);
    if (!known && entry !== undefined) {
      const text = stringify(entry, { lineWidth: 0 }).trimEnd();
      amendFrontMatter(draft, into, (yaml) => addToList(yaml, "sources", text));
    }
    if (rest.includes(`[@${id}]`)) continue;
    amendFrontMatter(draft, from, (yaml) =>
      removeFromList(yaml, "sources", (one) => idOf(one) === id),
    );
  }
}

/** The sources as they are written, for the one schema has read more into them than is there. */
function entriesOf(draft: MoveDraft, { locations }: Article): readonly unknown[] {
  const yaml: unknown = parse(frontMatterOf(draft.open(locations.frontMatter.file).text).text);
  const sources = yaml !== null && typeof yaml === "object" && "sources" in yaml && yaml.sources;
  return Array.isArray(sources) ? sources : [];
}

function idOf(entry: unknown): unknown {
  return entry !== null && typeof entry === "object" && "id" in entry ? entry.id : undefined;
}

import { parse, stringify } from "yaml";
import type { Article } from "../content/article.ts";
import { amendFrontMatter, frontMatterOf } from "./amend-front-matter.ts";
import type { MoveDraft } from "./plan.ts";
import { prose } from "./prose.ts";
import { edited } from "./text-file.ts";
import { addToList, removeFromList } from "./yaml-entries.ts";

/**
 * Takes the sources that a passage cites to the article that it goes into.
 * @param rest the text that stays, and may cite them too
 * @returns the passage, in which a source is cited by another id where its own is taken there
 */
export function moveSources(
  draft: MoveDraft,
  from: Article,
  into: Article,
  passage: string,
  rest: string,
): string {
  const written = entriesOf(draft, from);
  let text = passage;
  for (const { id, url } of from.sources) {
    if (!passage.includes(`[@${id}]`)) continue;
    const same = into.sources.find((one) => one.url === url);
    const isTaken = into.sources.some((one) => one.id === id);
    const fresh = same?.id ?? (isTaken ? `${from.slug}-${id}` : id);
    if (fresh !== id) text = citedAs(text, id, fresh);
    const entry = written.find((one) => idOf(one) === id);
    if (!same && entry !== undefined) {
      const yaml = stringify({ ...entry, id: fresh }, { lineWidth: 0 }).trimEnd();
      amendFrontMatter(draft, into, (text) => addToList(text, "sources", yaml));
    }
    if (rest.includes(`[@${id}]`)) continue;
    amendFrontMatter(draft, from, (yaml) =>
      removeFromList(yaml, "sources", (one) => idOf(one) === id),
    );
  }
  return text;
}

/** Cites by another id, but not in code. */
function citedAs(text: string, id: string, fresh: string): string {
  const edits = Array.from(prose(text).matchAll(new RegExp(`\\[@${id}\\]`, "g")), ({ index }) => ({
    offset: index + 2,
    length: id.length,
    text: fresh,
  }));
  return edited(text, edits);
}

/** The sources as they are written, for the one schema has read more into them than is there. */
function entriesOf(draft: MoveDraft, { locations }: Article): readonly object[] {
  const yaml: unknown = parse(frontMatterOf(draft.open(locations.frontMatter.file).text).text);
  const sources = yaml !== null && typeof yaml === "object" && "sources" in yaml && yaml.sources;
  return Array.isArray(sources) ? sources.filter((one) => typeof one === "object") : [];
}

function idOf(entry: unknown): unknown {
  return entry !== null && typeof entry === "object" && "id" in entry ? entry.id : undefined;
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { didYouMean } from "../content/did-you-mean.ts";
import { SlugSchema } from "../content/schemas/values.ts";
import { seriesPath, tagPath } from "../site/urls.ts";
import { replaceWord } from "./move-article.ts";
import { type MoveDraft, MoveRefused, redirect, refuseTaken, rewriteLinks } from "./plan.ts";

/**
 * Gives a tag or a series another slug: where it is declared, in the articles that have it, and in links to its page.
 * Throws {@link MoveRefused} if there is none of the old slug, or the new one is none or taken.
 */
export function moveTerm(draft: MoveDraft, kind: "tag" | "series", from: string, to: string): void {
  const { content, folder } = draft;
  const known = (kind === "tag" ? content.tags : content.site.series).map(({ slug }) => slug);
  if (!known.some((slug) => slug === from)) {
    throw new MoveRefused(`There is no ${kind} \`${from}\`. ${didYouMean(from, known)}`.trim());
  }
  if (!SlugSchema.safeParse(to).success) {
    throw new MoveRefused(`\`${to}\` can't be an address: use lower-case words joined by hyphens.`);
  }
  if (known.some((slug) => slug === to)) {
    throw new MoveRefused(`There is a ${kind} \`${to}\` already.`);
  }
  const [old, fresh] =
    kind === "tag" ? [tagPath(from), tagPath(to)] : [seriesPath(from), seriesPath(to)];
  refuseTaken(draft, fresh);
  if (kind === "tag") declare(draft, from, to);
  else {
    const index = content.site.series.findIndex(({ slug }) => slug === from);
    replaceWord(draft, content.siteFileLocation("series", index, "slug"), from, to);
  }
  for (const { tags, series, locations } of content.articles) {
    if (kind === "series" && series === from) replaceWord(draft, locations.series, from, to);
    for (const [i, tag] of tags.entries()) {
      const place = locations.eachTag[i];
      if (kind === "tag" && tag === from && place) replaceWord(draft, place, from, to);
    }
  }
  rewriteLinks(
    draft,
    ({ pathname }) => pathname.startsWith(old),
    (written) => {
      const pattern = new RegExp(`^([^?#]*/)${from}(?=[/?#]|$)`, "u");
      return pattern.test(written) ? written.replace(pattern, `$1${to}`) : undefined;
    },
  );
  redirect(draft, old, fresh);

  function declare(draft: MoveDraft, from: string, to: string): void {
    // A site that declares no tags has no line to change.
    if (!existsSync(join(folder, "tags.yaml"))) return;
    const file = draft.open(join(folder, "tags.yaml"));
    const pattern = new RegExp(`(^|[{,\\s-])(slug:\\s*["']?)${from}(?=["'\\s,}]|$)`, "mu");
    const found = pattern.exec(file.text);
    if (!found) throw new MoveRefused("The tag's line in `tags.yaml` could not be found.");
    const offset = found.index + (found[1]?.length ?? 0) + (found[2]?.length ?? 0);
    file.replace(offset, from.length, to);
  }
}

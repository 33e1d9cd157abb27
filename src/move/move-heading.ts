import { slugify } from "../i18n/slugify.ts";
import { articleOf } from "./move-article.ts";
import { isReleased } from "./move-section.ts";
import { type MoveDraft, MoveRefused, rewriteLinks } from "./plan.ts";
import { writtenHeadings } from "./prose.ts";

/**
 * Gives a heading other words. Links follow its new id, and the old one stays if it was ever released.
 * @param at the article and the heading's id: `slug#id`
 * @throws {MoveRefused} if there is no such heading, or its new id is none or taken
 */
export function moveHeading(draft: MoveDraft, at: string, words: string): void {
  const [slug = "", id = ""] = at.split("#", 2);
  const article = articleOf(draft, slug);
  const headings = article.document.outline;
  const heading = headings.find((one) => one.id === id);
  if (!heading) {
    const known = headings.map((one) => `#${one.id}`).join(", ");
    throw new MoveRefused(`\`${slug}\` has no heading \`#${id}\`. It has ${known || "none"}.`);
  }
  const fresh = slugify(words, article.language ?? draft.content.site.language);
  if (fresh === "") throw new MoveRefused("No id can be made of these words.");
  if (fresh !== id && article.document.ids.includes(fresh)) {
    throw new MoveRefused(`\`${slug}\` has a \`#${fresh}\` already.`);
  }
  const file = draft.open(article.locations.frontMatter.file);
  const written = writtenHeadings(file.text, article)[headings.indexOf(heading)];
  if (!written) return;
  const { offset, end } = written;
  const [, marks = "", braces = ""] =
    /^( {0,3}#+[ \t]+).*?([ \t]*\{[^{}]*\})?[ \t]*$/.exec(file.text.slice(offset, end)) ?? [];
  const formerly = [...braces.matchAll(/formerly=(#[^\s}]+)/g)].map(([, old]) => old ?? "");
  const all = [...formerly, ...(isReleased(draft, article, id) && fresh !== id ? [`#${id}`] : [])];
  const kept = all.length > 0 ? ` {${all.map((old) => `formerly=${old}`).join(" ")}}` : "";
  file.replace(offset, end - offset, `${marks}${words}${kept}`);
  if (fresh === id) return;
  rewriteLinks(
    draft,
    ({ pathname, hash }) => pathname === article.path && decodeURIComponent(hash) === `#${id}`,
    (written, isWiki) => {
      const at = written.indexOf("#");
      // Where front matter names the heading alone.
      if (at === -1) return written === id ? fresh : undefined;
      const end = isWiki ? /[|\]]/.exec(written.slice(at))?.index : undefined;
      return `${written.slice(0, at)}#${fresh}${end === undefined ? "" : written.slice(at + end)}`;
    },
  );
}

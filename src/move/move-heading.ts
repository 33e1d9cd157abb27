import { slugify } from "../i18n/slugify.ts";
import { articleOf } from "./move-article.ts";
import { type MoveDraft, MoveRefused, rewriteLinks } from "./plan.ts";

/**
 * Gives a heading other words. Links follow its new id, and the old one stays if it was ever released.
 * @param at the article and the heading's id: `slug#id`
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
  const line = headingLine(file.text, heading.level, heading.text);
  if (!line) {
    throw new MoveRefused(`The line of \`#${id}\` could not be told: change it by hand.`);
  }
  const [, marks = "", braces = ""] =
    /^(#+[ \t]+).*?([ \t]*\{[^{}]*\})?[ \t]*$/.exec(line.text) ?? [];
  // It may have been released while the article had another address.
  const addresses = [article.path, ...article.aliases.map(({ path }) => path)];
  const isReleased = addresses.some((path) =>
    draft.content.urlsLock?.addresses.has(`${path}#${id}`),
  );
  const formerly = [...braces.matchAll(/formerly=(#[^\s}]+)/g)].map(([, old]) => old ?? "");
  const all = [...formerly, ...(isReleased && fresh !== id ? [`#${id}`] : [])];
  const kept = all.length > 0 ? ` {${all.map((old) => `formerly=${old}`).join(" ")}}` : "";
  file.replace(line.offset, line.text.length, `${marks}${words}${kept}`);
  if (fresh === id) return;
  rewriteLinks(
    draft,
    ({ pathname, hash }) => pathname === article.path && decodeURIComponent(hash) === `#${id}`,
    (written, isWiki) => {
      const at = written.indexOf("#");
      if (at === -1) return undefined;
      const end = isWiki ? /[|\]]/.exec(written.slice(at))?.index : undefined;
      return `${written.slice(0, at)}#${fresh}${end === undefined ? "" : written.slice(at + end)}`;
    },
  );
}

/** The line of a heading: the only one of its level that says these words. Code shows no headings. */
function headingLine(
  text: string,
  level: number,
  words: string,
): { readonly offset: number; readonly text: string } | undefined {
  const plain = (line: string) =>
    line
      .replace(/\{[^{}]*\}\s*$/, "")
      .replace(/[`*_[\]’'"“”\\]/g, "")
      .trim();
  const prose = text.replace(/^(`{3,}|~{3,})[^\n]*\n.*?\n\1[ \t]*$/gms, (code) =>
    code.replace(/[^\n]/g, " "),
  );
  const lines = Array.from(prose.matchAll(new RegExp(`^#{${level}}[ \\t]+([^\\r\\n]*)`, "gm")));
  const found = lines.filter(([, said = ""]) => plain(said) === plain(words));
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  return { offset: only.index, text: text.slice(only.index, only.index + only[0].length) };
}

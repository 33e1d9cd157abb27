/** What other generators call a key of ours, in lower case and without `-` and `_`. */
const names: Readonly<Record<string, string>> = {
  title: "headline",
  description: "summary excerpt abstract subtitle lead teaser dek metadescription seodescription",
  date: "published publishdate publisheddate publishedat pubdate pubdatetime created createdat datepublished",
  updated:
    "lastmod modified modifieddate modifiedat lastmodified lastmodifiedat updateddate updatedat lastupdated moddatetime datemodified edited",
  tags: "categories category keywords topics topic labels taxonomies",
  cover:
    "image images featuredimage featureimage heroimage hero coverimage banner thumbnail thumb ogimage socialimage feature",
  aliases: "permalink redirectfrom redirects url path oldurls",
  author: "authors by creator",
  language: "lang locale",
  draft: "status",
  canonical: "canonicalurl originalurl",
  order: "weight navorder position seriesorder",
  unlisted: "hidden private noindex",
  sources: "references bibliography citations",
};
const ours = new Map(
  Object.entries(names).flatMap(([key, foreign]) => foreign.split(" ").map((name) => [name, key])),
);

/** Keys that nothing here corresponds to, and what does their work. */
const without: readonly (readonly [RegExp, string])[] = [
  [/^(?:slug|id|uid|guid|basename)$/, "Take it out: the file's name is the slug."],
  [
    /^(?:layout|type|template|theme|kind|markup|classes|css|js|styles|scripts|eleventy\w*)$/,
    "Take it out: an article has no layout of its own. One for all of them goes into `layouts/`.",
  ],
  [
    /^(?:show)?toc$|^tableofcontents$/,
    "Take it out: an article with three sections or more has a table of contents by itself.",
  ],
  [
    /^(?:math|mathjax|katex|latex|mermaid|diagrams?|highlight|prism)$/,
    "Take it out: formulas, diagrams and code are drawn wherever they stand.",
  ],
  [
    /^(?:comments?|disqus|giscus)$/,
    "Take it out: comments are set for the whole site, by `embeds:` in `site.yaml`.",
  ],
  [
    /^(?:featured|pinned?|sticky)$/,
    "Take it out, and name the article in `featured:` of `site.yaml`.",
  ],
  [/^(?:readingtime|timetoread|minutes|wordcount)$/, "Take it out: the words are counted."],
];

/** The key here that does what another generator's key does; undefined where there is none. */
export function ownKeyFor(key: string, known: readonly string[]): string | undefined {
  const own = ours.get(plain(key));
  return own !== undefined && known.includes(own) ? own : undefined;
}

/**
 * What to do about a key that another generator has in its front matter.
 * @param known the keys that may stand there
 * @returns undefined for a key that none is known to have
 */
export function foreignKeyHint(key: string, known: readonly string[]): string | undefined {
  const own = ownKeyFor(key, known);
  if (own !== undefined) return `Write \`${own}:\`.`;
  // Only front matter has a draft.
  if (!known.includes("draft")) return undefined;
  return without.find(([pattern]) => pattern.test(plain(key)))?.[1];
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, "");
}

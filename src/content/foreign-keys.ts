/** What other generators call a key of ours, in lower case and without `-` and `_`. */
const names: Readonly<Record<string, string>> = {
  title: "headline",
  description:
    "desc summary excerpt abstract subtitle lead teaser dek metadescription seodescription",
  date: "published publishdate publisheddate publishedat pubdate pubdatetime created createdat createdtime creationdate datecreated datepublished",
  updated:
    "dateupdated lastmod modified modifieddate modifiedat lastmodified lastmodifiedat updateddate updatedat lastupdated moddatetime datemodified edited lasteditedtime lastedited",
  tags: "categories category keywords topics topic labels taxonomies",
  picture: "image path src file url relative",
  cover:
    "image images featuredimage featureimage heroimage hero coverimage banner thumbnail thumb ogimage socialimage feature",
  aliases: "permalink redirectfrom redirects url path oldurls",
  author: "authors by creator",
  language: "lang locale languagecode defaultlanguage defaultcontentlanguage",
  url: "baseurl siteurl sitemetadata link href to address",
  tagline: "description subtitle slogan",
  navigation: "menu menus nav",
  links: "social socials sociallinks",
  icon: "favicon",
  canonical: "canonicalurl originalurl",
  alt: "alttext imagealt",
  credit: "caption",
  order: "weight navorder position seriesorder",
  unlisted: "hidden private noindex",
  label: "name text title",
  portrait: "avatar photo picture image",
  fediverse: "mastodon",
  footer: "copyright",
  sources: "references bibliography citations",
};
const ours = new Map<string, string[]>();
for (const [key, foreign] of Object.entries(names)) {
  for (const name of foreign.split(" ")) ours.set(name, [...(ours.get(name) ?? []), key]);
}

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
    /^(?:featured|pin(?:ned)?|sticky|top)$/,
    "Take it out, and name the article in `featured:` of `site.yaml`.",
  ],
  [
    /^(?:expirydate|expires|unpublishdate|unpublish)$/,
    "Take it out: nothing goes by itself. When it has to, delete the text and name its address in `gone:` of `site.yaml`.",
  ],
  [
    /^(?:tocopen|hide(?:meta|summary|footer)|disable(?:share|hljs|anchoredheadings)|show(?:readingtime|breadcrumbs|postnavlinks|wordcount|rsssinglepage|codecopybuttons|sharebuttons|relatedcontent|author|date|tags)|usehugotoc|searchhidden|hiddeninhomelist|robotsnoindex|readtime|share|related|authorprofile|toclabel|tocicon|tocsticky|header|sidebar|mediasubpath|render\w*|excerptseparator)$/,
    "Take it out: what a page shows follows from its text, and is the same for all.",
  ],
  [
    /^(?:sidebar\w+|hide(?:title|tableofcontents)|tocm(?:in|ax)headinglevel|pagination(?:next|prev|label)|customediturl|displayedsidebar|cssclass(?:es)?|bookcollapsesection|bookhidden|cascade|nav(?:exclude|enabled)?|parent|grandparent|haschildren|nestedchildren|usepagebundles|codeline\w*|execute|format|engine|jupyter|knit|output)$/,
    "Take it out: where a text stands, and how it looks, follows from its folder and its words.",
  ],
  [/^(?:readingtime|timetoread|minutes|wordcount)$/, "Take it out: the words are counted."],
];

/** The same for `site.yaml`. */
const withoutInSettings: readonly (readonly [RegExp, string])[] = [
  [/^(?:paginate|pagination|postsperpage|perpage)/, "Take it out: long lists are divided by year."],
  [
    /^(?:plugins|markup|markdown|permalinks?|outputs|build|destination|output|sass|highlighter|kramdown)$/,
    "Take it out: there is nothing to set. Plugins go into `.eleventy.ts`.",
  ],
  [/^(?:analytics|googleanalytics|disqus\w*|comments)$/, "Such scripts are named in `embeds:`."],
  [
    /^(?:params|extra|config|data)$/,
    "Take it out: each setting stands by itself. `npm run explain -- E203` says more.",
  ],
];

/** The key here that does what another generator's key does; undefined where there is none. */
export function ownKeyFor(
  key: string,
  known: readonly string[],
  value: unknown,
): string | undefined {
  // Elsewhere `published` says when or whether.
  if (plain(key) === "published" && typeof value === "boolean") return undefined;
  const own = (ours.get(plain(key)) ?? []).find((one) => known.includes(one));
  return own;
}

/**
 * What to do about a key that another generator has in its front matter.
 * @param known the keys that may stand there
 * @param value what stands behind it
 * @returns undefined for a key that none is known to have
 */
export function foreignKeyHint(
  key: string,
  known: readonly string[],
  value: unknown,
): string | undefined {
  const own = ownKeyFor(key, known, value);
  if (own !== undefined) return `Write \`${own}:\`.`;
  if (known.includes("timeZone")) {
    return withoutInSettings.find(([pattern]) => pattern.test(plain(key)))?.[1];
  }
  // Only front matter has a draft.
  if (!known.includes("draft")) return undefined;
  if (/^(?:published|publish)$/.test(plain(key)))
    return value === false ? "Write `draft: true`." : "Take it out.";
  if (plain(key) === "status")
    return /^(?:draft|pending|wip)$/i.test(String(value)) ? "Write `draft: true`." : "Take it out.";
  if (
    /^(?:sitemap|index|robots)$/.test(plain(key)) &&
    /^(?:false|.*noindex.*)$/i.test(String(value))
  )
    return "Write `unlisted: true`.";
  return without.find(([pattern]) => pattern.test(plain(key)))?.[1];
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, "");
}

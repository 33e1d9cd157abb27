import { dateKeys, dayAt, yearInPath } from "../days.ts";
import { firstDay } from "../first-day.ts";
import type { SourceFile, SourceFolder } from "../source-folder.ts";
import type { SiteFacts, SourcePost } from "../source-site.ts";
import { hugoConverter } from "../templates/hugo.ts";
import { liquidConverter } from "../templates/liquid.ts";
import { pythonMarkdown } from "../templates/python-markdown.ts";
import { vaultText } from "../templates/vault-text.ts";
import { vuePages } from "../templates/vue-pages.ts";
import { wikiNotes } from "../templates/wiki-notes.ts";
import { addressesByLinks } from "./addresses-by-links.ts";
import { docusaurusAuthors, docusaurusTags } from "./docusaurus.ts";
import { folderPost, withHeaders } from "./folder-post.ts";
import { frameworkFacts } from "./framework-facts.ts";
import { addressFromRoutes } from "./framework-routes.ts";
import { fromNotion } from "./notion.ts";
import { rooted } from "./permalink.ts";
import { type ReadPost, readFiles } from "./read-posts.ts";
import type { SourceReader } from "./source-reader.ts";
import { inLanguageFolders } from "./translated-posts.ts";

const noPost =
  /(?:^|\/)(?:README|LICENSE|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|CLAUDE|AGENTS)(?:\.\w+)?$/i;
/** Where frameworks keep pages that are written as texts. */
const pageFolder = /^(?:docs\/)?(?:src\/)?pages\//;

/** A page of Next's app router, `app/(posts)/2020/name/page.mdx`. */
export const appPage = /^(?:src\/)?app\/(?:.*\/)?page$/;

/** Any folder of texts: Gatsby's, Next's, Docusaurus's, and what nobody has thought of. */
export const markdown: SourceReader = {
  name: "markdown",
  recognizes: (folder) =>
    textFiles(folder).some(({ extension }) =>
      /^\.(?:md|mdx|mdoc|markdown|svx|qmd|rmd|rmarkdown)$/.test(extension),
    ),
  read(folder, report) {
    const under = ["content", "posts", "_posts", "blog", "src/pages", "data"].filter(
      (name) => folder.find(name) !== undefined,
    );
    const isProgram = folder.find("package.json") !== undefined;
    const isVue = vueFolders.some((name) => folder.find(name) !== undefined);
    const isVault = folder.find(".obsidian") !== undefined;
    const files = readFiles(folder, textFiles(folder), report)
      .map((read) => fromNotion(isVue ? withoutReadme(read) : read))
      .filter(({ stem, body, format }) => !noPost.test(stem) && !isTemplate(stem, body, format))
      .map((read) => (Object.keys(read.data).length > 0 ? read : withHeaders(read)));
    // Beside a program, what has no front matter documents it.
    const texts = files.filter(
      ({ data, name, stem }) =>
        !isProgram ||
        isVue ||
        pageFolder.test(name) ||
        appPage.test(stem) ||
        Object.keys(data).length > 0,
    );
    const addressOf = addressFromRoutes(folder, texts);
    const isDocusaurus = folder.files(".").some(({ stem }) => stem === "docusaurus.config");
    const posts = texts
      // It reads every text as MDX.
      .map((read) =>
        isDocusaurus && /<[A-Z]/.test(read.body) ? { ...read, format: "mdx" as const } : read,
      )
      .filter(({ name }) => !/(?:^|\/)authors?\/[^/]+$/.test(name))
      .map((read) => textPost(isVault ? withoutNames(read) : read, folder, isProgram, addressOf));
    const facts = frameworkFacts(folder);
    const pictures = new Map(
      folder.files(".").map(({ name }) => [name.split("/").pop() ?? name, `/${name}`]),
    );
    const pictureAt = (name: string) => pictures.get(name.split("/").pop() ?? name);
    return {
      posts: inLanguageFolders(addressesByLinks(posts, facts.address), facts.facts.language),
      roots: [
        "public",
        "static",
        ...vueFolders.map((name) => `${name}/public`),
        ...under,
        ".",
      ].flatMap((name) => folder.find(name) ?? []),
      address: facts.address,
      facts: {
        ...facts.facts,
        authors: new Map([...authorsIn(files), ...docusaurusAuthors(folder, report)]),
        tags: docusaurusTags(folder, report),
      },
      hasMath: isVault,
      hasEmoji: isVue || isDocusaurus,
      ...(isVue && { convert: vuePages }),
      // Texts alone, without their program, still hold its tags.
      ...((!isProgram || folder.find("quartz.config.ts") !== undefined) && {
        convert(body, post, tools) {
          const notes = wikiNotes(isVault ? vaultText(body) : body, pictureAt, tools);
          const plain = hugoConverter({})(pythonMarkdown(notes), post, tools);
          return /\{%-?\s*\w/.test(plain)
            ? liquidConverter({}, "jekyll")(plain, post, tools)
            : plain;
        },
      }),
    };
  },
};

/** Where VuePress and VitePress have their settings. */
const vueFolders = [".vuepress", "docs/.vuepress", ".vitepress", "docs/.vitepress"];

/** A folder's README is its page there (https://vuepress.vuejs.org/guide/page.html). */
function withoutReadme(read: ReadPost): ReadPost {
  const stem = read.stem.replace(/(^|\/)README$/i, "$1index");
  // The front page, whose words stand in its front matter, is made anew.
  return stem === read.stem || read.data.home === true ? read : { ...read, stem };
}

/** Other names of a note are no addresses. */
function withoutNames(read: ReadPost): ReadPost {
  const { aliases: _, alias: __, ...data } = read.data;
  return { ...read, data };
}

/** Whether a file is a template of a generator that nobody has heard of, or Hugo's list of a section. */
function isTemplate(stem: string, body: string, format: ReadPost["format"]): boolean {
  if (/(?:^|\/)_index$/.test(stem)) return true;
  return format === "html" && /\{%-?\s*(?:block|extends|include|for|if|macro)\b/.test(body);
}

/** Texts in any folder; some keep theirs in `public`, which is output elsewhere. */
function textFiles(folder: SourceFolder): SourceFile[] {
  return folder
    .files(".", true)
    .filter(({ name }) => !/(?:^|\/)(?:node_modules|\.\w[^/]*|_site|dist|vendor)\//.test(name));
}

function textPost(
  read: ReadPost,
  folder: SourceFolder,
  isProgram: boolean,
  addressOf: (read: ReadPost) => string | undefined,
): SourcePost {
  const stem = appPage.test(read.stem)
    ? read.stem.replace(/\/page$/, "").replace(/(?:^|\/)\([^/]*\)(?=\/)/g, "")
    : read.stem;
  const found = folderPost({ ...read, stem }, folder, () => addressOf(read));
  const post = { ...found, dayInName: found.dayInName ?? yearInPath(found.name) };
  const isUndated = post.dayInName === undefined && dayAt(read.data, ...dateKeys) === undefined;
  const isPage = isUndated && (pageFolder.test(read.name) || appPage.test(read.stem));
  const dayInText = post.dayInName ?? firstDay(read.body);
  if (
    isPage &&
    !/\((?:posts?|blog|articles|writing)\)|\/(?:posts?|blog|articles|writing)\//.test(read.name)
  )
    return { ...post, isPage };
  if (isProgram) return isPage ? { ...post, isPage: false } : post;
  // Folders that are days are so in addresses, too.
  const [, dated] = /(?:^|\/)((?:19|20)\d{2}\/\d{1,2}\/\d{1,2}\/[^/]+)$/.exec(post.name) ?? [];
  const url = post.url ?? (dated === undefined ? undefined : rooted(`${dated}/`));
  // In a folder of texts alone each is a post, but for those that are named like pages.
  const own = post.name.split("/").pop() ?? "";
  const isNamedPage =
    /^(?:about|contact|uses|now|projects|index|404|search|archives?|imprint|impressum|colophon)$/i.test(
      own,
    ) && dayAt(read.data, ...dateKeys) === undefined;
  return { ...post, url, dayInName: dayInText, isPage: isNamedPage };
}

/** Texts about authors in a folder of theirs, by the names of their files. */
function authorsIn(files: readonly ReadPost[]): NonNullable<SiteFacts["authors"]> {
  return new Map(
    files.flatMap(({ name, data }) => {
      const [, word] = /(?:^|\/)authors?\/([^/]+)\.\w+$/.exec(name) ?? [];
      return word !== undefined && typeof data.name === "string"
        ? [[word, { name: data.name }] as const]
        : [];
    }),
  );
}

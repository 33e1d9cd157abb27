import { dateKeys, dayAt, splitDatedName } from "../days.ts";
import { textAt } from "../front-matter-values.ts";
import type { SourceFolder } from "../source-folder.ts";
import { dayParts, fillPermalink, rooted } from "./permalink.ts";
import type { ReadPost } from "./read-posts.ts";
import { parseScript, textOfProperty } from "./script.ts";

type AddressOf = (read: ReadPost) => string | undefined;

/** How a framework makes addresses of texts, from its route files and settings. Answers undefined where it can't be known. */
export function addressFromRoutes(folder: SourceFolder, texts: readonly ReadPost[]): AddressOf {
  const byPages: AddressOf = ({ stem }) => {
    const [, path = undefined] =
      /^(?:docs\/)?(?:src\/)?pages\/(.*)$/.exec(stem) ??
      /^(?:src\/)?app\/((?:.*\/)?)page$/.exec(stem) ??
      [];
    // A folder in parentheses groups pages, and is no part of their addresses.
    const shown = path?.replace(/(?:^|\/)\([^/]*\)(?=\/|$)/g, "").replace(/(?:^|\/)index$|\/$/, "");
    return shown === undefined ? undefined : rooted(`${shown}/`);
  };
  const of =
    gatsby(folder) ??
    docusaurus(folder) ??
    vue(folder) ??
    programs(folder) ??
    byRoute(folder, texts);
  return (read) => byPages(read) ?? of?.(read);
}

/** Gatsby's `createFilePath` below the folder of texts, behind what `gatsby-node` puts before it. */
function gatsby(folder: SourceFolder): AddressOf | undefined {
  const config = textOf(folder, "gatsby-config");
  if (config === undefined) return undefined;
  const node = textOf(folder, "gatsby-node") ?? "";
  const sources = Array.from(
    config.matchAll(
      /path\s*:\s*(?:`\$\{__dirname\}\/|["'`]\.?\/?|path\.join\(__dirname,\s*["'`]\/?)([\w./-]+)/g,
    ),
    ([, path = ""]) => path.replace(/\/+$/, ""),
  ).sort((a, b) => b.length - a.length);
  // What makes a page of a text in a way of its own can't be known.
  if (!/createFilePath/.test(node)) return undefined;
  const [, prefix = ""] =
    /(?:path|value)\s*:\s*`(\/[\w/-]*)\$\{[^}]*(?:slug|value|filePath|relativeFilePath)/i.exec(
      node,
    ) ?? [];
  return ({ stem }) => {
    const base = sources.find((one) => stem.startsWith(`${one}/`));
    if (base === undefined) return undefined;
    return rooted(`${prefix}/${stem.slice(base.length + 1).replace(/(?:^|\/)index$/, "")}/`);
  };
}

/** Docusaurus: `/blog/` and a post's `slug`, or the day and name of its file (https://docusaurus.io/docs/blog). */
function docusaurus(folder: SourceFolder): AddressOf | undefined {
  const config = textOf(folder, "docusaurus.config");
  if (config === undefined) return undefined;
  const program = parseScript(config);
  const base = textOfProperty(program, "baseUrl") ?? "/";
  const route = /blog\s*:\s*\{[^}]*routeBasePath\s*:\s*["'`]([^"'`]*)/.exec(config)?.[1] ?? "blog";
  return ({ stem, data }) => {
    const name = stem.replace(/\/index$/, "");
    if (name.startsWith("docs/"))
      return rooted(`${base}/docs/${textAt(data, "slug") ?? name.slice("docs/".length)}`);
    if (!name.startsWith("blog/")) return undefined;
    const slug = textAt(data, "slug");
    const { day, rest } = splitDatedName(name.slice("blog/".length));
    // The day of the name, whatever the front matter says.
    const own = slug ?? (day === undefined ? rest : `${day.replaceAll("-", "/")}/${rest}`);
    return rooted(`${base}/${route}/${own}`);
  };
}

/** VuePress and VitePress: pages at the paths of their files, those of VuePress's blog by their days. */
function vue(folder: SourceFolder): AddressOf | undefined {
  const [found] = [".vitepress", "docs/.vitepress", ".vuepress", "docs/.vuepress"].filter(
    (name) => folder.find(name) !== undefined,
  );
  if (found === undefined) return undefined;
  const root = found.replace(/\.\w+$/, "");
  const config = ["config", "config/index"]
    .flatMap((name) => textOf(folder, `${found}/${name}`) ?? [])
    .join("\n");
  const isClean = /cleanUrls\s*:\s*true/.test(config);
  const base = /\bbase\s*:\s*["'`]([^"'`]+)/.exec(config)?.[1] ?? "/";
  return ({ stem, data }) => {
    if (!stem.startsWith(root)) return undefined;
    const name = stem.slice(root.length);
    const { day, rest } = splitDatedName(name.split("/").pop() ?? name);
    const when = dayAt(data, ...dateKeys) ?? day;
    if (/(?:^|\/)_posts\//.test(name))
      return when === undefined
        ? undefined
        : rooted(`${base}/${when.replaceAll("-", "/")}/${rest}/`);
    if (/(?:^|\/)index$/.test(name)) return rooted(`${base}/${name.replace(/index$/, "")}`);
    return rooted(`${base}/${name}${isClean ? "" : ".html"}`);
  };
}

/** Generators whose settings are programs in other languages: Hakyll, Middleman. */
function programs(folder: SourceFolder): AddressOf | undefined {
  const named = (read: ReadPost) => {
    const stem = read.stem.replace(/\.html$/, "");
    const { day, rest } = splitDatedName(stem.split("/").pop() ?? stem);
    return { stem, rest, day: dayAt(read.data, ...dateKeys) ?? day };
  };
  const has = (...names: string[]) =>
    names
      .map((name) => (folder.find(name) === undefined ? undefined : folder.read(name)?.text))
      .find((text) => text !== undefined);
  if (has("site.hs", "app/site.hs", "src/site.hs")?.includes("setExtension"))
    return (read) => rooted(`${read.stem}.html`);
  const middleman = has("config.rb");
  if (middleman === undefined) return undefined;
  const [, pattern = "{year}/{month}/{day}/{title}.html"] =
    /blog\.permalink\s*=\s*["']([^"']+)/.exec(middleman) ?? [];
  const [, prefix = ""] = /blog\.prefix\s*=\s*["']([^"']+)/.exec(middleman) ?? [];
  return (read) => {
    const { stem, rest, day } = named(read);
    if (day === undefined) return rooted(`${stem.replace(/^source\//, "")}.html`);
    const path = fillPermalink(pattern.replace(/\{(\w+)\}/g, ":$1"), {
      ...dayParts(day),
      title: rest,
    });
    return path === undefined ? undefined : rooted(`${prefix}/${path}`);
  };
}

/** Names that stand for the post in a route file: `blog/[slug]/page.tsx`, `posts/[...id].js`, `_slug.vue`. */
const routeFile =
  /^(?:src\/|site\/)?(?:pages|app|routes)\/(.*?)\/?(?:\[{1,2}(?:\.\.\.)?\w+\]{1,2}|_slug|\$slug)(?:\/(?:page|index|\+page)?\.?[\w.]*|\.[\w.]+)$/;
const otherLists = /(?:^|\/)(?:tags?|categor\w*|topics?|page|authors?|series|api|og|feed)(?:\/|$)/;

function byRoute(folder: SourceFolder, texts: readonly ReadPost[]): AddressOf | undefined {
  const routes = folder
    .files(".", true)
    .flatMap(({ name }) =>
      /(?:^|\/)node_modules\//.test(name) ? [] : (routeFile.exec(name)?.[1] ?? []),
    )
    .map((route) => route.replace(/(?:^|\/)\([^()]*\)/g, "").replace(/^\//, ""))
    .filter((route) => !otherLists.test(route) && !route.includes("["));
  const [route] = [...new Set(routes)].toSorted((a, b) => rank(b) - rank(a));
  if (route === undefined) return undefined;
  const dated = texts.filter(
    ({ data, stem }) =>
      dayAt(data, ...dateKeys) !== undefined ||
      splitDatedName(stem.split("/").pop() ?? "").day !== undefined,
  );
  // Contentlayer's settings compute addresses, and commonly take days out of the files' names.
  const dropsDays = /\\d\{4\}[^\n]{0,20}\\d\{2\}/.test(textOf(folder, "contentlayer.config") ?? "");
  const base = commonFolder(dated.map(({ stem }) => stem.replace(/\/index$/, "")));
  return ({ stem, data }) => {
    const name = stem.replace(/\/index$/, "");
    if (!name.startsWith(base)) return undefined;
    const own = name.slice(base.length);
    const slug = textAt(data, "slug") ?? (dropsDays ? own.replace(/\d{4}-\d\d-\d\d-/g, "") : own);
    return rooted(`${route}/${slug}`);
  };
}

/** A route that is called like a stream of posts is likelier than any other. */
function rank(route: string): number {
  return /(?:^|\/)(?:blogs?|posts?|articles?|writing)$/.test(route) ? 2 : route === "" ? 0 : 1;
}

/** The folder, with a slash at its end, that all of some paths are below. */
function commonFolder(paths: readonly string[]): string {
  const [first = "", ...others] = paths;
  const parts = first.split("/").slice(0, -1);
  while (parts.length > 0 && !others.every((one) => one.startsWith(`${parts.join("/")}/`)))
    parts.pop();
  return parts.length === 0 ? "" : `${parts.join("/")}/`;
}

function textOf(folder: SourceFolder, name: string): string | undefined {
  const file = ["js", "ts", "mjs", "mts", "cjs"]
    .map((kind) => `${name}.${kind}`)
    .find((one) => folder.find(one) !== undefined);
  return file === undefined ? undefined : folder.read(file)?.text;
}

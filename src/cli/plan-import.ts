import { existsSync } from "node:fs";
import { relative } from "node:path";
import { loadSite } from "../build/load-site.ts";
import { UsageError } from "../build/options.ts";
import { dayOf, isoDate } from "../content/calendar-date.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { readAstro } from "../import/astro.ts";
import { readEleventy } from "../import/eleventy.ts";
import { readHugo } from "../import/hugo.ts";
import { type Import, importBlog } from "../import/import-blog.ts";
import { readJekyll } from "../import/jekyll.ts";
import type { OldBlog } from "../import/old-blog.ts";
import { siteFigureRenderer } from "../render/site-figures.ts";
import { slugConflict } from "../scaffold/slug-conflict.ts";
import { urlKey } from "../site/url-table.ts";

const generators = { hugo: readHugo, jekyll: readJekyll, astro: readAstro, eleventy: readEleventy };

/** What an import would write, and all there is to say of it. Nothing has been written. */
export interface PlannedImport {
  /** The generator that the blog was made with. */
  readonly name: string;
  readonly made: Import;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a blog and makes articles of it for a content folder.
 * @param from the generator's name; undefined to see by the folder
 */
export async function planImport(
  folder: string,
  from: string | undefined,
  to: string,
): Promise<PlannedImport> {
  const found: Diagnostic[] = [];
  const { name, blog } = readBlog(folder, from, found);
  const now = new Date();
  const { site, content } = loadSite(
    { content: to, now, url: undefined },
    true,
    await siteFigureRenderer(),
  );
  if (!site || !content) {
    const shown = relative(process.cwd(), to);
    throw new UsageError(`\`${shown}\` is no folder that builds: \`npm run check\` says why.`);
  }
  const made = importBlog(
    blog,
    {
      slugConflict: (slug) => slugConflict(slug, to, content, site.urls),
      hasPath: (path) => site.urls.has(urlKey(path)),
      tags: content.tags.map(({ slug }) => slug),
      series: content.site.series.map(({ slug }) => slug),
    },
    isoDate(dayOf(now, content.site.timeZone)),
  );
  return { name, made, diagnostics: [...found, ...made.diagnostics].sort(compareDiagnostics) };
}

/** Reads the blog with the first generator that finds posts, or diagnostics in them. */
function readBlog(
  folder: string,
  from: string | undefined,
  found: Diagnostic[],
): { name: string; blog: OldBlog } {
  if (!existsSync(folder)) throw new UsageError(`There is no folder \`${folder}\`.`);
  const names = Object.entries(generators).filter(([name]) => from === undefined || name === from);
  if (names.length === 0) {
    throw new UsageError(`--from is one of ${Object.keys(generators).join(", ")}.`);
  }
  for (const [name, read] of names) {
    const blog = read(folder, (diagnostic) => found.push(diagnostic));
    if (blog && blog.posts.length + found.length > 0) return { name, blog };
  }
  throw new UsageError(
    `\`${folder}\` looks like no blog of ${names.map(([name]) => name).join(", ")}: give the folder with its configuration.`,
  );
}

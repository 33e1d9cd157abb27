import { existsSync } from "node:fs";
import { relative } from "node:path";
import { dayOf, isoDate } from "../content/calendar-date.ts";
import { compareFaults, type Fault } from "../content/fault.ts";
import { readAstro } from "../import/astro.ts";
import { readEleventy } from "../import/eleventy.ts";
import { readHugo } from "../import/hugo.ts";
import { type Import, importBlog } from "../import/import-blog.ts";
import { readJekyll } from "../import/jekyll.ts";
import type { OldBlog } from "../import/old-blog.ts";
import { urlKey } from "../site/url-table.ts";
import { takenBy } from "../writing/taken-addresses.ts";
import { loadSite } from "./load-site.ts";
import { UsageError } from "./options.ts";
import { siteFigureRenderer } from "./site-figures.ts";

const generators = { hugo: readHugo, jekyll: readJekyll, astro: readAstro, eleventy: readEleventy };

/** What an import would write, and all there is to say of it. Nothing has been written. */
export interface PlannedImport {
  /** The generator that the blog was made with. */
  readonly name: string;
  readonly made: Import;
  readonly faults: readonly Fault[];
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
  const found: Fault[] = [];
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
      takenBy: (slug) => takenBy(slug, to, content, site.urls),
      hasPath: (path) => site.urls.has(urlKey(path)),
      tags: content.tags.map(({ slug }) => slug),
      series: content.site.series.map(({ slug }) => slug),
    },
    isoDate(dayOf(now, content.site.timeZone)),
  );
  return { name, made, faults: [...found, ...made.faults].sort(compareFaults) };
}

/** Reads the blog with the first generator that finds posts, or faults in them. */
function readBlog(
  folder: string,
  from: string | undefined,
  found: Fault[],
): { name: string; blog: OldBlog } {
  if (!existsSync(folder)) throw new UsageError(`There is no folder \`${folder}\`.`);
  const names = Object.entries(generators).filter(([name]) => from === undefined || name === from);
  if (names.length === 0) {
    throw new UsageError(`--from is one of ${Object.keys(generators).join(", ")}.`);
  }
  for (const [name, read] of names) {
    const blog = read(folder, (fault) => found.push(fault));
    if (blog && blog.posts.length + found.length > 0) return { name, blog };
  }
  throw new UsageError(
    `\`${folder}\` looks like no blog of ${names.map(([name]) => name).join(", ")}: give the folder with its configuration.`,
  );
}

import type { SourceFolder } from "../source-folder.ts";
import { astro } from "./astro.ts";
import { eleventy } from "./eleventy.ts";
import { feed } from "./feed.ts";
import { ghost } from "./ghost.ts";
import { hexo } from "./hexo.ts";
import { hugo } from "./hugo.ts";
import { jekyll } from "./jekyll.ts";
import { markdown } from "./markdown-folder.ts";
import { medium } from "./medium.ts";
import { nikola } from "./nikola.ts";
import { pelican } from "./pelican.ts";
import { quarto } from "./quarto.ts";
import type { SourceReader } from "./source-reader.ts";
import { substack } from "./substack.ts";
import { wordpress } from "./wordpress.ts";
import { zola } from "./zola.ts";

/** Every kind of site that can be imported. Of those that fit a folder the first is the likeliest. */
export const readers: readonly SourceReader[] = [
  astro,
  eleventy,
  zola,
  hugo,
  hexo,
  pelican,
  nikola,
  quarto,
  jekyll,
  wordpress,
  ghost,
  medium,
  substack,
  feed,
  markdown,
];

/** The kinds that a folder may be of, the likeliest first. */
export function readersFor(folder: SourceFolder): SourceReader[] {
  const found = readers.filter((reader) => reader.recognizes(folder));
  const [first] = found;
  // A folder `_posts` and Markdown are everywhere: they decide where nothing else does.
  const isWeak = (reader: SourceReader) =>
    reader === markdown || (reader === jekyll && folder.find("_config.yml") === undefined);
  return found.filter((reader) => reader === first || !isWeak(reader));
}

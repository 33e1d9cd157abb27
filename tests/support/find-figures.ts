import { readFileSync } from "node:fs";
import type { ServedSite } from "./served-site.ts";

/** The path of a page that shows each figure, by the figure's name. */
export function findFigures({ readable, fileOf }: ServedSite): Map<string, string> {
  const articles = readable.filter((path) => path.startsWith("/articles/"));
  const shown = articles.flatMap((path) =>
    Array.from(
      readFileSync(fileOf(path), "utf8").matchAll(/id="?figure-([\w-]+?)"? data-figure/g),
      ([, name = ""]) => [name, path] as const,
    ),
  );
  return new Map(shown);
}

import { join } from "node:path";
import { projectFolder } from "../support/build.ts";
import { renderFigure } from "../support/figures.ts";
import { loadFolder } from "../support/load-folder.ts";

/** Every text of the site that tells of a person or an event, by article slug, and the bio as "about". */
export async function siteTexts(): Promise<{ name: string; text: string }[]> {
  const { content } = await loadFolder(join(projectFolder, "content"), { renderFigure });
  if (!content) throw new Error("the content can't be read");
  const { about, articles, bodyOf } = content;
  const texts = articles.map(({ slug, description }) => ({
    name: String(slug),
    text: `${description}\n${bodyOf(slug).text}`,
  }));
  return about
    ? [...texts, { name: "about", text: `${about.description}\n${about.body.text}` }]
    : texts;
}

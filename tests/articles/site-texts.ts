import { join } from "node:path";
import { loadContent } from "../../src/content/content.ts";
import { projectFolder } from "../support/build.ts";
import { renderFigure } from "../support/figures.ts";

/** Every text of the site that tells of a person or an event, by article slug, and the bio as "about". */
export function siteTexts(): { name: string; text: string }[] {
  const content = loadContent(join(projectFolder, "content"), renderFigure, () => {});
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

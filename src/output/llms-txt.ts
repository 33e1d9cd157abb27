import type { SiteInfo } from "../site/model.ts";
import type { Pages } from "../site/pages/registry.ts";
import { paths, twinPath } from "../site/urls.ts";
import { markdownText } from "./markdown-text.ts";
import type { OutputFile } from "./output-file.ts";

/** What the site is about and where its texts are, for programs that read text (https://llmstxt.org). */
export function llmsTxt(
  { article }: Pick<Pages, "article">,
  { title, tagline, baseUrl, hasTwins, words }: SiteInfo,
): OutputFile[] {
  if (!hasTwins) return [];
  const items = article.map(
    (page) =>
      `- [${markdownText(page.title)}](${baseUrl}${twinPath(page.path)}): ${markdownText(page.description)}`,
  );
  const list = items.length === 0 ? "" : `\n## ${words.articles.title}\n\n${items.join("\n")}\n`;
  return [
    { path: paths.llms, text: `# ${markdownText(title)}\n\n> ${markdownText(tagline)}\n${list}` },
  ];
}

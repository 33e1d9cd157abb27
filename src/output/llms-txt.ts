import type { SiteInfo } from "../site/model.ts";
import type { Pages } from "../site/pages/registry.ts";
import { paths, twinPath } from "../site/urls.ts";
import type { OutputFile } from "./output-file.ts";

/** What the site is about and where its texts are, for programs that read text (https://llmstxt.org). */
export function llmsTxt(
  { article }: Pick<Pages, "article">,
  { title, tagline, baseUrl, hasTwins, words }: SiteInfo,
): OutputFile[] {
  if (!hasTwins) return [];
  const items = article.map(
    (page) =>
      `- [${page.title.replace(/[[\]]/g, "\\$&")}](${baseUrl}${twinPath(page.path)}): ${page.description}`,
  );
  const list = items.length === 0 ? "" : `\n## ${words.articles.title}\n\n${items.join("\n")}\n`;
  return [{ path: paths.llms, text: `# ${title}\n\n> ${tagline}\n${list}` }];
}

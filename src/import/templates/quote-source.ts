import { linkMarkdown } from "../text/write-markdown.ts";

/**
 * Whom a quote is of, as Octopress and Hexo write it behind the tag's name: `Author, Work https://… Title`
 * (https://hexo.io/docs/tag-plugins#Block-Quote). Undefined where nothing is said.
 */
export function quoteSource(rest: string): string | undefined {
  const text = rest.replace(/\s+/g, " ").trim();
  if (text === "" || /^\w+\s*=|["']/.test(text)) return undefined;
  const [, before = text, href, title = ""] = /^(.*?)\s*(https?:\/\/\S+)\s*(.*)$/.exec(text) ?? [];
  if (href === undefined) return text;
  const comma = before.lastIndexOf(",");
  const work = title || (comma === -1 ? "" : before.slice(comma + 1).trim());
  const author = title === "" && comma !== -1 ? before.slice(0, comma) : before.replace(/,$/, "");
  if (work === "") return linkMarkdown(author || href, href);
  return `${author === "" ? "" : `${author}, `}${linkMarkdown(work, href)}`;
}

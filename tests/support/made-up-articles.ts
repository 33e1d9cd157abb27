import type { SearchArticle } from "../../src/browser/search/index-file.ts";
import { library } from "../bench/corpus/article.ts";

/** Articles of the made-up blog that `npm run bench:corpus` writes, as the search index has them, the oldest first. */
export function madeUpArticles(count: number): SearchArticle[] {
  const { head, body } = library(1, count);
  const articles = Array.from({ length: count }, (_, place): SearchArticle => {
    const { slug, title, description, date, tags } = head(place);
    const text = body(place).replace(/\s+/g, " ");
    return {
      path: `/articles/${slug}/`,
      title,
      description,
      date,
      year: Number(date.slice(0, 4)),
      minutes: 5,
      tags: tags.map((slug) => ({ slug, label: slug })),
      sections: [{ id: "", heading: "", text }],
    };
  });
  return articles.sort((a, b) => (a.date < b.date ? -1 : 1));
}

import { join } from "node:path";
import type { RenderFigure } from "../content/markdown/render-options.ts";
import { parseArticle } from "../content/parse-article.ts";
import { shown } from "../content/path.ts";
import { noPublicPictures } from "../content/public-pictures.ts";
import type { PictureFile } from "../content/read-picture.ts";
import { sourceText } from "../content/source-text.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Locale } from "../i18n/locale.ts";
import type { CheckArticle } from "../import/import-post.ts";
import { articleText } from "../import/import-site.ts";

/** Reads an article as a build would, before it is written; its pictures are taken to be as they should. */
export function articleChecker(
  to: string,
  renderFigure: RenderFigure,
  locale: Locale,
): CheckArticle {
  return (article) => {
    const found: Diagnostic[] = [];
    const pictures = new Map(
      Array.from(article.pictures.keys(), (name): [string, PictureFile] => [
        name,
        {
          width: 1,
          height: 1,
          hash: "",
          kind: name.endsWith(".svg") ? "drawing" : "photo",
          path: name,
        },
      ]),
    );
    const file = shown(join(to, "articles", `${article.slug}.md`));
    const source = sourceText(file, articleText(article));
    parseArticle(
      {
        slug: article.slug,
        file: `articles/${article.slug}.md`,
        source,
        pictures,
        publicPictures: noPublicPictures.ofText(),
        attachments: new Map(),
        examples: new Map(),
        releasedIds: new Set<string>(),
      },
      renderFigure,
      locale,
      (one) => found.push(one),
    );
    return found;
  };
}

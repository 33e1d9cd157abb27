import type { GeneratedAsset } from "../../cache/generated-asset.ts";
import { cached } from "../../cache/generated-asset.ts";
import { startIn } from "../../content/calendar-date.ts";
import { escapeHtml } from "../../content/markdown/escape-html.ts";
import type { SitePath } from "../../content/schemas/values.ts";
import type { Book } from "../../site/books.ts";
import type { SiteInfo } from "../../site/model.ts";
import { bookStylesheet } from "../../styles/book-stylesheet.ts";
import type { Theme } from "../../theme/theme.ts";
import type { SocialImageStyle } from "../social-image-style.ts";
import { bookCover } from "./book-cover.ts";
import { type BookFile, bookPage, styleName } from "./book-files.ts";
import { bookPictures } from "./book-pictures.ts";
import { type BodyOf, type Chapter, chapterPage, chaptersOf } from "./chapters.ts";
import { type ContentsEntry, contentsPage } from "./contents.ts";
import { packageDocument } from "./package-document.ts";
import { zipBook } from "./zip.ts";

/** What books are made with, besides what they hold. */
export interface BookSources {
  readonly info: SiteInfo;
  readonly theme: Theme;
  readonly coverStyle: SocialImageStyle;
  readonly bodyOf: BodyOf;
  /** How a picture of the site is made; undefined for a path that none has. */
  assetAt(path: SitePath): GeneratedAsset | undefined;
}

/** A book as an EPUB 3 (https://www.w3.org/TR/epub-33/): the same site makes the same bytes. */
export async function makeBook(book: Book, sources: BookSources): Promise<Uint8Array> {
  const { info, theme } = sources;
  const { language, baseUrl, words } = info;
  const { title, description } = book;
  const chapters = chaptersOf(book);
  const pictures = bookPictures(sources.assetAt);
  const pages = chapters.map((chapter) =>
    chapterPage(chapter, { ...sources, chapters, picture: pictures.nameOf }),
  );
  const cover = await bookCover(book.cover, sources.coverStyle);
  const contents = contentsPage(entriesOf(chapters), {
    title: words.book.contents,
    language,
    cover: cover && "cover.xhtml",
  });
  const settings = { title, language };
  const files: BookFile[] = [
    { name: styleName, mediaType: "text/css", bytes: Buffer.from(bookStylesheet(theme)) },
    ...(cover
      ? [
          { ...cover, properties: ["cover-image"] },
          bookPage(
            { ...settings, name: "cover.xhtml", type: "cover" },
            `<div class="cover"><img src="${cover.name}" alt="${escapeHtml(title)}"/></div>`,
          ),
        ]
      : []),
    bookPage({ ...settings, name: "title.xhtml", type: "titlepage" }, titlePage(book, info)),
    contents,
    ...pages,
    ...(await pictures.files(cached)),
  ];
  const authors = chapters.flatMap(({ page }) =>
    page?.kind === "article" ? page.article.authors : [],
  );
  const metadata = {
    identifier: baseUrl + book.page,
    title,
    description,
    language,
    authors: [...new Set([info.author, ...authors].map(({ name }) => name))],
    modified: startIn(book.timeZone, book.modified),
    source: baseUrl + book.page,
  };
  return zipBook(packageDocument(metadata, files), files);
}

function titlePage({ title, description, page }: Book, { author, baseUrl }: SiteInfo): string {
  const address = escapeHtml(baseUrl + page);
  return `<section class="title-page">
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(description)}</p>
<p>${escapeHtml(author.name)}</p>
<p class="address"><a href="${address}" dir="ltr">${address}</a></p>
</section>`;
}

/** Chapters that follow a part's page are below it. */
function entriesOf(chapters: readonly Chapter[]): ContentsEntry[] {
  const top = chapters.filter(({ part }) => part === undefined);
  return top.map(({ name, title }) => ({
    name,
    title,
    entries: chapters.filter(({ part }) => part === name),
  }));
}

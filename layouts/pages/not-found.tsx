import type { VNode } from "preact";
import { fillHtml } from "../../src/content/markdown/template.ts";
import type { SiteInfo } from "../../src/site/model.ts";
import { paths } from "../../src/site/urls.ts";
import { PageHeader } from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";
import { Prose } from "../parts/prose.tsx";
import { SearchResults } from "../parts/search-results.tsx";
import { Sources } from "../parts/sources.tsx";

/** Whether the page shows at once what its site has about the dead address; not where the author says what to do instead. */
export function finds({ view, info }: Props<"notFound">): boolean {
  return !view.text && hasSearch(info);
}

function hasSearch({ places }: SiteInfo): boolean {
  return places.some(({ path }) => path === paths.search);
}

/** What the host shows for an address that leads nowhere. */
export default function NotFoundPage(props: Props<"notFound">): VNode {
  const { view, info } = props;
  const { search } = info.words;
  return (
    <>
      <PageHeader title={view.title} lead={view.text ? "" : view.description} />
      {hasSearch(info) && (
        <form
          class="search lost"
          role="search"
          action={paths.search}
          data-index={paths.searchIndex}
        >
          <label class="wide" for="q">
            {search.words}
          </label>
          <input id="q" name="q" type="search" enterkeyhint="search" />
          <button type="submit">{search.submit}</button>
        </form>
      )}
      {finds(props) && <SearchResults label={search.results} />}
      {view.text ? (
        <Prose
          html={fillHtml(view.text.body.html, view)}
          end={<Sources sources={view.text.sources} locale={info} />}
        />
      ) : (
        <p class="about-tag">{info.words.notFound.locations}</p>
      )}
      <ul>
        {info.places.map(({ label, path }) => (
          <li key={path}>
            <a href={path}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

import type { VNode } from "preact";
import { fillHtml } from "../../src/content/markdown/template.ts";
import { paths } from "../../src/site/urls.ts";
import { PageHeader } from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";
import { Prose } from "../parts/prose.tsx";
import { Sources } from "../parts/sources.tsx";

/** What the host shows for an address that leads nowhere. */
export default function NotFoundPage(props: Props<"notFound">): VNode {
  const { view, info } = props;
  const { search } = info.words;
  return (
    <>
      <PageHeader title={view.title} lead={view.text ? "" : view.description} />
      {info.places.some(({ path }) => path === paths.search) && (
        <form class="search" role="search" action={paths.search}>
          <label class="wide" for="q">
            {search.words}
          </label>
          <input id="q" name="q" type="search" enterkeyhint="search" />
          <button type="submit">{search.submit}</button>
        </form>
      )}
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

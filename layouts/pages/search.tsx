import type { VNode } from "preact";
import { longDate } from "../../src/content/calendar-date.ts";
import { lastName } from "../../src/content/site-path.ts";
import { languageAttributes } from "../../src/i18n/direction.ts";
import type { TermCount } from "../../src/site/model.ts";
import { paths } from "../../src/site/urls.ts";
import { PageHeader, TermCounts, Unpublished } from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";
import { SearchResults } from "../parts/search-results.tsx";

/** A form that a script answers, and a complete index that needs none. */
export default function SearchPage(props: Props<"search">): VNode {
  const { view, info } = props;
  const { search, lists } = info.words;
  return (
    <>
      <PageHeader title={view.title} />
      <form class="search" role="search" action={paths.search} data-index={paths.searchIndex}>
        <label class="wide" for="q">
          {search.words}
        </label>
        <input
          class="wide"
          id="q"
          name="q"
          type="search"
          autocomplete="off"
          autocapitalize="off"
          enterkeyhint="search"
        />
        <Choice name="tag" label={search.tag} any={search.anyTag} options={view.tags} />
        <Choice name="year" label={search.year} any={search.anyYear} options={view.years} />
        <button type="submit">{search.submit}</button>
      </form>
      <SearchResults label={search.results} />
      <section class="index" aria-label={search.index}>
        {view.summaries.length > 0 && (
          <>
            <h2>{search.byTitle}</h2>
            <ol>
              {view.summaries.map((summary) => (
                <li key={summary.slug}>
                  <a href={summary.path} {...languageAttributes(summary.language)}>
                    {summary.title}
                  </a>
                  <Unpublished summary={summary} locale={info} />{" "}
                  <span class="count">{longDate({ year: summary.date.year }, info.language)}</span>
                </li>
              ))}
            </ol>
          </>
        )}
        {view.tags.length > 0 && (
          <>
            <h2>{search.byTag}</h2>
            <TermCounts links={view.tags} label={lists.tags} locale={info} />
          </>
        )}
        <h2>{search.byYear}</h2>
        <TermCounts links={view.years} label={lists.years} locale={info} />
      </section>
    </>
  );
}

function Choice({
  name,
  label,
  any,
  options,
}: {
  name: string;
  label: string;
  any: string;
  options: readonly TermCount[];
}): VNode | null {
  if (options.length === 0) return null;
  return (
    <>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.path} value={lastName(option.path)}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  );
}

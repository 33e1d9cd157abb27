import type { VNode } from "preact";
import { type Counted, searchIndexPath } from "../src/site/pages.ts";
import { Later, renderDocument } from "./parts/document.tsx";
import { CountedLinks, PageHeader, Unpublished } from "./parts/listings.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("search");

/** A form that a script answers, and a complete index that needs none. */
export function render(props: Props<"search">): string {
  const { view, info, shell } = props;
  const { search, lists } = info.words;
  return renderDocument(
    props,
    "list",
    <>
      <PageHeader title={view.title} />
      <form class="search" role="search" action="/search/" data-index={searchIndexPath}>
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
      <p class="found" role="status" />
      <ul class="listings results" aria-label={search.results} hidden />
      <section class="index" aria-label={search.index}>
        <h2>{search.byTitle}</h2>
        <ol>
          {view.listings.map((listing) => (
            <li key={listing.slug}>
              <a href={listing.path}>{listing.title}</a>
              <Unpublished listing={listing} words={info.words.listing} />
              <span class="count">{listing.date.year}</span>
            </li>
          ))}
        </ol>
        {view.tags.length > 0 && (
          <>
            <h2>{search.byTag}</h2>
            <CountedLinks links={view.tags} label={lists.tags} />
          </>
        )}
        <h2>{search.byYear}</h2>
        <CountedLinks links={view.years} label={lists.years} />
      </section>
    </>,
    <Later>
      <link rel="preload" as="fetch" crossorigin="anonymous" href={searchIndexPath} />
      <script type="module" {...shell.scripts.search} />
    </Later>,
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
  options: readonly Counted[];
}): VNode | null {
  if (options.length === 0) return null;
  return (
    <>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.path} value={option.path.split("/").at(-2) ?? ""}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  );
}

import type { VNode } from "preact";
import { type Counted, searchIndexPath } from "../src/site/pages.ts";
import { Later, renderDocument } from "./parts/document.tsx";
import { CountedLinks, PageHeader, Unpublished } from "./parts/listings.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("search");

/** A form that a script answers, and a complete index that needs none. */
export function render(props: Props<"search">): string {
  const { view, shell } = props;
  return renderDocument(
    props,
    "list",
    <>
      <PageHeader title={view.title} />
      <form class="search" role="search" action="/search/" data-index={searchIndexPath}>
        <label class="wide" for="q">
          Words in the text
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
        <Choice name="tag" label="Tag" any="Any tag" options={view.tags} />
        <Choice name="year" label="Year" any="Any year" options={view.years} />
        <button type="submit">Search</button>
      </form>
      <p class="found" role="status" />
      <ul class="listings results" aria-label="Results" hidden />
      <section class="index" aria-label="Index">
        <h2>By title</h2>
        <ol>
          {view.listings.map((listing) => (
            <li key={listing.slug}>
              <a href={listing.path}>{listing.title}</a>
              <Unpublished listing={listing} />
              <span class="count">{listing.date.year}</span>
            </li>
          ))}
        </ol>
        {view.tags.length > 0 && (
          <>
            <h2>By tag</h2>
            <CountedLinks links={view.tags} label="Tags" />
          </>
        )}
        <h2>By year</h2>
        <CountedLinks links={view.years} label="Years" />
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

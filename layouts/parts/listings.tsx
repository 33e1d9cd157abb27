import type { VNode } from "preact";
import { fill } from "../../src/i18n/format.ts";
import type { Words } from "../../src/i18n/words.ts";
import type { Link, Listing } from "../../src/site/listing.ts";
import type { Counted } from "../../src/site/pages.ts";
import { DateText } from "./dates.tsx";

/** Articles as a list: title, what it is about, when it was told, how long it takes. */
export function Listings({
  listings,
  words,
  level = 2,
}: {
  listings: readonly Listing[];
  words: Words["listing"];
  /** The level of the heading that the list stands under, plus one. */
  level?: 2 | 3;
}): VNode {
  return (
    <ul class="listings">
      {listings.map((listing) => (
        <li key={listing.slug} class="h-entry">
          <ListingTitle listing={listing} level={level} words={words} />
          <p class="p-summary">{listing.description}</p>
          <p class="meta">
            <DateText date={listing.date} class="dt-published" />
            <span>{fill(words.minutes, { count: listing.minutes })}</span>
            {listing.tags.map((tag) => (
              <a key={tag.path} href={tag.path} class="p-category">
                {tag.label}
              </a>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function ListingTitle({
  listing,
  level,
  words,
}: {
  listing: Listing;
  level: 2 | 3;
  words: Words["listing"];
}): VNode {
  const link = (
    <a href={listing.path} class="u-url p-name">
      {listing.title}
    </a>
  );
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <Heading>
      {link}
      <Unpublished listing={listing} words={words} />
    </Heading>
  );
}

/** Says, where unpublished articles are shown at all, that this is one. */
export function Unpublished({
  listing,
  words,
}: {
  listing: Pick<Listing, "unpublished">;
  words: Words["listing"];
}): VNode | null {
  return listing.unpublished ? (
    <span class="unpublished">{` (${words[listing.unpublished]})`}</span>
  ) : null;
}

/** Links with the number of articles behind each. */
export function CountedLinks({
  links,
  label,
}: {
  links: readonly Counted[];
  label: string;
}): VNode {
  return (
    <ul class="counted" aria-label={label}>
      {links.map((link) => (
        <li key={link.path}>
          <a href={link.path}>{link.label}</a>
          <span class="count">{link.count}</span>
        </li>
      ))}
    </ul>
  );
}

/** The way up, as the first line of a page. */
export function Trail({ links, label }: { links: readonly Link[]; label: string }): VNode {
  return (
    <nav class="trail" aria-label={label}>
      <ol>
        {links.map((link) => (
          <li key={link.path}>
            <a href={link.path}>{link.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A page's title and the sentence below it. */
export function PageHeader({ title, lead }: { title: string; lead?: string }): VNode {
  return (
    <header class="page-header">
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
    </header>
  );
}

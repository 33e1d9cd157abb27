import { renderDocument } from "./parts/document.tsx";
import { PageHeader } from "./parts/listings.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("notFound");

/** What the host shows for an address that leads nowhere. */
export function render(props: Props<"notFound">): string {
  const { view } = props;
  return renderDocument(
    props,
    <>
      <PageHeader title={view.title} lead={view.description} />
      <p class="about-tag">
        The story may be under <a href="/articles/">all articles</a>, or found by{" "}
        <a href="/tags/">what failed</a> or <a href="/timeline/">when it happened</a>.
      </p>
    </>,
    <meta name="robots" content="noindex" />,
  );
}

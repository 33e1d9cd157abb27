import { PageHeader } from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("notFound");

/** What the host shows for an address that leads nowhere. */
export function render(props: Props<"notFound">): string {
  const { view } = props;
  return renderDocument(
    props,
    "list",
    <>
      <PageHeader title={view.title} lead={view.description} />
      <p class="about-tag">{props.info.words.notFound.locations}</p>
      <ul>
        {props.info.navigation.map(({ label, path }) => (
          <li key={path}>
            <a href={path}>{label}</a>
          </li>
        ))}
      </ul>
    </>,
    <meta name="robots" content="noindex" />,
  );
}

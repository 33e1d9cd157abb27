import { PageHeader } from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("tags");

/** Every tag with what it stands for. */
export function render(props: Props<"tags">): string {
  const { view } = props;
  return renderDocument(
    "tags",
    props,
    "list",
    <>
      <PageHeader title={view.title} lead={view.description} />
      <dl class="tag-list">
        {view.tags.map((tag) => (
          <div key={tag.path}>
            <dt>
              <a href={tag.path}>{tag.label}</a>
              <span class="count"> {tag.count}</span>
            </dt>
            <dd>{tag.description}</dd>
          </div>
        ))}
      </dl>
    </>,
  );
}

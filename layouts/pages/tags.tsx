import type { VNode } from "preact";
import { PageHeader } from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";

/** Every tag with what it stands for. */
export default function TagsPage(props: Props<"tags">): VNode {
  const { view } = props;
  return (
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
    </>
  );
}

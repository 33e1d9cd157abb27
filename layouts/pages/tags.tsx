import type { VNode } from "preact";
import { languageAttributes } from "../../src/i18n/direction.ts";
import { PageHeader, Unpublished } from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";

/** Every tag with what it stands for, and its newest articles. */
export default function TagsPage(props: Props<"tags">): VNode {
  const { view, info } = props;
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
            <dd class="meta">
              {tag.newest.map((summary) => (
                <span key={summary.path}>
                  <a href={summary.path} {...languageAttributes(summary.language)}>
                    {summary.title}
                  </a>
                  <Unpublished summary={summary} locale={info} />{" "}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

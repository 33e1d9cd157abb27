import type { VNode } from "preact";
import { PageHeader } from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";

/** An old address that leads to where the article is now, for hosts that can't answer 301. */
export default function RedirectPage(props: Props<"redirect">): VNode {
  const { view, info } = props;
  const [before, after] = info.words.redirect.moved.split("{link}");
  return (
    <>
      <PageHeader title={view.title} />
      <p class="about-tag">
        {before}
        <a href={view.to}>{info.baseUrl + view.to}</a>
        {after}
      </p>
    </>
  );
}

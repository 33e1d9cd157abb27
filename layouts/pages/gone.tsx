import type { VNode } from "preact";
import { PageHeader } from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";

/** What stands where a page was taken down: that it was, and why. */
export default function GonePage(props: Props<"gone">): VNode {
  const { view } = props;
  return <PageHeader title={view.title} lead={view.reason} />;
}

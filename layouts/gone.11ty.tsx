import { PageHeader } from "./parts/article-list.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("gone");

/** What stands where a page was taken down: that it was, and why. */
export function render(props: Props<"gone">): string {
  const { view } = props;
  return renderDocument(
    "gone",
    props,
    "list",
    <PageHeader title={view.title} lead={view.reason} />,
  );
}

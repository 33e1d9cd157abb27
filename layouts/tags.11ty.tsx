import TagsPage from "./pages/tags.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("tags");

/** Every tag with what it stands for. */
export function render(props: Props<"tags">): string {
  return renderDocument("tags", props, "list", <TagsPage {...props} />);
}

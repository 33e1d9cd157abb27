import TagPage from "./pages/tag.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("tag");

/** One tag: what the class of failure is, and its stories. */
export function render(props: Props<"tag">): string {
  return renderDocument("tag", props, "list", <TagPage {...props} />);
}

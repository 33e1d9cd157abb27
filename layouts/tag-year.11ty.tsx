import TagYearPage from "./pages/tag-year.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("tagYear");

/** One tag in one year. */
export function render(props: Props<"tagYear">): string {
  return renderDocument("tag-year", props, "list", <TagYearPage {...props} />);
}

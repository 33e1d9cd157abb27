import ArticlesPage from "./pages/articles.tsx";
import { renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("articles");

/** Every article by the year in which it was first told. */
export function render(props: Props<"articles">): string {
  return renderDocument("articles", props, "list", <ArticlesPage {...props} />);
}

import { paths } from "../src/site/urls.ts";
import SearchPage from "./pages/search.tsx";
import { DeferredScripts, renderDocument } from "./parts/document.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("search");

/** A form that a script answers, and a complete index that needs none. */
export function render(props: Props<"search">): string {
  return renderDocument(
    "search",
    props,
    "list",
    <SearchPage {...props} />,
    <DeferredScripts>
      <link rel="preload" as="fetch" crossorigin="anonymous" href={paths.searchIndex} />
      <script type="module" {...props.assets.scripts.search} />
    </DeferredScripts>,
  );
}

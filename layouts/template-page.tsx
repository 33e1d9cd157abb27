import { Fragment } from "preact";
import type { SiteInfo } from "../src/site/model.ts";
import { renderDocument } from "./parts/document.tsx";
import type { PageAssets } from "./parts/props.ts";
import { Prose } from "./parts/prose.tsx";

/** The page around what a template of the owner's gives, if that is no page of its own. */
export function renderTemplatePage(
  { info, assets }: { readonly info: SiteInfo; readonly assets: PageAssets },
  view: { readonly path: `/${string}`; readonly title: string; readonly description: string },
  html: string,
): string {
  const title = view.title === "" ? info.title : view.title;
  return renderDocument(
    "template-page",
    { info, assets, view: { ...view, title } },
    "text",
    <article class="article">
      {view.title !== "" && (
        <header class="page-header">
          <h1>{view.title}</h1>
        </header>
      )}
      <Prose html={html} end={<Fragment />} />
    </article>,
    <meta property="og:type" content="website" />,
  );
}

import HomePage from "./pages/home.tsx";
import { renderDocument } from "./parts/document.tsx";
import { JsonLd, siteData } from "./parts/json-ld.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("home");

/** The front door: what `home:` in `site.yaml` names, in that order. */
export function render(props: Props<"home">): string {
  const { info } = props;
  return renderDocument(
    "home",
    props,
    "list",
    <HomePage {...props} />,
    <>
      <meta property="og:type" content="website" />
      <JsonLd data={siteData(info)} />
    </>,
  );
}

import AboutPage from "./pages/about.tsx";
import { renderDocument } from "./parts/document.tsx";
import { JsonLd } from "./parts/json-ld.tsx";
import { everyPage, type Props } from "./parts/props.ts";

export const data = everyPage("about");

/** The bio. */
export function render(props: Props<"about">): string {
  const { info } = props;
  const sameAs = info.links.flatMap(({ url, rel }) => (rel === "me" ? [url] : []));
  return renderDocument(
    "about",
    props,
    "text",
    <AboutPage {...props} />,
    <>
      <meta property="og:type" content="profile" />
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "ProfilePage",
          mainEntity: {
            "@type": "Person",
            name: info.author.name,
            url: info.author.url,
            ...(info.portrait && { image: info.baseUrl + info.portrait.path }),
            ...(sameAs.length > 0 && { sameAs }),
          },
        }}
      />
    </>,
  );
}

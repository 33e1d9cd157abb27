import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { isRightToLeft } from "../../src/i18n/direction.ts";
import { withColon } from "../../src/i18n/text.ts";
import type { Person } from "../../src/site/authors.ts";
import { siteGrants, unitedGrants, withGrants } from "../../src/site/grants.ts";
import type { Page, SiteInfo } from "../../src/site/model.ts";
import { feedPath, paths } from "../../src/site/urls.ts";

import { EmbedSettings } from "./embeds.tsx";
import Footer from "./footer.tsx";
import Masthead from "./masthead.tsx";
import { draw, type PageName, type Replaceable, slot } from "./overrides.ts";
import type { PageAssets, Sheet } from "./props.ts";
import { SiteTitle } from "./site-title.ts";

/**
 * A whole HTML document around a page's content.
 * @param name what the page is called in a site's `layouts/`
 * @param sheet the stylesheet that the page needs
 * @param head what the page has in its head beyond what every page has
 */
export function renderDocument<N extends PageName>(
  name: N,
  props: Replaceable[N] & { info: SiteInfo; assets: PageAssets; view: Page },
  sheet: Sheet,
  content: ComponentChildren,
  head?: ComponentChildren,
): string {
  const { info, assets, view } = props;
  const grants = unitedGrants([siteGrants(info.embeds), view.grants]);
  const hasEmbeds = Object.keys(grants).some((name) => name !== "media-src");
  const title =
    view.title === info.title
      ? withColon(info.title, info.tagline, info.language)
      : `${view.title} · ${info.title}`;
  // Drawn first: whether it has the site's name in large is said before it.
  const { html, isTitled } = renderMain(draw(name, props, () => content));
  return `<!doctype html>\n${renderToString(
    <html lang={info.language} dir={isRightToLeft(info.language) ? "rtl" : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content={withGrants(assets.sheets[sheet].policy, grants)}
        />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <script dangerouslySetInnerHTML={{ __html: assets.script }} />
        <title>{title}</title>
        <meta name="description" content={view.description} />
        {(view.writers ?? [info.author]).map((author) => (
          <AuthorMeta key={author.name} author={author} />
        ))}
        <link rel="canonical" href={view.canonical ?? info.baseUrl + view.path} />
        {info.webmention && <link rel="webmention" href={info.webmention} />}
        <FeedLinks view={view} info={info} />
        <IconLinks info={info} />
        {assets.preloads.map((href) => (
          <link key={href} rel="preload" as="font" crossorigin="anonymous" href={href} />
        ))}
        <meta property="og:site_name" content={info.title} />
        <meta property="og:title" content={view.title} />
        <meta property="og:description" content={view.description} />
        <meta property="og:url" content={info.baseUrl + view.path} />
        <SocialImage info={info} view={view} />
        {head}
        {slot("slots/head", { info, view })}
        {view.unlisted && <meta name="robots" content="noindex" />}
        {/* Not half a masthead or title block: its parts stand elsewhere when they are all there. (Preact's types don't know `blocking`.) */}
        <link
          rel="expect"
          href={name === "article" ? "#_text" : "#main"}
          {...{ blocking: "render" }}
        />
        <DeferredScripts>
          <script type="module" {...assets.scripts.page} />
          {hasEmbeds && <script type="module" {...assets.scripts.embeds} />}
        </DeferredScripts>
        <style dangerouslySetInnerHTML={{ __html: assets.sheets[sheet].css }} />
      </head>
      <body class={isTitled ? "titled" : undefined}>
        <a class="skip" href="#main">
          {info.words.page.skip}
        </a>{" "}
        {hasEmbeds && <EmbedSettings info={info} />}
        {draw("masthead", { info, path: view.path }, Masthead)}
        <main id="main" dangerouslySetInnerHTML={{ __html: html }} />
        {draw("footer", { info }, Footer)}
        {slot("slots/foot", { info, view })}
        {/* Behind all that is read, as it is for paper alone; still before a page counts as loaded and is printed by a program. */}
        <link rel="stylesheet" media="print" href={assets.print} />
      </body>
    </html>,
  )}\n`;
}

function renderMain(content: ComponentChildren): { html: string; isTitled: boolean } {
  let isTitled = false;
  const onTitle = () => {
    isTitled = true;
  };
  const html = renderToString(<SiteTitle.Provider value={onTitle}>{content}</SiteTitle.Provider>);
  return { html, isTitled };
}

/** What only adds to the page: fetched once that has been drawn (src/browser/head/deferred-scripts.ts). */
export function DeferredScripts({ children }: { children: ComponentChildren }): VNode {
  return <template class="later">{children}</template>;
}

/** https://docs.joinmastodon.org/spec/opengraph/ names the account too. */
function AuthorMeta({ author: { name, fediverse } }: { author: Person }): VNode {
  return (
    <>
      <meta name="author" content={name} />
      {fediverse && <meta name="fediverse:creator" content={fediverse} />}
    </>
  );
}

function IconLinks({ info: { icons } }: { info: SiteInfo }): VNode | null {
  if (!icons) return null;
  return (
    <>
      {icons.svg && <link rel="icon" href={icons.svg} type="image/svg+xml" />}
      {icons.png && <link rel="icon" href={icons.png} type="image/png" sizes="96x96" />}
      {icons.apple && <link rel="apple-touch-icon" href={icons.apple} />}
    </>
  );
}

/** The size is said because some networks show no picture before they have fetched one of known size. */
function SocialImage({ info, view }: { info: SiteInfo; view: Page }): VNode | null {
  const path = view.cover?.path ?? view.socialImage ?? info.socialImage;
  if (!path) return null;
  const { width = 1200, height = 630, alt } = view.cover ?? {};
  return (
    <>
      <meta property="og:image" content={info.baseUrl + path} />
      <meta property="og:image:width" content={String(width)} />
      <meta property="og:image:height" content={String(height)} />
      <meta
        property="og:image:alt"
        content={
          alt ?? (view.socialImage ? withColon(info.title, view.title, info.language) : info.title)
        }
      />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** Where to subscribe: to the page's own feed, else to the whole site's. */
function FeedLinks({ view, info: { title, language } }: { view: Page; info: SiteInfo }): VNode {
  if (!view.feed)
    return (
      <link
        rel="alternate"
        type="application/atom+xml"
        title={title}
        href={feedPath(paths.home, "atom")}
      />
    );
  const name =
    view.feed === paths.home ? title : withColon(title, view.feedTitle ?? view.title, language);
  return (
    <>
      <link
        rel="alternate"
        type="application/atom+xml"
        title={name}
        href={feedPath(view.feed, "atom")}
      />
      <link
        rel="alternate"
        type="application/feed+json"
        title={name}
        href={feedPath(view.feed, "json")}
      />
    </>
  );
}

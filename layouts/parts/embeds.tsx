import type { VNode } from "preact";
import { fill } from "../../src/i18n/format.ts";
import { countUrl } from "../../src/site/grants.ts";
import type { SiteInfo } from "../../src/site/model.ts";

/** What the script of the embeds needs to know of the site (src/browser/embeds.ts). */
export function EmbedSettings({ info }: { info: SiteInfo }): VNode {
  const { youtube, vimeo, peertube, analytics } = info.embeds;
  return (
    <template
      data-embeds=""
      data-blocked={info.words.embeds.blocked}
      data-youtube={youtube?.origin}
      data-vimeo={vimeo?.origin}
      data-peertube={peertube?.origin}
      data-count={analytics && countUrl(analytics)}
      data-counts={analytics && "plausible" in analytics ? analytics.plausible : undefined}
    />
  );
}

/** A link that becomes giscus' own frame: https://github.com/giscus/giscus. */
export function Comments({ info, path }: { info: SiteInfo; path: string }): VNode | null {
  const giscus = info.embeds.comments?.giscus;
  if (!giscus) return null;
  const { repo, repoId, category, categoryId, origin } = giscus;
  const settings = new URLSearchParams({
    origin: info.baseUrl + path,
    session: "",
    theme: "preferred_color_scheme",
    reactionsEnabled: "1",
    emitMetadata: "0",
    inputPosition: "bottom",
    repo,
    repoId,
    category,
    categoryId,
    strict: "1",
    description: "",
    backLink: info.baseUrl + path,
    term: path,
  });
  return (
    <section class="comments">
      <p>
        <a
          class="play"
          href={`https://github.com/${repo}/discussions`}
          data-frame={`${origin}/widget?${settings}`}
        >
          {fill(info.words.embeds.comments, { host: "GitHub" })}
        </a>
      </p>
    </section>
  );
}

export function Newsletter({ info }: { info: SiteInfo }): VNode | null {
  const { newsletter } = info.embeds;
  if (!newsletter) return null;
  return (
    <form
      class="newsletter"
      action={newsletter.action}
      method="post"
      target="_blank"
      rel="noopener"
    >
      <label>
        {info.words.embeds.email}
        <input type="email" name={newsletter.field} required autocomplete="email" />
      </label>
      <button type="submit">{info.words.page.subscribe}</button>
    </form>
  );
}

import type { VNode } from "preact";
import type { SiteInfo } from "../../src/site/model.ts";
import { paths } from "../../src/site/urls.ts";

/** Who the site is by, and the choice of its theme, at the foot of every page. */
export default function Footer({ info }: { info: SiteInfo }): VNode {
  const { page } = info.words;
  return (
    <footer class="footer">
      {info.footerHtml && <p dangerouslySetInnerHTML={{ __html: info.footerHtml }} />}
      <ul>
        <li>
          <a href={info.author.url} rel="author me">
            {info.author.name}
          </a>
        </li>
        {info.links.map(({ label, url, rel, icon }) => (
          <li key={url}>
            <a href={url} rel={rel}>
              {icon && <img class="icon" src={icon} alt="" width="18" height="18" />}
              {label}
            </a>
          </li>
        ))}
        <li>
          <a href={paths.subscribe}>{page.subscribe}</a>
        </li>
        <li>
          <a href={paths.manifest}>{page.build}</a>
        </li>
        <li>
          <select id="_theme" aria-label={page.theme}>
            <option value="">{page.themeSystem}</option>
            <option value="light">{page.themeLight}</option>
            <option value="dark">{page.themeDark}</option>
          </select>
        </li>
      </ul>
    </footer>
  );
}

import type { VNode } from "preact";
import type { SiteInfo } from "../../src/site/model.ts";
import { paths } from "../../src/site/urls.ts";

/** The site's name and its places, at the head of every page. */
export default function Masthead({ info, path }: { info: SiteInfo; path: string }): VNode {
  const { page } = info.words;
  return (
    <header class="masthead">
      <a
        class="wordmark"
        href={paths.home}
        rel="home"
        aria-current={path === paths.home ? "page" : undefined}
      >
        {info.logo ? <Logo logo={info.logo} title={info.title} /> : info.title}
      </a>
      <nav aria-label={page.navigation}>
        <ul>
          {info.navigation.map((link) => (
            <li key={link.path}>
              <a href={link.path} aria-current={path === link.path ? "page" : undefined}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** It says the site's name, as the words would that it stands for. */
function Logo({ logo, title }: { logo: NonNullable<SiteInfo["logo"]>; title: string }): VNode {
  return <img class="logo" src={logo.path} alt={title} width={logo.width} height={logo.height} />;
}

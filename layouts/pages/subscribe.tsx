import type { VNode } from "preact";
import { languageAttributes } from "../../src/i18n/direction.ts";
import { fill } from "../../src/i18n/format.ts";
import { feedFiles, paths } from "../../src/site/urls.ts";
import { PageHeader } from "../parts/article-list.tsx";
import type { Props } from "../parts/props.ts";

const formats = [
  [feedFiles.atom, "Atom"],
  [feedFiles.rss, "RSS"],
  [feedFiles.json, "JSON"],
] as const;

/** The feed of everything, to copy, and all that there are. */
export default function SubscribePage(props: Props<"subscribe">): VNode {
  const { view, info } = props;
  const { subscribe } = info.words;
  return (
    <>
      <PageHeader title={view.title} lead={view.description} />
      <p class="about-tag">{subscribe.howTo}</p>
      <h2>{subscribe.everything}</h2>
      <pre class="feed" role="group" aria-label={subscribe.everything}>
        <code>{info.baseUrl + paths.home + feedFiles.atom}</code>
      </pre>
      <details>
        <summary>{subscribe.feeds}</summary>
        <div class="scroll" tabIndex={0} role="group" aria-label={subscribe.feeds}>
          <table class="feeds">
            <tbody>
              {view.feeds.map(({ title, path, language }) => (
                <tr key={path}>
                  <th scope="row">
                    {language === undefined ? (
                      title
                    ) : (
                      <span {...languageAttributes(language)}>{title}</span>
                    )}
                  </th>
                  {formats.map(([file, format]) => (
                    <td key={file}>
                      <a
                        href={path + file}
                        aria-label={fill(subscribe.feedIn, { feed: title, format })}
                      >
                        {format}
                      </a>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}

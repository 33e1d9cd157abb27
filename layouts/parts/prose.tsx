import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { languageAttributes } from "../../src/i18n/direction.ts";

/**
 * Rendered Markdown. The only place where HTML from outside a layout goes into a page.
 * @param end what belongs to the text at its end, such as its sources: reader views leave out what stands beside it
 */
export function Prose({
  html,
  language,
  end,
}: {
  html: string;
  language?: string | undefined;
  end: VNode;
}): VNode {
  return (
    <div
      class="prose e-content"
      id="_text"
      {...languageAttributes(language)}
      dangerouslySetInnerHTML={{ __html: html + renderToString(end) }}
    />
  );
}

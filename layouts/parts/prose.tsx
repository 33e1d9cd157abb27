import type { VNode } from "preact";

/** Rendered Markdown. The only place where HTML from outside a layout goes into a page. */
export function Prose({ html }: { html: string }): VNode {
  return <div class="prose e-content" dangerouslySetInnerHTML={{ __html: html }} />;
}

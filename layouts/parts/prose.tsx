import type { VNode } from "preact";
import { languageAttributes } from "../../src/i18n/direction.ts";

/** Rendered Markdown. The only place where HTML from outside a layout goes into a page. */
export function Prose({ html, language }: { html: string; language?: string | undefined }): VNode {
  return (
    <div
      class="prose e-content"
      {...languageAttributes(language)}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

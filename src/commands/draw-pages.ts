import type { DrawablePages, Shell } from "../../layouts/parts/props.ts";
import { contentSecurityPolicy, type InlineCode } from "../publish/policy.ts";
import type { Scripts } from "../publish/scripts.ts";
import { speculationRules } from "../publish/speculation-rules.ts";
import type { Site } from "../site/site.ts";
import { type Sheet, stylesheet } from "../styles/stylesheet.ts";

/** What the document around every page carries inline (layouts/parts/document.tsx). */
export function inlineCode({ sheets, script, speculationRules }: Shell): InlineCode {
  return { styles: [sheets.text.css, sheets.list.css], scripts: [script, speculationRules] };
}

export function shellOf({ head, entries }: Scripts): Shell {
  const inline = [head, speculationRules];
  const styled = (sheet: Sheet) => {
    const css = stylesheet(sheet);
    return { css, policy: contentSecurityPolicy({ styles: [css], scripts: inline }) };
  };
  const sheets = { text: styled("text"), list: styled("list") };
  return { sheets, script: head, speculationRules, scripts: entries };
}

/** Every page with all that its layout needs. */
export function drawable({ pages, bodyOf }: Site): DrawablePages {
  const article = pages.article.map((page) => ({ ...page, body: bodyOf(page.article.slug) }));
  return { ...pages, article };
}

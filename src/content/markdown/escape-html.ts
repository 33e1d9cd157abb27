import { withoutUnwritable } from "../source-text.ts";

/** Escapes text for HTML and XML, content and quoted attributes; leaves out what can stand in neither. */
export function escapeHtml(text: string): string {
  // Most texts need nothing, and are asked for this a hundred times a page.
  if (!/[&<>"\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text)) return text;
  return withoutUnwritable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

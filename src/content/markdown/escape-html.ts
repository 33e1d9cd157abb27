/** Escapes text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  // Most texts need nothing, and are asked for this a hundred times a page.
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

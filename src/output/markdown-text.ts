/** A plain text as Markdown that shows it as it stands: `Vec<T>` is no tag, and `a * b` no emphasis. */
export function markdownText(text: string): string {
  return text.replace(/[[\]<*`\\]/g, "\\$&");
}

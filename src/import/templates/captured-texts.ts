/**
 * Puts what a text captures in the place where it is written out, as a template would: `{% capture note %}…{% endcapture %}`,
 * then `{{ note | markdownify }}`. What is written out nowhere stays where it is captured.
 */
export function withCaptured(text: string): string {
  if (!/\{%-?\s*capture\s/.test(text)) return text;
  const captured = new Map<string, string>();
  const capture =
    /\{%-?\s*capture\s+["']?([\w-]+)["']?\s*-?%\}((?:(?!\{%-?\s*(?:end)?capture\b)[\s\S])*)\{%-?\s*endcapture\s*-?%\}[ \t]*\n?/g;
  const isWritten = (name: string) => new RegExp(`\\{\\{-?\\s*${name}\\s*[|}-]`).test(text);
  const rest = text.replace(capture, (whole, name: string, inner: string) => {
    if (!isWritten(name)) return whole;
    captured.set(name, inner);
    return "";
  });
  return rest.replace(
    /\{\{-?\s*([\w-]+)\s*(?:\|\s*(?:markdownify|strip|strip_newlines)\s*)*-?\}\}/g,
    (written, name: string) => {
      const inner = captured.get(name);
      if (inner === undefined) return written;
      return inner.trim().includes("\n") || written.includes("markdownify")
        ? `\n\n${inner.trim()}\n\n`
        : inner.trim();
    },
  );
}

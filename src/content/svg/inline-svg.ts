import { escapeHtml } from "../markdown/escape-html.ts";

/** The drawing as it stands in a page: its ids must differ from all others there. */
export function inlineSvg(markup: string, prefix: string, label: string): string {
  const names = markup.replace(/ ([\w-]+)="([^"]*)"/g, (_, name: string, value: string) => {
    if (name === "id") return ` id="${prefix}${value}"`;
    const own = name === "href" ? value.replace("#", `#${prefix}`) : value;
    return ` ${name}="${own.replace(/url\((['"]?|&quot;)#/g, `url($1#${prefix}`)}"`;
  });
  const said = label === "" ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(label)}"`;
  return names.replace("<svg", `<svg class="drawing" ${said}`);
}

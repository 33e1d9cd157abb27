/** Colours for readers that know nothing of our stylesheet: those of its light theme (src/styles/tokens.css). */
const colours: Readonly<Record<string, string>> = {
  good: "#17694a",
  bad: "#b32d0c",
  warn: "#835500",
  other: "#653a9e",
  faint: "#8b98a2",
  muted: "#4f5d6a",
};

/** What a drawing's classes say, as attributes that stand in the element itself (src/styles/figures.css). */
export function feedSvg(html: string): string {
  return html.replace(/<svg[^>]*>.*?<\/svg>/gs, (svg) => {
    // The author's own drawings need no stylesheet.
    if (svg.startsWith('<svg class="drawing"')) return svg;
    return svg
      .replace("<svg", '<svg font-family="sans-serif" font-size="13"')
      .replace(/<(path|line|polyline)(?![^>]* class=)/g, '<$1 fill="none" stroke="#8b98a2"')
      .replace(
        /<(\w+)([^>]*?) class="([^"]*)"/g,
        (_, tag: string, before: string, names: string) => {
          const attributes = attributesOf(tag, names.split(" "));
          return `<${tag}${before}${attributes.map(([key, value]) => ` ${key}="${value}"`).join("")}`;
        },
      );
  });
}

function attributesOf(tag: string, names: readonly string[]): [string, string][] {
  const has = (name: string) => names.includes(name);
  const colour = Object.entries(colours).find(([name]) => has(name))?.[1] ?? "#17222d";
  const attributes: [string, string][] = [];
  if (has("line")) attributes.push(["fill", "none"], ["stroke", colour], ["stroke-width", "2"]);
  else if (has("grid")) attributes.push(["fill", "none"], ["stroke", "#dbe0e2"]);
  else if (has("paper")) attributes.push(["fill", "#fff"], ["stroke", "#8b98a2"]);
  else if (has("on-mark")) attributes.push(["fill", "#fff"]);
  else if (tag !== "g" && tag !== "svg") attributes.push(["fill", colour]);
  if (has("soft")) attributes.push(["fill-opacity", "0.22"]);
  if (has("limit") || has("warn")) attributes.push(["stroke-dasharray", "5 4"]);
  if (has("end")) attributes.push(["text-anchor", "end"]);
  if (has("mid")) attributes.push(["text-anchor", "middle"]);
  if (has("strong")) attributes.push(["font-weight", "600"]);
  return attributes;
}

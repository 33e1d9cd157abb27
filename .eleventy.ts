import type { EleventyConfig } from "@11ty/eleventy";

/** How wide a terminal is that shows `/stories.txt`. */
const columns = 78;

/** This site's own Eleventy configuration: what its templates need. */
export default function configure(config: EleventyConfig): void {
  config.addFilter("wrapped", (text) => wrap(text, columns));
}

/** Breaks a text between words, so that no line is longer. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join("\n");
}

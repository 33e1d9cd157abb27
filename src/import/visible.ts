import type { Tools } from "./old-blog.ts";

/** Leaves what nobody understands here in the text, as code, and says so. */
export function keepAsCode(whole: string, { note }: Tools, message: string): string {
  note(whole, message, "It stands in the text as code: write what it stood for, or take it out.");
  if (!whole.includes("\n")) return whole.includes("`") ? `\`\` ${whole} \`\`` : `\`${whole}\``;
  return `\n\n\`\`\`\`text\n${whole}\n\`\`\`\`\n\n`;
}

/** A picture in Markdown; the caption is its title. */
export function pictureMarkdown(src: string, alt: string, caption = ""): string {
  const title = caption === "" ? "" : ` "${caption.replaceAll('"', "'")}"`;
  return `![${alt.replaceAll("]", ")").replaceAll("[", "(")}](${src}${title})`;
}

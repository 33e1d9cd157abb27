const plain = "Write it between backticks if it is meant as it stands.";

/** What to write here for a tag of Jekyll's or Hugo's, by what it does there. */
const meanings: readonly (readonly [pattern: RegExp, hint: (...parts: string[]) => string])[] = [
  [
    /^(?:highlight)\s+["']?([\w+#-]+)/,
    (language) => `Write a fence: \`\`\`\` \`\`\`${language} \`\`\`\` above the code.`,
  ],
  [/^\/?\s*end-?highlight|^\/\s*highlight/, () => "Write a fence: ```` ``` ```` below the code."],
  [
    /^(?:post_url|link)\s+["']?(?:[\w/-]*\/)?(?:\d{4}-\d\d?-\d\d?-)?([\w-]+)/,
    (slug) => `Write \`[[${slug}]]\`, or \`[[${slug}|words]]\` for the whole link.`,
  ],
  [
    /^(?:rel)?ref\s+["']?(?:[\w./-]*\/)?([\w-]+?)(?:\.md|\/)?(?=["'\s]|$)/,
    (slug) => `Write \`[[${slug}]]\`, or \`[[${slug}|words]]\` for the whole link.`,
  ],
  [
    /^codeblock(?:.*?\blang:|\s+)?([\w+#-]*)/,
    (language) => `Write a fence: \`\`\`\` \`\`\`${language} \`\`\`\` above the code.`,
  ],
  [/^endcodeblock\b/, () => "Write a fence: ```` ``` ```` below the code."],
  [
    /^post_(?:link|path)\s+["']?(?:[\w/-]*\/)?(?:\d{4}-\d\d?-\d\d?-)?([\w-]+)/,
    (slug) => `Write \`[[${slug}]]\`, or \`[[${slug}|words]]\` for the whole link.`,
  ],
  [
    /^asset_img\s+(?:[\w-]+\s+)?([^\s"']+\.\w{3,4})\b/,
    (file) => `Write \`![what it shows](${file})\`, with a caption as its title.`,
  ],
  [/^(?:end)?blockquote\b/, () => "Put `> ` before each line that is quoted."],
  [/^embed\s+["']?(https?:\/\/[^\s"']+)/, (address) => `Link to it: \`<${address}>\`.`],
  [
    /^(youtube|vimeo)\s+(?:id=)?["']?([\w-]+)/,
    (host, id) => `Write \`::video{${host}=${id} title="…"}\`, on a line of its own.`,
  ],
  [
    /^(?:figure|img|image)\s.*?\bsrc=["']?([^"'\s]+)/s,
    (file) => `Write \`![what it shows](${file})\`, with a caption as its title.`,
  ],
  [
    /^video\s+["']?https?:\/\/(?:[\w.-]*youtu(?:be(?:-nocookie)?\.com\/(?:embed\/|watch\?v=)|\.be\/))([\w-]+)/,
    (id) => `Write \`::video{youtube=${id} title="…"}\`, on a line of its own.`,
  ],
  [
    /^video\s+["']?https?:\/\/(?:player\.)?vimeo\.com\/(?:video\/)?(\d+)/,
    (id) => `Write \`::video{vimeo=${id} title="…"}\`, on a line of its own.`,
  ],
  [
    /^video\s+["']?(?!https?:)([^\s"'>]+)/,
    (file) => `Write \`::video{file=${file}}\`, on a line of its own.`,
  ],
  [/^kbd\s+["']?([^\s"'>]+)/, (keys) => `Write \`<kbd>${keys}</kbd>\`.`],
  [/^(?:pagebreak|lipsum|placeholder|contents)\b/, () => "Take it out."],
  [/^include\s+\S+\.(?:qmd|md|Rmd)/, () => "Write here what stands in that file."],
  [/^(?:meta|var|env|brand|version)\b/, () => "Write the value itself."],
  [/^\/?\s*(?:end)?(?:raw|verbatim)\b/, () => "Take it out: no tags are run in a text."],
  [/^\/?\s*(?:end)?comment\b/, () => "Write `<!-- … -->` around what nobody is to see."],
  [
    /^-?\s*site\.(?:base)?url\b|^-?\s*["'].*?\|\s*(?:relative|absolute)_url/,
    () => "Take it out: an address begins with `/`, wherever the site is.",
  ],
];

/** What to write in the place of a tag of a template language, between its braces or with them. */
export function templateHint(tag: string, otherwise: string): string {
  const inside = tag.replace(/^(?:\{[{%]|<%)[<%-]?\s*|\s*[->%]?(?:[%}]\}|%>)$/g, "").trim();
  for (const [pattern, hint] of meanings) {
    const found = pattern.exec(inside);
    if (found) return hint(...found.slice(1).map((part) => part ?? ""));
  }
  return `${otherwise} ${plain}`;
}

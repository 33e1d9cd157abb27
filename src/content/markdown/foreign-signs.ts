import { calloutNamed } from "./callouts.ts";
import type { Sign } from "./sign.ts";
import { templateHint } from "./template-hints.ts";

const plain = "Write it between backticks if it is meant as it stands.";

/** What other tools read as a sign. Those that end somewhere end within 400 characters, or looking for the end would take the square of the text. */
export const foreignSigns: readonly Sign[] = [
  {
    pattern: /\[(?:TOC|toc|\[_TOC_\])\]|\{:toc\}|\$\{toc\}/g,
    is: "a table of contents of another tool",
    hint: "Take it out: an article with three sections or more has one by itself.",
  },
  {
    pattern:
      /\{\{<[ \t]*(?:video|include|embed|pagebreak|meta|var|env|kbd|lipsum|placeholder|brand|contents|version)\b.{0,400}?>\}\}/gs,
    is: "a shortcode of Quarto",
    hint: (found) => templateHint(found, "Write what it stands for in Markdown."),
  },
  {
    pattern: /\{\{[<%].{0,400}?[>%]\}\}/gs,
    is: "a shortcode of Hugo",
    hint: (found) =>
      templateHint(found, "Write what it stands for in Markdown, or `::figure{name=…}`."),
  },
  {
    pattern: /\{%.{0,400}?%\}|\{\{.{0,400}?\}\}|<%.{0,400}?%>/gs,
    is: "a tag of a template language, which is not run in a text",
    hint: (found) => templateHint(found, "Write what it stands for."),
  },
  {
    pattern: /^:::+[ \t]*[\w-]*.*$|^(?:!!!|\?\?\?)\+?[ \t]+[\w-]+.*$/gm,
    is: "a container of another tool",
    hint: containerHint,
  },
  {
    pattern: /(?<![\w:]):?(?:figure|video)\{[^{}\n]*\}/g,
    is: "a figure or video as another tool writes it",
    hint: (found) => `Write \`::${found.replace(/^:/, "")}\` on a line of its own.`,
  },
  {
    // A picture became the sign before the space.
    pattern: /(?<=\ufffc[ \t]{1,4})\{(?:wide|full|inline|decorative|width=|credit=)[^{}\n]*\}/g,
    is: "a setting that stands apart from its picture",
    hint: "Take out the space before it: `![…](file.jpg){wide}`.",
  },
  {
    pattern:
      /\{:?[ \t]*[.#][\w-][^{}\n]*\}|\{:?[ \t]*[\w-]+=[^{}\n]*\}|\{=[a-z\d]+\}|\{::\/?[a-z][^{}\n]*\}|(?<=\S[ \t])\{-\}(?=[ \t]*$)/g,
    is: "attributes, which only headings (`{#id}`), pictures and code can have",
    hint: (found) => {
      const [id] = /(?<=#)[\w-]+/.exec(found) ?? [];
      return id === undefined
        ? `Take them out. ${plain}`
        : `Write \`{#${id}}\` at the end of a heading, and nothing else in the braces. ${plain}`;
    },
  },
  {
    pattern: /!\[[^\][\n]{0,200}\]\([^\s()]{1,200}[ \t]+=\d{0,4}%?(?:x\d{0,4})?\)/g,
    is: "a picture with its size as another tool writes it",
    hint: (found) =>
      `Write \`${found.replace(/[ \t]+=(\d*%?)(?:x\d*)?\)$/, (_, width) => `){width=${width || 300}}`)}\`.`,
  },
  {
    pattern: /(?<=[\p{L}\d])\^[^\s^]{1,20}\^/gu,
    is: "superscript of another tool",
    hint: "Write `<sup>2</sup>`.",
  },
  {
    pattern: /(?<![\w:]):[a-z][a-z0-9_]+(?:-[a-z0-9_]+)*:(?![\w:/])|(?<![\w:]):[+-]1:(?![\w:])/g,
    is: "a short code for an emoji",
    hint: "Write the character itself, or add the plugin `markdown-it-emoji` in `.eleventy.ts`.",
  },
  {
    // Two between letters may be a name, `block--part`; a range is none.
    pattern: /(?<=[\p{L}\p{N}\p{P}][ \t]?)(?<!-)---(?=[ \t]?[\p{L}\p{N}“"'‘(])|(?<=\d)--(?=\d)/gu,
    is: "a dash as other tools write it",
    hint: (found) => `Write \`${found === "---" ? "—" : "–"}\`. ${plain}`,
  },
  {
    pattern: /^[Tt]ags?:[ \t]*(?:#\p{L}[\p{L}\p{N}_/-]*[ \t]*)+$/gmu,
    is: "how another tool writes tags",
    hint: (found) =>
      `Tags stand above the text: \`tags: [${(found.match(/(?<=#)[^\s#]+/g) ?? []).join(", ")}]\`.`,
  },
  {
    pattern: /^#\p{L}[\p{L}\p{N}_/-]*(?:[ \t]+#\p{L}[\p{L}\p{N}_/-]*)*[ \t]*$/gmu,
    is: "how another tool writes tags",
    hint: (found) =>
      `Tags stand above the text: \`tags: [${(found.match(/(?<=#)[^\s#]+/g) ?? []).join(", ")}]\`. A heading has a space behind its mark.`,
  },
  {
    pattern: /(?<=^|[ \t])\^[a-z\d]{6}[ \t]*$/gm,
    is: "a block's id of Obsidian",
    hint: `Take it out. Links lead to headings: \`[[slug#heading]]\`. ${plain}`,
  },
  {
    pattern: /(?<![\p{L}\p{N}/.@])@(?:fig|tbl|eq|sec|lst|thm)-[\w-]+/gu,
    is: "a reference of Quarto",
    hint: `Name it in words, and link to a heading: \`[words](#id)\`. ${plain}`,
  },
  {
    pattern: /^===[+!]?[ \t]+"[^"\n]+"/gm,
    is: "a tab of another tool",
    hint: "Write a heading, `### Words`, and begin the lines below it where others begin.",
  },
  {
    pattern: /(?<![\p{L}\p{N}+])\+\+[\w'"-]+(?:\+[\w'"-]+)*\+\+(?![\p{L}\p{N}+])/gu,
    is: "keys or added words of another tool",
    hint: `Write \`<kbd>Ctrl</kbd>\` for each key, \`<ins>words</ins>\` for what was added. ${plain}`,
  },
  {
    pattern: /^-+8<-+.*$|^<<<[ \t]*\S+.*$|@\[code[^\]\n]*\]/gm,
    is: "another file put into the text, which is done otherwise here",
    hint: "Write its lines here. Code that tests run is shown by a fence with `file=` and `region=`.",
  },
  {
    pattern:
      /^(?:import|export)[ \t]+(?:[^\n]{0,200}?\bfrom[ \t]+)?["'][^"'\n]+["'];?[ \t]*$|^export[ \t]+(?:const|default|function)\b.*$/gm,
    is: "a line of MDX, which is not run in a text",
    hint: `Take it out. ${plain}`,
  },
  {
    pattern: /\{\/[*\ufffc].{0,400}?[*\ufffc]\/\}/gs,
    is: "a comment of MDX",
    hint: "Write `<!-- … -->`.",
  },
  {
    pattern:
      /(?<![$\\{\p{L}\p{N}])\{(?:children|[a-z_]\w*(?:\.\w+)+|new[ \t]+\w+\([^(){}\n]{0,80}\)(?:\.\w+(?:\([^(){}\n]{0,80}\))?){0,8})\}/giu,
    is: "a value of another tool, which is not put in here",
    hint: `Write the value itself. ${plain}`,
  },
  {
    pattern: /^\.\.[ \t]+[\w-]+::.*$/gm,
    is: "a directive of reStructuredText",
    hint: `Write what it stands for in Markdown. ${plain}`,
  },
  {
    pattern: /^\^\^[ \t]*$/g,
    is: "a cell that goes on from the one above, which none here does",
    hint: "Write its words again, or leave it empty.",
  },
  {
    pattern: /^\(@[\w-]*\)(?=[ \t]+\S)/gm,
    is: "an item of Pandoc's numbered examples",
    hint: "Begin it with its number, `1. `, and refer to it by that.",
  },
  {
    // A backslash behind the letter of a drive that Markdown takes for an escape.
    pattern:
      /[a-z]:(?<![\p{L}\p{N}][a-z]:)(?:\\[\w.-]{1,60}){0,8}(?:\ufffb{2}|\\[\w.-]{0,60}\ufffb{2})[^\s\ufffc]{0,200}(?<![,.;:!?)])/giu,
    is: "a path of Windows, of which Markdown takes backslashes away",
    hint: (found) => `Write \`\` \`${found}\` \`\`.`,
  },
];

/** What to write for a container, by what stands behind its colons; and for what ends one. */
function containerHint(found: string): string {
  const [, name = "", behind = ""] =
    /^(?::{3,}|[!?]{3}\+?)[ \t]*(?:\{[ \t]*\.?)?([\w-]*)\}?[ \t]*(.*)$/.exec(found) ?? [];
  if (name === "") return "Take it out: what a callout holds has `> ` before each line.";
  if (name === "mermaid")
    return "Write a fence: ```` ```mermaid ```` above the diagram, ```` ``` ```` below it.";
  if (/^(?:details|spoiler|collapse|dropdown)$/.test(name))
    return `Write \`<details>\`, below it \`<summary>${behind || "words"}</summary>\`, and what is hidden between empty lines.`;
  if (/^(?:code-group|tabs?|tab-set|tab-item|panel-tabset|group)$/.test(name))
    return 'Take it out, and say of each code whose it is: `title="…"` behind its language.';
  const kind = calloutNamed(name.replace(/^callout-/, ""));
  const title = behind.replace(/^\[(.*)\]$|^"(.*)"$/, "$1$2") || "Title";
  return `Write a callout: \`> [!${kind ?? "note"}] ${title}\`, and \`> \` before each line.`;
}

import { nearest } from "../did-you-mean.ts";
import type { Sign } from "./sign.ts";

const plain = "Write it between backticks if it is meant as it stands.";

/** What people mean most by an entity. */
const entities =
  "amp apos bull copy deg divide euro frac12 frac14 ge gt hellip laquo larr ldquo le lsquo lt mdash micro middot minus nbsp ndash ne para plusmn pound quot raquo rarr rdquo reg rsquo sect shy sup2 thinsp times trade yen zwj zwnj".split(
    " ",
  );

/**
 * What other languages of markup write: wikis, forums, issue trackers, Emacs, Sphinx and notebooks. Each pattern ends within
 * 400 characters, and is linear.
 */
export const foreignMarkup: readonly Sign[] = [
  {
    pattern:
      /\[(b|i|u|s|url|img|quote|code|color|size|center|spoiler)(?:=[^\]\n]{0,200})?\].{0,400}?\[\/\1\]/gis,
    is: "written as in a forum (BBCode)",
    hint: forumHint,
  },
  {
    pattern: /^#\+[a-z]+(?:_[a-z]+)?(?::|[ \t]|$).*$/gim,
    is: "a line of Org",
    hint: (found) => {
      const [, block = ""] = /^#\+(?:begin|end)_(\w+)/i.exec(found) ?? [];
      if (/^(?:src|example)$/i.test(block)) return "Write a fence: ```` ``` ````.";
      if (block !== "") return "Put `> ` before each line that is quoted, and take it out.";
      return "Take it out: what is said of a text stands above it, between lines of three hyphens.";
    },
  },
  {
    pattern: /^={2,6}[ \t]+[^\s="].{0,200}$/gm,
    is: "a heading of a wiki or of AsciiDoc",
    hint: (found) => {
      const [, marks = "", words = ""] = /^(=+)\s+(.*?)[\s=]*$/.exec(found) ?? [];
      return `Write \`${"#".repeat(marks.length)} ${words}\`.`;
    },
  },
  {
    pattern: /^h[1-6]\.[ \t]+\S.{0,200}$/gm,
    is: "a heading of Jira or Textile",
    hint: (found) =>
      `Write \`${"#".repeat(Math.max(2, Number(found.charAt(1))))} ${found.slice(3).trim()}\`.`,
  },
  {
    pattern:
      /^\{(?:code|noformat|quote|panel|info|warning|note|tip)(?::[^{}\n]{0,200})?\}[ \t]*$/gm,
    is: "a block of Jira",
    hint: (found) =>
      /^\{(?:code|noformat)/.test(found)
        ? "Write a fence: ```` ``` ````."
        : "Write a callout: `> [!note] Title`, and `> ` before each line.",
  },
  {
    pattern: /^\[source(?:,[^\]\n]{0,80})?\]/gm,
    is: "the head of code in AsciiDoc",
    hint: "Write a fence: ```` ``` ````, with the language behind it.",
  },
  {
    pattern: /(?<![\w:])(?:image|link|xref|include)::?[^\s[\]]{1,200}\[[^[\]\n]{0,200}\]/g,
    is: "a link or picture of AsciiDoc",
    hint: (found) => {
      const [, kind = "", target = "", words = ""] = /^(\w+)::?(.*)\[(.*)\]$/.exec(found) ?? [];
      return `Write \`${kind === "image" ? "!" : ""}[${words || "words"}](${target})\`.`;
    },
  },
  {
    pattern: /(?<![\p{L}\p{N}\]!])\[https?:\/\/[^\s[\]]{1,200}[ \t]+[^[\]\n]{1,200}\](?![([:])/gu,
    is: "a link of a wiki",
    hint: (found) => {
      const [, target = "", words = ""] = /^\[(\S+)\s+(.*)\]$/.exec(found) ?? [];
      return `Write \`[${words}](${target})\`. ${plain}`;
    },
  },
  {
    pattern: /<https?:\/\/[^\s<>|]{1,200}\|[^<>\n]{1,200}>/g,
    is: "a link of Slack",
    hint: (found) => `Write \`${found.replace(/^<(.*?)\|(.*)>$/, "[$2]($1)")}\`.`,
  },
  {
    pattern: /(?:^|>)!(?=[^\s![])[^\n]{1,300}?!</g,
    is: "hidden words of another tool",
    hint: "Write `<details>`, below it `<summary>words</summary>`, and the hidden ones between empty lines.",
  },
  {
    // The sign behind it stands for code.
    pattern:
      /(?<![\w:]):(?:[a-z]{1,4}:)?(?:ref|doc|func|class|meth|mod|attr|term|option|envvar|file|samp|math|sup|sub|code|numref|any|pep|rfc|abbr|guilabel|kbd|command|program|download|issue|pr):(?=\ufffc)|\{(?!children\})[a-z][\w:-]{0,30}\}(?=\ufffc)|(?<=\ufffc)__?(?=[\s.,;:!?)]|$)/g,
    is: "a role or link of Sphinx",
    hint: "Write `[words](address)` for a link, `[[slug]]` for an article, `` `code` `` for code.",
  },
  {
    pattern:
      /^[a-z][\w-]{0,30}::[ \t]+\S.{0,200}$|[[(][a-z][\w-]{0,30}::[ \t]+[^\])\n]{1,200}[\])]/gim,
    is: "a property of Logseq or Dataview",
    hint: "Say it in words, or take it out: what is said of a text stands above it, between lines of three hyphens.",
  },
  {
    pattern:
      /\{(?:\+\+[^{}\n]{1,200}\+\+|--[^{}\n]{1,200}--|\ufffc{1,2}[^{}\n]{1,200}~>[^{}\n]{1,200}\ufffc{1,2}|>>[^{}\n]{1,200}<<|[+-] [^{}\n]{1,200} [+-])\}|\[([+-]) [^[\]\n]{1,200} \1\](?![(:[])/g,
    is: "a change or remark as another tool marks it",
    hint: criticHint,
  },
  {
    pattern: /(?<!')'''[^\s'][^'\n]{0,200}'''(?!')|(?<!')''[^\s'][^'\n]{0,200}''(?!')/g,
    is: "bold or italic as in a wiki",
    hint: (found) =>
      `Write \`${found.startsWith("'''") ? found.replaceAll("'''", "**") : found.replaceAll("''", "*")}\`.`,
  },
  {
    pattern:
      /(?<![\w:]):{2}[^\s:][^:\n]{0,100}(?<!\s):{2}(?![\w:])|\^\^[^\s^][^^\n]{0,100}(?<!\s)\^\^/g,
    is: "marked words of another tool",
    hint: (found) => `Write \`==${found.slice(2, -2)}==\`.`,
  },
  {
    pattern: /"[^"\n]{1,200}":https?:\/\/[^\s<>]{1,200}/g,
    is: "a link of Textile",
    hint: (found) => `Write \`${found.replace(/^"(.*)":(.*)$/, "[$1]($2)")}\`.`,
  },
  {
    pattern:
      /\[(?:\/(?:embed|caption|gallery|playlist|sourcecode|audio|video)|embed|sourcecode|(?:caption|gallery|playlist|audio|video|contact-form-7|sourcecode|embed)[ \t]+[\w-]+=[^\]\n]{1,200})\](?![(:])/g,
    is: "a shortcode of WordPress",
    hint: 'Write what it stands for: a link, `![what it shows](file.jpg "Caption")`, or pictures between `::gallery` and `::`.',
  },
  {
    pattern: /^bq\.[ \t]+\S.{0,200}$/gm,
    is: "a quotation of Textile",
    hint: (found) => `Write \`> ${found.slice(3).trim()}\`.`,
  },
  {
    pattern: /%\[https?:\/\/[^\s\]]{1,200}\]/g,
    is: "something put in as Hashnode writes it",
    hint: (found) => {
      const [, id] = /youtu(?:\.be\/|be\.com\/(?:watch\?v=|embed\/))([\w-]+)/.exec(found) ?? [];
      return id === undefined
        ? `Link to it: \`<${found.slice(2, -1)}>\`.`
        : `Write \`::video{youtube=${id} title="…"}\`, on a line of its own.`;
    },
  },
  {
    pattern: /^%[ \t]+\S[^\n]*(?:\n%[ \t]+\S[^\n]*){1,2}$/g,
    is: "a title block of Pandoc",
    hint: "Take it out: title, author and date stand above the text, between lines of three hyphens.",
  },
  {
    // None that is a parameter of an address.
    pattern:
      /(?<![?&=/][\w.%=-]{0,80})(?:&[a-z][a-z\d]{1,30};|&(?:nbsp|[mn]dash|hellip|copy|[lr]arr|times|euro)(?![\w;=]))/gi,
    is: "the name of no character",
    hint: (found) => {
      const name = found.replace(/[&;]/g, "");
      const near = entities.includes(name) ? name : nearest(name, entities);
      return near && `Write \`&${near};\`, or the character itself.`;
    },
  },
];

/** What to write for an edit that is marked: what was added or marked, taken out, or said of it. */
function criticHint(found: string): string {
  const words = found.replace(/^[{[](?:\+\+|--|~~|>>|[+-] )|(?:\+\+|--|~~|<<| [+-])[}\]]$/g, "");
  if (/^[{[]\+/.test(found)) return `Write \`<ins>${words}</ins>\`, or the words alone.`;
  if (/^[{[]-/.test(found)) return `Write \`~~${words}~~\`, or take them out.`;
  if (found.startsWith("{>>")) return "Take it out, or write `<!-- … -->`.";
  const [, after] = words.split("~>");
  return after === undefined ? "Take the braces out." : `Write \`${after}\`.`;
}

/** What to write for marks of a forum. */
function forumHint(found: string): string {
  const [, name = "", setting = "", words = ""] =
    /^\[(\w+)=?([^\]]*)\](.*)\[\/\w+\]$/s.exec(found) ?? [];
  switch (name.toLowerCase()) {
    case "b":
      return `Write \`**${words}**\`.`;
    case "i":
      return `Write \`*${words}*\`.`;
    case "s":
      return `Write \`~~${words}~~\`.`;
    case "u":
      return `Write \`<u>${words}</u>\`.`;
    case "url":
      return `Write \`[${words}](${setting || words})\`.`;
    case "img":
      return `Write \`![what it shows](${words})\`.`;
    case "quote":
      return "Put `> ` before each line that is quoted.";
    case "code":
      return "Write code between backticks, or lines of it in a fence: ```` ``` ````.";
    default:
      return "Take the marks out: how pages look is set in `theme.css`.";
  }
}

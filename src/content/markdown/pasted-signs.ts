import type { Sign } from "./sign.ts";

const bullet = "•‣▪●◦·";

/** What comes along when text is pasted from a word processor, a chat or a keyboard of full width. Each pattern is linear. */
export const pastedSigns: readonly Sign[] = [
  {
    pattern:
      /【\d+(?::\d+)?†[^】\n]{0,100}】|:?contentReference\[oaicite:\d+\](?:\{index=\d+\})?|(?<!\w)(?:cite)?turn\d+(?:search|view|news|file)\d+(?!\w)|\[(?:cite|oaicite)[:_][^\]\n]{1,60}\]/g,
    is: "a reference that a chat left behind, which leads nowhere",
    hint: "Take it out, or link to the source itself: `[words](https://…)`.",
  },
  {
    // The two signs behind each other stand for a backslash and what it escapes.
    pattern: /^\ufffb\ufffb!(?:note|tip|important|warning|caution)\ufffb\ufffb/gi,
    is: "a callout whose brackets are escaped",
    hint: "Take the backslashes out: `> [!note]`.",
  },
  {
    // An address or a title that Markdown can't read, as a space or a quote of print is in its way.
    pattern:
      /!?\[[^[\]\n]{0,200}\]\((?![<{]|[^()\n]{1,200}[ \t]=\d{0,4}%?(?:x\d{0,4})?\))[ \t]*(?:[^()\s<>{}"]|\([^()\n]{0,80}\)){1,300}[ \t](?:[^()\n<>{}"]|\([^()\n]{0,80}\)){0,300}(?:"[^"\n]{0,200}")?\)/g,
    is: "a link whose address has spaces in it",
    hint: (found) => `Write \`${mendedLink(found)}\`.`,
  },
  {
    pattern: /^[ \t]*\+[-=]{2,}(?:\+[-=]{2,})*\+[ \t]*$(?:\n[ \t]*[|+][^\n]*)*/gm,
    is: "a table drawn with signs",
    hint: "Write one line for each row, `| a | b |`, and `|---|---|` below the head.",
  },
  {
    // In a paragraph of lines that each begin so, each runs on with the one above.
    pattern: new RegExp(`(?<=[^\\s\\\\\\ufffc]\\n[ \\t]*)[${bullet}](?=[ \\t\\u00a0])`, "g"),
    is: "a list item with a sign that begins none, so that its line goes on with the one above",
    hint: "Begin each item with `- `.",
  },
  {
    pattern:
      /^(?:[–—][ \t\u00a0][^\n]*(?:\n[–—][ \t\u00a0][^\n]*)+|[①-⑳][^\n]*(?:\n[①-⑳][^\n]*)+)/g,
    is: "the first of several lines that run on in one paragraph",
    hint: "Begin each item of a list with `- ` or `1. `; end each line with a backslash where each is somebody's words.",
  },
  {
    pattern:
      /！?［[^［］\n]{1,200}］[（(](?:https?:\/\/|[./]|[\w-]{1,80}\.\w)[^（）()\n]{0,300}[）)]|＊＊[^＊\n]{1,200}＊＊|^＃{1,6}[ \u3000]*[^\s＃]|^＞[ \u3000]*[^\s＞]/gmu,
    is: "written in signs of full width, which are no Markdown",
    hint: (found) => `Write it in plain signs: \`${plain(found)}\`.`,
  },
];

/** A link with its address between angle brackets, and straight quotes around its title. */
function mendedLink(found: string): string {
  const [, words = "", inside = ""] = /^(!?\[.*?\])\((.*)\)$/s.exec(found) ?? [];
  const [, address = "", title] =
    /^(.*?)(?:[ \t]+["“”„«][ \t]?([^"“”„«»]*)[ \t]?["“”»])?$/s.exec(inside.trim()) ?? [];
  const bare = address.trim().replace(/^["“”„«]|["“”»]$/g, "");
  // No number that is dialled has a space in it.
  const number = /^tel:/i.test(bare) ? bare.replace(/\s+/g, "-") : bare;
  const target = /\s/.test(number) ? `<${number}>` : number;
  return `${words}(${target}${title === undefined ? "" : ` "${title}"`})`;
}

/** With signs of full width as plain ones, and a space behind those that begin a line. */
function plain(found: string): string {
  return found
    .normalize("NFKC")
    .replace(/^(#{1,6}|>)\s*/, "$1 ")
    .replace(/^([#>]+ \S)$/u, "$1…");
}

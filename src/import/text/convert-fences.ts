import { mermaidKinds } from "../../content/diagrams/mermaid.ts";
import type { Edit } from "./edits.ts";
import type { BlockSpan, ParsedMarkdown } from "./parse-markdown.ts";

/** Says that something is left out. */
interface LeftOut {
  leftOut(needle: string, what: string): void;
}

/** Gives fences a language alone, with a title and marked lines if they had them, and an end. */
export function fenceEdits(text: string, { blocks }: ParsedMarkdown, context: LeftOut): Edit[] {
  return blocks.flatMap((block) =>
    block.token.type === "fence"
      ? [...infoEdits(text, block, context), ...endEdits(text, block)]
      : [],
  );
}

function infoEdits(text: string, { token, start }: BlockSpan, { leftOut }: LeftOut): Edit[] {
  const info = token.info.trim();
  const plain = isUndrawn(info, token.content) ? { info: "", left: info } : infoOf(info);
  if (plain.info === info) return [];
  if (plain.left !== "") leftOut(info, `\`${plain.left}\` behind a fence`);
  const lineEnd = text.indexOf("\n", start);
  const marks = text.indexOf(token.markup, start) + token.markup.length;
  return [{ start: marks, end: lineEnd === -1 ? text.length : lineEnd, text: plain.info }];
}

/** Whether it is a diagram of a kind that isn't drawn here: it is shown as it is written. */
function isUndrawn(info: string, content: string): boolean {
  if (!/^mermaid\b/.test(info)) return false;
  const lines = content.split("\n").map((line) => line.trim());
  const head = lines.find((line) => line !== "" && !line.startsWith("%%")) ?? "";
  return !Object.values(mermaidKinds).some((pattern) => pattern.test(head));
}

/** What stands behind a fence's marks, in our words, and what there are none for. */
function infoOf(info: string): { info: string; left: string } {
  const braced = /^\{\s*\.?([\w+#.-]+)([^}]*)\}/.exec(info);
  const [, language = "", rest = ""] = braced ?? /^([^\s{,:/]*)(.*)$/.exec(info) ?? [];
  const [titled, double, single] =
    /\b(?:title|filename|name|file)\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(rest) ??
    // VitePress puts a file's name in brackets.
    /(?:^|\s)\[([\w./ -]+)\]/.exec(rest) ??
    // Gatsby: `js:title=a.js`. Octopress: words, then an address.
    /^:(?:title|filename)=([\w./@ -]*[\w/])/.exec(rest) ??
    /^\s+([^\s"={}[\]][^"={}[\]]*?)\s+https?:\/\/\S+.*$/.exec(rest) ??
    [];
  const title = double ?? single;
  const [lined, lines] =
    /(?:hl_lines\s*=\s*\[?"?|highlight\s*=\s*\{?"?|(?<![\w=])\{)([\d,\s"'-]+)[\]}]*/.exec(rest) ??
    // Eleventy's highlighter: `js/1-2,4`, and by two slashes what is added and taken away.
    /^\/([\d,-]+)(?:\/[\d,-]*)*$/.exec(rest) ??
    [];
  const numbers = lines
    ?.replace(/["'\s]+/g, ",")
    .replace(/,+/g, ",")
    .replace(/^,|,$/g, "");
  const isRange = numbers !== undefined && /^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(numbers);
  const left = [titled, isRange ? lined : undefined]
    .reduce<string>((text, part) => (part === undefined ? text : text.replace(part, "")), rest)
    .replace(
      /\b(?:linenos?|showLineNumbers|lineNos|numberLines|start-line)(?:\s*=\s*"?[\w-]+"?)?|[{},:;\s]+/g,
      " ",
    )
    .trim();
  // Eleventy's highlighter joins the two: `diff-js`.
  const words = language
    .toLowerCase()
    .replace(/^\./, "")
    .replace(/^diff-(.+)$/, "$1 diff");
  const parts = [
    words || (title !== undefined || isRange ? "text" : ""),
    title === undefined ? "" : `title="${title}"`,
    isRange ? `{${numbers}}` : "",
  ];
  return { info: parts.filter((part) => part !== "").join(" "), left };
}

/** A fence that nothing ends would take all that follows, if anything does. */
function endEdits(text: string, { token, start, end }: BlockSpan): Edit[] {
  const { markup } = token;
  const upTo = text.charAt(end - 1) === "\n" ? end - 1 : end;
  const lastLine = text.slice(text.lastIndexOf("\n", upTo - 1) + 1, upTo);
  const marks = lastLine.replace(/^[\s>]+/, "").trimEnd();
  const isLater = text.slice(start, upTo).includes("\n");
  const isEnd =
    isLater && marks.startsWith(markup) && marks.replaceAll(markup.charAt(0), "") === "";
  if (isEnd) return [];
  const before = text.slice(start, text.indexOf(markup, start)).replace(/[^\s>]/g, " ");
  return [{ start: upTo, end: upTo, text: `\n${before}${markup}` }];
}

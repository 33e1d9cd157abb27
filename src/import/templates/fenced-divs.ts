import { indentLines } from "../text/write-markdown.ts";
import { alerts } from "./alerts.ts";
import { codeRanges } from "./code-ranges.ts";

/** What is called otherwise is no callout. */
const alertOf: Readonly<Record<string, string>> = { ...alerts, note: "NOTE", info: "NOTE" };

/** Where a table of contents is put, which every article here has by itself. */
const isContents = /^\[(?:toc|\[_?toc_?\])\][ \t]*$/i;

interface OpenDiv {
  readonly colons: number;
  readonly lines: string[];
  readonly kind: string | undefined;
  readonly title: string | undefined;
}

/**
 * Blocks between lines of colons, as Docusaurus, VuePress, VitePress, Astro's directives and Pandoc write them: notes
 * become ours, of all others what they enclose stays (https://docusaurus.io/docs/markdown-features/admonitions,
 * https://pandoc.org/MANUAL.html#extension-fenced_divs).
 */
export function fencedDivs(text: string): string {
  if (!/^[ \t]*(?::{3}|\[)/m.test(text)) return text;
  const inCode = codeRanges(text);
  const out: string[] = [];
  const open: OpenDiv[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const at = offset;
    offset += line.length + 1;
    const to = open.at(-1)?.lines ?? out;
    const [, marks, said = ""] = /^[ \t]{0,6}(:{3,})[ \t]*(.*?)[ \t]*:*[ \t]*$/.exec(line) ?? [];
    // A block may hold code, which is found in the text as a whole.
    if (isContents.test(line) && !inCode(at)) to.push("");
    else if (marks === undefined || inCode(at + line.indexOf(":"))) to.push(line);
    else if (said !== "") open.push({ colons: marks.length, lines: [], ...labelOf(said) });
    else if (open.length > 0) close(open, out);
    else to.push(line);
  }
  while (open.length > 0) close(open, out);
  return out.join("\n");
}

/** What a line that opens a block calls it: `tip Title`, `note[Title]`, `{.callout-tip title="Title"}`. */
function labelOf(said: string): Pick<OpenDiv, "kind" | "title"> {
  const [, braced] = /^\{([^{}]*)\}$/.exec(said) ?? [];
  if (braced !== undefined) {
    const [, kind] = /\.(?:callout-)?(\w+)/.exec(braced) ?? [];
    return { kind, title: /title="([^"]*)"/.exec(braced)?.[1] };
  }
  const [, kind, bracketed, title] =
    /^([\w-]+)[ \t]*(?:\[([^\]]*)\])?[ \t]*(?:\{[^{}]*\})?[ \t]*(.*)$/.exec(said) ?? [];
  return { kind: kind?.toLowerCase(), title: bracketed ?? (title || undefined) };
}

function close(open: OpenDiv[], out: string[]): void {
  const done = open.pop();
  if (!done) return;
  const to = open.at(-1)?.lines ?? out;
  const alert = alertOf[done.kind ?? ""];
  const title = done.title ?? headingOf(done, alert);
  const inside = done.lines.join("\n").replace(/^\n+|\s+$/g, "");
  const words = title === undefined ? inside : `**${title}**\n\n${inside}`;
  if (words.trim() === "") return;
  const block = alert === undefined ? words : indentLines(`[!${alert}]\n${words}`, "> ", "> ");
  to.push("", ...block.split("\n"), "");
}

/** Quarto's notes have their title in a heading, which would stand among those of the text. */
function headingOf({ lines }: OpenDiv, alert: string | undefined): string | undefined {
  const at = lines.findIndex((line) => line.trim() !== "");
  const [, heading] = /^#{1,6}[ \t]+(.*)$/.exec(lines[at] ?? "") ?? [];
  if (alert === undefined || heading === undefined) return undefined;
  lines.splice(0, at + 1);
  return heading;
}

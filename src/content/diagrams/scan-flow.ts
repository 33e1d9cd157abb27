import { asLabel, marks, withCharacters } from "./mermaid-signs.ts";

/** A node as a statement of a flowchart names it. */
export interface FlowNode {
  readonly id: string;
  /** How its shape opens in the words of the library, its label, and how it closes. */
  readonly shape?: readonly [open: string, label: string, close: string];
  readonly className?: string;
}

const name = /[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_.]|-(?![-.>]))*/uy;
const className = /:::([\p{L}\p{N}_-]+)/uy;
const arrow =
  /\s*(<)?(?:(-{2,}>|-{3,}|={2,}>|={3,}|-\.+->|-\.+-)(?:\s*\|("[^"]*"|[^|]*)\|)?|(--|==|-\.)(?![-=.xo])\s*("[^"]*"|[^"|]*?[^"|\s])\s*(-{2,}>|-{3,}|={2,}>|={3,}|\.+->|\.+-))\s*/y;
const and = /\s*&\s*/y;

/** A shape's signs, those of several first, and which of the library's it is drawn as. */
const shapes: readonly (readonly [open: string, close: string, as?: readonly [string, string]])[] =
  [
    ["(((", ")))"],
    ["([", "])"],
    ["[[", "]]"],
    ["[(", ")]"],
    ["((", "))"],
    ["{{", "}}"],
    ["[/", "/]", [`[/${marks.leans}`, "\\]"]],
    ["[/", "\\]"],
    ["[\\", "\\]", [`[\\${marks.leans}`, "/]"]],
    ["[\\", "/]"],
    ["[", "]"],
    ["(", ")"],
    ["{", "}"],
    [">", "]"],
  ];

/**
 * Reads a statement of nodes and arrows (https://mermaid.js.org/syntax/flowchart.html).
 * @returns nodes, and arrows in the library's words; or from where on nothing can be read
 */
export function scanFlow(source: string): (FlowNode | string)[] | string {
  const text = withCharacters(source.trim());
  const parts: (FlowNode | string)[] = [];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  for (;;) {
    const id = take(name)?.[0].replace(/\.$/, "");
    if (id === undefined) return text.slice(at) || text;
    const shape = shapeAt(text, at);
    if (shape) at = shape.end;
    const look = take(className)?.[1];
    parts.push({
      id,
      ...(shape && { shape: shape.shape }),
      ...(look !== undefined && { className: look }),
    });
    if (text.slice(at).trim() === "") return parts;
    if (take(and)) {
      parts.push("&");
      continue;
    }
    const found = take(arrow);
    if (!found) return text.slice(at).trim();
    const [, start = "", plain, label, , words, close = ""] = found;
    parts.push(arrowOf(start, plain ?? close, label ?? words));
  }
}

/** Of any length as of the shortest, which is what the library reads. */
function arrowOf(start: string, line: string, label: string | undefined): string {
  const head = line.endsWith(">");
  const shortest = line.includes(".")
    ? head
      ? "-.->"
      : "-.-"
    : line.startsWith("=")
      ? head
        ? "==>"
        : "==="
      : head
        ? "-->"
        : "---";
  const words = label === undefined ? "" : labelOf(label);
  return `${start}${shortest}${words.trim() === "" ? "" : `|${words}|`}`;
}

function shapeAt(text: string, at: number) {
  let found: { shape: NonNullable<FlowNode["shape"]>; end: number } | undefined;
  for (const [open, close, as = [open, close]] of shapes) {
    if (!text.startsWith(open, at)) continue;
    if (found && !(open.length === 2 && /^\[[/\\]$/.test(open))) break;
    const from = at + open.length;
    const quoted = /\s*"[^"]*"\s*/y;
    quoted.lastIndex = from;
    const closes = quoted.test(text) ? quoted.lastIndex : text.indexOf(close, from);
    if (closes < from || !text.startsWith(close, closes)) continue;
    const end = closes + close.length;
    // `[/` may close in two ways: the first that does counts.
    if (found && found.end <= end) continue;
    const label = labelOf(text.slice(from, closes));
    found = { shape: [as[0], label === "" ? marks.nothing : label, as[1]], end };
  }
  return found;
}

/** Quotes hold any sign, and backticks within them Markdown. */
function labelOf(written: string): string {
  const [, markdown, quoted] = /^\s*"(?:`([^`]*)`|([^"]*))"\s*$/.exec(written) ?? [];
  return markdown === undefined ? asLabel(quoted ?? written) : asLabel(markdown, true);
}

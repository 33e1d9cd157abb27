import { codeRanges } from "./code-ranges.ts";

/** Nothing that a person writes in a tag is longer. */
const longest = 5000;

/**
 * Makes HTML of the elements in an MDX text: of what JSX puts in braces behind an attribute, texts and the sources of
 * pictures stay; styles, handlers and all else that a program computes are left out.
 * @param sources what pictures are imported as, by `{name}`
 */
export function htmlElements(text: string, sources: ReadonlyMap<string, string>): string {
  if (!/<[a-z][^<>]*=\{/.test(text)) return text;
  const inCode = codeRanges(text);
  const start = /<[a-z][\w-]*(?=\s)/g;
  let made = "";
  let at = 0;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    if (inCode(found.index)) continue;
    const end = endOfTag(text, found.index);
    if (end === undefined) continue;
    made += text.slice(at, found.index) + withoutBraces(text.slice(found.index, end), sources);
    at = end;
    start.lastIndex = end;
  }
  return made + text.slice(at);
}

function withoutBraces(tag: string, sources: ReadonlyMap<string, string>): string {
  let made = "";
  let at = 0;
  const attribute = /\s+([\w:-]+)=\{/g;
  for (let found = attribute.exec(tag); found; found = attribute.exec(tag)) {
    const open = attribute.lastIndex - 1;
    const end = endOfBraces(tag, open);
    if (end === undefined) break;
    const inside = tag.slice(open + 1, end - 1).trim();
    const [, double, single, back] = /^(?:"([^"]*)"|'([^']*)'|`([^`$]*)`)$/.exec(inside) ?? [];
    const value =
      double ??
      single ??
      back ??
      sources.get(`{${inside.replace(/\.(?:src|default)$/, "")}}`) ??
      (/^\d+$/.test(inside) ? inside : undefined);
    made += tag.slice(at, found.index);
    if (value !== undefined) made += ` ${found[1]}="${value.replaceAll('"', "&quot;")}"`;
    at = end;
    attribute.lastIndex = end;
  }
  return made + tag.slice(at);
}

/** Where what begins with `{` ends; undefined if it doesn't. */
export function endOfBraces(text: string, from: number): number | undefined {
  let depth = 0;
  for (let i = from; i < Math.min(text.length, from + longest); i++) {
    const one = text.charCodeAt(i);
    if (one === 0x7b) depth += 1;
    else if (one === 0x7d) {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return undefined;
}

/** Where a tag ends, whatever stands in its quotes and braces; undefined if it doesn't. */
export function endOfTag(text: string, from: number): number | undefined {
  let quote = "";
  for (let i = from; i < Math.min(text.length, from + longest); i++) {
    const one = text.charAt(i);
    if (quote !== "") quote = one === quote ? "" : quote;
    else if (one === '"' || one === "'") quote = one;
    else if (one === "{") {
      const end = endOfBraces(text, i);
      if (end === undefined) return undefined;
      i = end - 1;
    } else if (one === ">") return i + 1;
  }
  return undefined;
}

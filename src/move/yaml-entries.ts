import { isMap, isScalar, isSeq, type Pair, parseDocument } from "yaml";
import type { TextEdit } from "./text-file.ts";

/**
 * The edit that adds an entry to a list of the top level, or the list where there is none.
 * @param yaml a whole YAML text
 */
export function addToList(yaml: string, key: string, entry: string): TextEdit {
  const pair = pairOf(yaml, key);
  const { value } = pair ?? {};
  if (!pair || !isSeq(value) || !value.range) return newLine(yaml, `${key}: [${entry}]`);
  const [, end] = value.range;
  const last = value.items.at(-1);
  if (value.flow) {
    const at = yaml.lastIndexOf("]", end);
    const isEmpty = value.items.length === 0;
    return {
      offset: isEmpty ? at : endOf(last, at),
      length: 0,
      text: isEmpty ? entry : `, ${entry}`,
    };
  }
  return lineBelow(yaml, endOf(last, end), value.range[0], `- ${entry}`);
}

/** The edit that adds a key and its value to a map of the top level, or the map where there is none. */
export function addToMap(yaml: string, key: string, name: string, entry: string): TextEdit {
  const pair = pairOf(yaml, key);
  const { value } = pair ?? {};
  if (!pair || !isMap(value) || !value.range) return newLine(yaml, `${key}:\n  ${name}: ${entry}`);
  const [start, end] = value.range;
  const last = value.items.at(-1)?.value;
  if (value.flow) {
    const at = yaml.lastIndexOf("}", end);
    const text = `${name}: ${entry}`;
    const isEmpty = value.items.length === 0;
    return {
      offset: isEmpty ? at : endOf(last, at),
      length: 0,
      text: isEmpty ? ` ${text} ` : `, ${text}`,
    };
  }
  return lineBelow(yaml, endOf(last, end), start, `${name}: ${entry}`);
}

function pairOf(yaml: string, key: string): Pair | undefined {
  const { contents } = parseDocument(yaml, { prettyErrors: false });
  if (!isMap(contents)) return undefined;
  return contents.items.find((item) => isScalar(item.key) && item.key.value === key);
}

function endOf(node: unknown, otherwise: number): number {
  if (node === null || typeof node !== "object" || !("range" in node)) return otherwise;
  const { range } = node;
  return Array.isArray(range) && typeof range[1] === "number" ? range[1] : otherwise;
}

/** Below the line in which something ends, as far in as the entry at `first`. */
function lineBelow(yaml: string, end: number, first: number, text: string): TextEdit {
  const lineStart = yaml.lastIndexOf("\n", first - 1) + 1;
  const indent = " ".repeat(first - lineStart);
  const newline = yaml.indexOf("\n", end);
  const offset = newline === -1 ? yaml.length : newline;
  return { offset, length: 0, text: `${lineEnd(yaml)}${indent}${text}` };
}

/** A line of its own behind all others. */
function newLine(yaml: string, text: string): TextEdit {
  const body = yaml.trimEnd();
  const written = text.replaceAll("\n", lineEnd(yaml));
  return { offset: body.length, length: 0, text: `${body === "" ? "" : lineEnd(yaml)}${written}` };
}

function lineEnd(yaml: string): string {
  return yaml.includes("\r\n") ? "\r\n" : "\n";
}

import { isMap, isScalar, isSeq, type Pair, parse, parseDocument } from "yaml";
import type { TextEdit } from "./text-file.ts";

/**
 * The edit that adds an entry to a list of the top level, or the list where there is none.
 * @param yaml a whole YAML text
 */
export function addToList(yaml: string, key: string, entry: string): TextEdit {
  const pair = pairOf(yaml, key);
  const { value } = pair ?? {};
  if (!pair || !isSeq(value) || !value.range) {
    const isBlock = entry.includes("\n");
    return newLine(
      yaml,
      isBlock ? `${key}:\n  - ${entry.replaceAll("\n", "\n    ")}` : `${key}: [${entry}]`,
    );
  }
  const [, end] = value.range;
  const last = value.items.at(-1);
  if (value.flow) {
    const at = yaml.lastIndexOf("]", end);
    const isEmpty = value.items.length === 0;
    // A map of several lines is written as JSON, which is YAML too.
    const flow = entry.includes("\n") ? JSON.stringify(parse(entry)) : entry;
    return {
      offset: isEmpty ? at : endOf(last, at),
      length: 0,
      text: isEmpty ? flow : `, ${flow}`,
    };
  }
  return lineBelow(yaml, endOf(last, end), value.range[0], `- ${entry.replaceAll("\n", "\n  ")}`);
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
  // A map ends behind its last line.
  const newline = yaml.indexOf("\n", yaml.slice(0, end).trimEnd().length);
  const offset = newline === -1 ? yaml.length : newline;
  const lines = text.split("\n").map((line) => indent + line);
  return { offset, length: 0, text: lineEnd(yaml) + lines.join(lineEnd(yaml)) };
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

/**
 * The edit that takes an entry out of a list of the top level, and the list with its last one; undefined if none is
 * meant.
 */
export function removeFromList(
  yaml: string,
  key: string,
  isMeant: (entry: unknown) => boolean,
): TextEdit | undefined {
  const pair = pairOf(yaml, key);
  const { value } = pair ?? {};
  if (!pair || !isSeq(value) || !value.range) return undefined;
  const entries: unknown = value.toJSON();
  const item = value.items[Array.isArray(entries) ? entries.findIndex(isMeant) : -1];
  if (item === undefined) return undefined;
  if (value.items.length === 1) {
    const from = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    return { offset: from, length: lineAfter(yaml, endOf(item, value.range[1])) - from, text: "" };
  }
  if (value.flow) {
    const [from, to] = [startOf(item), endOf(item, value.range[1])];
    const [comma] = /^\s*,\s*/.exec(yaml.slice(to)) ?? [];
    if (comma !== undefined) return { offset: from, length: to + comma.length - from, text: "" };
    const before = /,\s*$/.exec(yaml.slice(0, from))?.[0].length ?? 0;
    return { offset: from - before, length: to - from + before, text: "" };
  }
  const from = yaml.lastIndexOf("\n", startOf(item)) + 1;
  return { offset: from, length: lineAfter(yaml, endOf(item, value.range[1])) - from, text: "" };
}

function startOf(node: unknown): number {
  if (node === null || typeof node !== "object" || !("range" in node)) return 0;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : 0;
}

/** Where the line begins below the one in which something ends. */
function lineAfter(yaml: string, end: number): number {
  const newline = yaml.indexOf("\n", yaml.charAt(end - 1) === "\n" ? end - 1 : end);
  return newline === -1 ? yaml.length : newline + 1;
}

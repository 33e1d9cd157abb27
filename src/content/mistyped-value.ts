import { isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import { emptyValue } from "./empty-value.ts";
import { wrongScalar } from "./mistyped-scalar.ts";
import type { YamlPart } from "./source-text.ts";
import type { Mistyped, Wanted } from "./wanted-value.ts";

/** What YAML takes a value for, where that isn't what is wanted there, and how to write it; undefined for other issues. */
export function mistypedValue(
  { text }: YamlPart,
  node: unknown,
  wanted: Wanted,
): Mistyped | undefined {
  const collection = twoDates(node, wanted) ?? wrongCollection(node, wanted);
  if (collection) return collection;
  if (!isNode(node) || !node.range) return undefined;
  const written = text.slice(node.range[0], node.range[1]);
  if (!isScalar(node)) return bracketsForText(node, written, wanted);
  if (node.value === null) return emptyValue(text.slice(node.range[0]), wanted);
  return wanted.issue.code === "invalid_type" ? wrongScalar(node, written, wanted) : undefined;
}

/** A period as a list or map of its two dates: `[2010, 2012]`, `{from: 2010, to: 2012}`. */
function twoDates(node: unknown, { key }: Wanted): Mistyped | undefined {
  if (key !== "period" || !(isMap(node) || isSeq(node))) return undefined;
  const dates = (isMap(node) ? node.items.map(({ value }) => value) : node.items).flatMap((one) =>
    isScalar(one) && one.value !== null ? [one.source ?? String(one.value)] : [],
  );
  return {
    message: "`period` is one date, or two with a slash between",
    hint: `Write \`period: ${[1, 2].includes(dates.length) ? dates.join("/") : "2010-06/2010-07"}\`.`,
  };
}

/** A map where a list is wanted, or the other way round. */
function wrongCollection(node: unknown, wanted: Wanted): Mistyped | undefined {
  const { issue, path, entryKeys } = wanted;
  if (issue.code !== "invalid_type") return undefined;
  const name = path === "" ? "the file" : `\`${path}\``;
  if (issue.expected === "array" && isMap(node)) {
    return {
      message: `${name} is a list, and this is one map`,
      hint:
        pairHint(node, entryKeys) ??
        wordsHint(node, wanted) ??
        "Begin each entry with `- `, and its other lines two spaces further in.",
    };
  }
  if (issue.expected === "record" && isSeq(node)) {
    const hint = "Write each as `one: other` on a line of its own, without a `- `.";
    return { message: `${name} is a map, and this is a list`, hint };
  }
  if (issue.expected === "object" && isSeq(node)) {
    return { message: `${name} is a map of keys, and this is a list`, hint: "Take out the `- `." };
  }
  return undefined;
}

/** How a map from names to words is written as a list of entries with keys; undefined for another map. */
function pairHint({ items }: YAMLMap, [first, second]: readonly string[]): string | undefined {
  const [pair] = items;
  if (first === undefined || second === undefined) return undefined;
  if (!isScalar(pair?.key) || !isScalar(pair.value) || pair.value.value === null) return undefined;
  const { key, value } = pair;
  if (key.value === first) return undefined;
  return `Write each entry as \`- ${first}: ${key.value}\`, and below it, two spaces in, \`${second}: ${value.value}\`.`;
}

const slugs = new Set<unknown>(["translations", "tags", "featured", "aliases"]);

/** How a map whose values are the words that a list has is written: `{de: zwei}` as `[zwei]`. */
function wordsHint({ items }: YAMLMap, { key, entryKeys }: Wanted): string | undefined {
  const words = items.flatMap(({ value }) =>
    isScalar(value) && typeof value.value === "string" ? [value.value] : [],
  );
  if (
    !slugs.has(key) ||
    entryKeys.length > 0 ||
    words.length !== items.length ||
    words.length === 0
  )
    return undefined;
  return `Write the words alone: \`[${words.join(", ")}]\`.`;
}

/** Keys whose value is one word, never one between brackets. */
const oneWord = new Set<unknown>(["series", "language", "author"]);

/** Text that begins with a bracket, which YAML reads as a list or map. */
function bracketsForText(
  node: Node,
  written: string,
  { issue, path, key }: Wanted,
): Mistyped | undefined {
  if (
    issue.code !== "invalid_type" ||
    issue.expected !== "string" ||
    written.trim().includes("\n")
  ) {
    return undefined;
  }
  const [only, ...others] = isSeq(node) ? node.items : [];
  if (oneWord.has(key) && isScalar(only)) {
    const hint =
      key === "language" && others.length > 0
        ? `Write the language of most texts, \`language: ${only.value}\`; a text in another has a \`language:\` of its own.`
        : `Write \`${key}: ${only.value}\`.`;
    return { message: `\`${path}\` is one word, and this is a list`, hint };
  }
  // Obsidian's links, and entries that are maps elsewhere.
  const entry = isMap(node) && node.items.length === 1 ? node.items[0]?.value : only;
  if (typeof key === "number" && others.length === 0 && isScalar(entry) && entry.value !== null) {
    const message = `\`${path}\` must be text, and is a ${isMap(node) ? "map" : "list"}`;
    return { message, hint: `Write \`${entry.value}\` alone.` };
  }
  if (typeof key === "number" && isSeq(node) && node.items.every(isScalar)) {
    const entries = node.items.map((one) => (isScalar(one) ? String(one.value) : ""));
    const message = `\`${path}\` must be text, and is a list`;
    return { message, hint: `Write each as an entry of its own: \`${entries.join("`, `")}\`.` };
  }
  return {
    message: `\`${path}\` must be text, and YAML takes \`${written}\` for a ${isMap(node) ? "map" : "list"}`,
    hint: `Put it between quotes: \`"${written.replaceAll('"', "'")}"\`.`,
  };
}

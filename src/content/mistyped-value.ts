import { isMap, isNode, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from "yaml";
import type * as z from "zod";
import type { YamlPart } from "./source-text.ts";

/** What is wrong with a value, and how to write it. */
export interface Mistyped {
  readonly message: string;
  readonly hint: string;
}

/** What a schema wanted where YAML took the value for something else. */
interface Wanted {
  readonly issue: z.core.$ZodIssue;
  /** The last part of its path: a key, or the number of an entry; undefined for the whole file. */
  readonly key: string | number | undefined;
  /** From the top, with dots; empty for the whole file. */
  readonly path: string;
  /** The keys that a map may have there. */
  readonly known: readonly string[];
  /** The keys that each entry of a list there may have. */
  readonly entryKeys: readonly string[];
}

/** The first key of what is a map here and one word elsewhere. */
const firstKeys: ReadonlyMap<string, string> = new Map(
  Object.entries({
    author: "name",
    cover: "picture",
    theme: "look",
  }),
);

/** What YAML takes a value for, where that isn't what is wanted there, and how to write it; undefined for other issues. */
export function mistypedValue(
  { text }: YamlPart,
  node: unknown,
  wanted: Wanted,
): Mistyped | undefined {
  const collection = wrongCollection(node, wanted);
  if (collection) return collection;
  if (!isNode(node) || !node.range) return undefined;
  const written = text.slice(node.range[0], node.range[1]);
  if (!isScalar(node)) return bracketsForText(node, written, wanted);
  if (node.value === null) return emptyValue(text.slice(node.range[0]), wanted);
  return wanted.issue.code === "invalid_type" ? wrongScalar(node, written, wanted) : undefined;
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
  return {
    message: `\`${path}\` must be text, and YAML takes \`${written}\` for a ${isMap(node) ? "map" : "list"}`,
    hint: `Put it between quotes: \`"${written.replaceAll('"', "'")}"\`.`,
  };
}

/** Keys whose value is a colour. */
const colours = new Set<unknown>(["accent", "paper", "ink", "light", "dark"]);

/** A key without a value, or with one that YAML takes for a comment. */
function emptyValue(after: string, { key, path }: Wanted): Mistyped {
  const name = typeof key === "number" ? path : key;
  const [comment] = /^ *# \S[^\n]*/.exec(after) ?? [];
  if (comment !== undefined) {
    return {
      message: `YAML takes \`${comment.trim()}\` for a comment, so nothing is left of \`${name}\``,
      hint: `Put it between quotes: \`${typeof key === "number" ? "-" : `${key}:`} "${comment.trim().replaceAll('"', "'")}"\`.`,
    };
  }
  const [colour] = /^ *#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?![\w#])/i.exec(after) ?? [];
  if (colour !== undefined && colours.has(key)) {
    return {
      message: `YAML takes \`${colour.trim()}\` for a comment, so nothing is left of \`${name}\``,
      hint: `Put it between quotes: \`${key}: "${colour.trim()}"\`.`,
    };
  }
  const [tags = ""] = /^(?: *#[\p{L}\p{N}][\p{L}\p{N}_/-]*)+[^\n]*/u.exec(after) ?? [];
  const names = tags.match(/(?<=#)[^\s#]+/g) ?? [];
  if (names.length > 0) {
    const entry = typeof key === "number" ? `- ${names[0]}` : `${key}: [${names.join(", ")}]`;
    return {
      message: `YAML takes \`${tags.trim()}\` for a comment, so nothing is left of \`${name}\``,
      hint: `Write \`${entry}\`.`,
    };
  }
  return {
    message: `\`${name}\` is empty`,
    hint:
      typeof key === "number"
        ? "Take the entry out, or write something there."
        : `Take the line out, or write something behind \`${key}:\`.`,
  };
}

/** One word, number or truth value where something else is wanted. */
function wrongScalar(
  { value }: Scalar,
  written: string,
  { issue, key, path, known, entryKeys }: Wanted,
): Mistyped | undefined {
  if (issue.code !== "invalid_type") return undefined;
  const name = typeof key === "number" ? path : key;
  switch (issue.expected) {
    case "record": {
      const hint = `Write \`${key}:\`, and on the next line, two spaces in, \`${written}: …\`.`;
      return { message: `\`${path}\` has keys of its own, and is \`${written}\``, hint };
    }
    case "object": {
      if (path === "" && /^\s*[\w-]+\s*=/.test(written)) {
        const [line = ""] = written.split("\n", 1);
        const hint = `This is YAML: write a colon in place of the equals sign, \`${line.replace(/\s*=\s*/, ": ")}\`.`;
        return { message: `\`${line}\` is no key with its value`, hint };
      }
      const message = `\`${path}\` has keys of its own, and is \`${written}\``;
      if (key === "theme" && /^(?:dark|light|auto|system)$/i.test(written)) {
        return {
          message,
          hint: "Take it out: pages are light or dark as each reader's system is.",
        };
      }
      if (path.startsWith("deploy.")) {
        const hint = `A target has a name: write \`live:\` below \`deploy:\`, and \`${key}: ${written}\` below that, four spaces in.`;
        return { message: `\`${path}\` is where a target's name stands`, hint };
      }
      const inner =
        typeof key === "string"
          ? (firstKeys.get(key) ?? (path.startsWith("authors.") ? "name" : undefined))
          : undefined;
      if (inner !== undefined) {
        const hint = `Write \`${key}:\`, and on the next line, two spaces in, \`${inner}: ${written}\`.`;
        return { message, hint };
      }
      if (known.length === 0 || !issue.message.startsWith("Invalid input")) return undefined;
      const hint = `Write them below it, two spaces further in. Known there: ${known.join(", ")}.`;
      return { message, hint };
    }
    case "string": {
      const kind = typeof value === "number" ? "a number" : "yes or no";
      const message = `\`${name}\` must be text, and YAML takes \`${written}\` for ${kind}`;
      return { message, hint: `Put it between quotes: \`"${written}"\`.` };
    }
    case "boolean": {
      const isYes = /^(?:y|yes|on|true|1)$/i.test(String(value));
      const isNo = /^(?:n|no|off|false|0)$/i.test(String(value));
      const hint = isYes || isNo ? `Write \`${key}: ${isYes}\`.` : "Write `true` or `false`.";
      return { message: `\`${key}\` is \`true\` or \`false\`, not \`${written}\``, hint };
    }
    case "array":
      return {
        message: `\`${key}\` is a list`,
        hint:
          entryKeys.length > 0
            ? `Write each entry on lines of its own, \`- ${entryKeys[0]}: …\`, its other keys two spaces in: ${entryKeys.slice(1).join(", ")}.`
            : listHint(String(value), key),
      };
    default:
      return undefined;
  }
}

/** How one line of entries is written as a list. */
function listHint(value: string, key: string | number | undefined): string {
  const entries = value
    .split(/\s*[,;，、；]\s*/)
    .map((entry) => (key === "tags" ? entry.replaceAll("#", "") : entry))
    .map((entry) => (key === "aliases" && !/[/:]/.test(entry) ? `/${entry}/` : entry))
    .filter((entry) => entry !== "");
  const [only = "", ...others] = entries;
  const words = others.length === 0 && key === "tags" ? only.split(/\s+/) : [];
  return words.length > 1
    ? `Write \`tags: [${words.join(", ")}]\`, or \`tags: [${words.join("-")}]\` for one of that name.`
    : `Write \`${key}: [${entries.join(", ")}]\`.`;
}

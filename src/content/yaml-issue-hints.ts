import { isMap, isScalar, isSeq } from "yaml";
import type * as z from "zod";
import { slugify } from "../i18n/slugify.ts";
import { addressMeant, pathMeant } from "./address-meant.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { YamlPart } from "./source-text.ts";

/** Where a key is set in, and so a part of the value above it. */
export function hintForSetIn(
  { source, text, offset }: YamlPart,
  path: readonly (string | number)[],
): string | undefined {
  const [key, ...more] = path;
  if (typeof key !== "string" || more.length > 0) return undefined;
  const found = new RegExp(`^[ \\t]+(${key}):`, "m").exec(text);
  if (!found) return undefined;
  const { line } = source.at(offset + found.index);
  return `Line ${line} has it, set in as a part of what is above it: take out the spaces before \`${key}:\`.`;
}

/** Where `\\n` was meant as it stands, as in a path of Windows. */
export function breaksByEscape({ text }: YamlPart, node: unknown): string | undefined {
  if (!isScalar(node) || node.type !== "QUOTE_DOUBLE" || !node.range) return undefined;
  const written = text.slice(node.range[0] + 1, node.range[1] - 1);
  if (!String(node.value).includes("\n") || !written.includes("\\n")) return undefined;
  return `Between double quotes \`\\n\` breaks the line: write \`'${written}'\`.`;
}

/** How an entry of one name and one value is written, `- Home: /`; undefined for any other. */
export function onePair(node: unknown, [first, second]: readonly string[]): string | undefined {
  const [pair, ...others] = isMap(node) ? node.items : [];
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  if (!isScalar(pair?.key) || !isScalar(pair.value) || pair.value.value === null) return undefined;
  return `Write \`- ${first}: ${pair.key.value}\`, and below it, two spaces in, \`${second}: ${pair.value.value}\`.`;
}

/** What to do about a value by what its schema says is wrong with it. */
export function hintByIssue(
  issue: z.core.$ZodIssue,
  node: unknown,
  key: string | number | undefined,
): string {
  const text = isScalar(node) ? String(node.value).trim() : "";
  if (issue.code === "too_big" && issue.origin === "string") {
    return `It has ${text.length}: take out ${text.length - Number(issue.maximum)}.`;
  }
  if (issue.code === "too_small" && issue.origin === "string" && typeof key === "string") {
    return `Write something behind \`${key}:\`, or take the line out.`;
  }
  if (issue.code === "invalid_value") {
    return didYouMean(text, issue.values.map(String)) || "Write one of them.";
  }
  if (/mailto:/.test(issue.message) && /^[^\s@:/]+@[\w.-]+\.[a-z]+$/i.test(text)) {
    return `Write \`mailto:${text}\`.`;
  }
  if (key === "author" && isMap(node)) {
    const name = node.get("name");
    const word = slugify(String(name ?? ""), "en") || "ann";
    return `Write \`author: ${word}\`, and in \`site.yaml\`, below \`authors:\`, \`${word}: {name: ${name ?? "…"}}\`.`;
  }
  if (
    issue.code === "invalid_union" &&
    isScalar(node) &&
    /^\d{3}(?:\d{3})?$/.test(node.source ?? "")
  ) {
    return `A colour stands between quotes, with its sign: \`"#${node.source}"\`.`;
  }
  const inner = withoutBrackets(node);
  if (inner !== undefined) return `Write \`${inner}\`, without brackets.`;
  if (
    !(issue.code === "invalid_format" && issue.format === "url") &&
    !/web address/.test(issue.message)
  )
    return "";
  const path = pathMeant(text);
  if (path !== undefined) return `Write its path: \`${path}\`.`;
  const meant = addressMeant(text);
  return meant === undefined ? "" : `Write \`${meant}\`.`;
}

/** The one word in a list, or in a list in a list: Obsidian has a day's note so. */
function withoutBrackets(node: unknown): string | undefined {
  if (isMap(node) && node.items.length === 1) {
    const [pair] = node.items;
    return isScalar(pair?.value) ? (pair.value.source ?? String(pair.value.value)) : undefined;
  }
  if (!isSeq(node) || node.items.length !== 1) return undefined;
  const [only] = node.items;
  return isScalar(only) ? String(only.value) : withoutBrackets(only);
}

import type { Scalar } from "yaml";
import type { Mistyped, Wanted } from "./wanted-value.ts";

/** The first key of what is a map here and one word elsewhere. */
const firstKeys: ReadonlyMap<string, string> = new Map(
  Object.entries({
    author: "name",
    cover: "picture",
    theme: "look",
  }),
);

/** One word, number or truth value where something else is wanted. */
export function wrongScalar(
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
    case "number": {
      const [, pixels] = /^(\d+(?:\.\d+)?)\s*px$/i.exec(written) ?? [];
      const message = `\`${name}\` is a number, not \`${written}\``;
      return {
        message,
        hint: pixels === undefined ? "" : `It has no unit: \`${key}: ${pixels}\`.`,
      };
    }
    case "int":
      return { message: `\`${name}\` is a whole number, not \`${written}\``, hint: "" };
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

import { parseDocument } from "yaml";
import type * as z from "zod";
import type { YamlPart } from "./source-text.ts";
import type { LocatedYaml } from "./yaml.ts";
import { locationIn } from "./yaml-location.ts";

/** Each pass takes away what the one before stumbled over; a value may then be missed by another. */
const mostPasses = 8;

/**
 * What can be used of YAML that a schema refuses: the keys with a right value, and `fallback` for what can't
 * be done without. Undefined for what is no YAML at all. Nothing is reported: that has been done.
 */
export function salvageYaml<S extends z.ZodType>(
  part: YamlPart,
  schema: S,
  fallback: Readonly<Record<string, unknown>>,
): LocatedYaml<S> | undefined {
  const document = parseDocument(part.text, { prettyErrors: false, stringKeys: true });
  if (document.errors.length > 0 || /(?:^|[\s[{,])\*\w/.test(part.text)) return undefined;
  const written: unknown = document.toJS();
  const data: Record<string, unknown> =
    written !== null && typeof written === "object" && !Array.isArray(written)
      ? { ...written }
      : {};
  for (let pass = 0; pass < mostPasses; pass++) {
    const checked = schema.safeParse(data);
    if (checked.success) {
      return { data: checked.data, locationOf: (...path) => locationIn(part, document, path) };
    }
    for (const { path, code, ...issue } of checked.error.issues) {
      const unknown = code === "unrecognized_keys" && path.length === 0 && "keys" in issue;
      const keys = unknown && Array.isArray(issue.keys) ? issue.keys : path.slice(0, 1);
      for (const key of keys) {
        if (typeof key !== "string") continue;
        delete data[key];
        if (key in fallback) data[key] = shorten(written, key) ?? fallback[key];
      }
    }
  }
  return undefined;
}

/** A text that is too long is still what it is about. */
function shorten(written: unknown, key: string): string | undefined {
  if (written === null || typeof written !== "object") return undefined;
  const value: unknown = Reflect.get(written, key);
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const [line = ""] = value.trim().split("\n", 1);
  return key === "date" ? undefined : line.slice(0, 160);
}

import { TomlDate } from "smol-toml";
import { isRecord } from "../i18n/record.ts";

/** Front matter as it was read, of which nothing is known. */
export type Data = Readonly<Record<string, unknown>>;

/** The value if it is a mapping, else an empty one. Nested tables of TOML and YAML alike. */
export function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) && !(value instanceof Date) ? value : {};
}

/** A value at a path of keys: `extra`, `social`, `name`. */
export function valueAt(data: Data, ...path: readonly string[]): unknown {
  let value: unknown = data;
  for (const key of path) value = recordOf(value)[key];
  return value;
}

/** The first of the keys (dots lead into tables) that holds words or a number, as text; undefined if none does. */
export function textAt(data: Data, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = data[key] ?? (key.includes(".") ? valueAt(data, ...key.split(".")) : undefined);
    if (typeof value === "number") return String(value);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return undefined;
}

/** All words of the keys: lists, or texts that separate them by commas. */
export function listAt(data: Data, ...keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const value = data[key] ?? (key.includes(".") ? valueAt(data, ...key.split(".")) : undefined);
    const words = Array.isArray(value)
      ? value
          .flat()
          .filter((one) => typeof one === "string" || typeof one === "number")
          .map(String)
      : typeof value === "string"
        ? value.split(/^#\S+(?:\s+#\S+)*$/.test(value.trim()) ? /\s+/ : ",")
        : [];
    return words
      .map((word) => word.trim().replace(/^#(?=\p{L})/u, ""))
      .filter((word) => word !== "");
  });
}

/**
 * A date as it is written there, as text, whatever it was read as; undefined for what can be none, an empty text too.
 */
export function dateText(value: unknown): string | undefined {
  if (value instanceof TomlDate || value instanceof Date) return value.toISOString();
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

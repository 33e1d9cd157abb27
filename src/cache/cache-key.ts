import { createHash } from "node:crypto";

/** What stands for an object whose content is known by another name, so that it isn't looked into again. */
export type KnownKeys = WeakMap<object, string>;

/** A hash of plain data: equal for equal data, in whatever order its keys were set. */
export function cacheKey(value: unknown, known: KnownKeys): string {
  const parts: string[] = [];
  collect(value, known, parts);
  return createHash("sha256").update(parts.join("\0")).digest("base64url");
}

function collect(value: unknown, known: KnownKeys, parts: string[]): void {
  if (typeof value !== "object" || value === null) {
    if (value !== undefined) parts.push(typeof value, String(value));
    return;
  }
  const name = known.get(value);
  if (name !== undefined) parts.push("known", name);
  else if (Array.isArray(value)) {
    parts.push("list", String(value.length));
    for (const item of value) collect(item, known, parts);
  } else {
    parts.push("{");
    for (const [key, member] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (member === undefined) continue;
      parts.push(key);
      collect(member, known, parts);
    }
    parts.push("}");
  }
}

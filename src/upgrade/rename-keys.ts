import { isMap, isScalar, parseDocument } from "yaml";
import type { RenamedKey } from "../content/schemas/migrations.ts";

/** A YAML file with its keys under the names that they have now, and the renames that this took. */
export interface RenamedFile {
  readonly text: string;
  readonly renamed: readonly RenamedKey[];
}

/**
 * Renames top-level keys in place: every other byte, comments included, stays as it is. A key stays where the new
 * name stands beside it, for the build to report.
 */
export function renameKeys(text: string, keys: readonly RenamedKey[]): RenamedFile {
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || !isMap(contents)) return { text, renamed: [] };
  const present = new Set(contents.items.map(({ key }) => (isScalar(key) ? key.value : undefined)));
  const edits = contents.items.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range) return [];
    const rename = keys.find(({ from, to }) => from === key.value && !present.has(to));
    return rename ? [{ rename, start: key.range[0], end: key.range[1] }] : [];
  });
  let changed = text;
  for (const { rename, start, end } of edits.toReversed()) {
    changed = changed.slice(0, start) + rename.to + changed.slice(end);
  }
  return { text: changed, renamed: edits.map(({ rename }) => rename) };
}

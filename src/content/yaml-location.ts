import { type Document, isMap, isNode, isScalar } from "yaml";
import type { SourceLocation } from "../diagnostics/diagnostic.ts";
import type { YamlPart } from "./source-text.ts";

/** Where the value at a path stands or, if there is none, where the map or list that should have it begins. */
export function locationIn(
  { source, offset }: YamlPart,
  document: Document,
  path: readonly (string | number)[],
): SourceLocation {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (!isNode(node) || !node.range) continue;
    const [from, to] = node.range;
    return depth === path.length && isScalar(node)
      ? source.at(offset + from, to - from)
      : source.at(offset + from);
  }
  return source.at(offset);
}

/** The keys of the map at a path, each with how far into the document it stands and with its value. */
export function keysIn(
  document: Document,
  path: readonly (string | number)[],
): ReadonlyMap<unknown, { readonly offset: number; readonly value: unknown }> {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pairs = isMap(map) ? map.items : [];
  return new Map(
    pairs.flatMap(({ key, value }) =>
      isScalar(key)
        ? [
            [
              key.value,
              { offset: key.range?.[0] ?? 0, value: isScalar(value) ? value.value : value },
            ],
          ]
        : [],
    ),
  );
}

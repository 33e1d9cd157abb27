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

/** How far into the document a key of the map at a path stands; 0 if it isn't there. */
export function keyOffset(
  document: Document,
  path: readonly (string | number)[],
  key: string,
): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return 0;
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  return pair && isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

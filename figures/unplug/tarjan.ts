/** An undirected graph: each node with its neighbours, in the order in which a search visits them. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** What the search notes about one node. */
export interface Visit {
  /** When the search first came here, counted from 1. */
  readonly order: number;
  /** The smallest order that the node or a descendant touches by at most one edge outside the tree. */
  readonly low: number;
  /** Whether the graph falls apart without this node. */
  readonly isArticulationPoint: boolean;
}

/**
 * Tarjan's search for articulation points (1972): one depth-first walk over the component of `root`,
 * in time proportional to its nodes and edges. Recursive, so meant for graphs of a few thousand nodes.
 */
export function visit(graph: Graph, root: string): Map<string, Visit> {
  const visits = new Map<string, Visit>();
  const open = new Map<string, number>();

  function walk(node: string, parent: string | undefined): number {
    const order = open.size + 1;
    open.set(node, order);
    let low = order;
    let children = 0;
    let cutsOffAChild = false;
    for (const next of graph.get(node) ?? []) {
      const seen = open.get(next);
      if (seen !== undefined) {
        // The edge back to the parent is the tree's own; every other one is a way around.
        if (next !== parent) low = Math.min(low, seen);
        continue;
      }
      const below = walk(next, node);
      children += 1;
      low = Math.min(low, below);
      cutsOffAChild ||= below >= order;
    }
    const isArticulationPoint = parent === undefined ? children > 1 : cutsOffAChild;
    visits.set(node, { order, low, isArticulationPoint });
    return low;
  }

  walk(root, undefined);
  return visits;
}

/** Every node that `root` still reaches when the nodes in `removed` are gone. */
export function reachable(graph: Graph, root: string, removed: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const waiting = removed.has(root) ? [] : [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    waiting.push(...(graph.get(node) ?? []).filter((next) => !removed.has(next)));
  }
  return found;
}

import {
  type Graph,
  graphOf,
  type Link,
  linksOf,
  needs,
  type Spare,
  tools,
  type Unplug,
} from "./network.ts";

export interface Params {
  /** What is truly out. Nobody in the office knows. */
  readonly unplug: Unplug;
  readonly spare: Spare;
  /** How many of the tools somebody in the office has tried. */
  readonly tried: number;
  readonly web: boolean;
  /** Whether a probe outside the office has tried git. */
  readonly outside: boolean;
}

/** One look: who tried to reach what, and whether it answered. */
export interface Look {
  readonly from: string;
  readonly to: string;
  readonly answered: boolean;
}

export interface Result {
  readonly nodes: readonly {
    readonly id: string;
    /** Whether the loss of this node alone explains everything that was seen. */
    readonly isSuspect: boolean;
    /** How many of the tools the office loses with this node alone. */
    readonly darkens: number;
    /** Whether the office loses something else with this node alone. */
    readonly isSinglePoint: boolean;
  }[];
  /** The links of the map; one is known to carry traffic if it does and neither end is a suspect. */
  readonly links: readonly { readonly ends: Link; readonly carries: boolean }[];
  readonly looks: readonly Look[];
  readonly suspects: readonly string[];
}

/** Every node that `root` reaches when `out` is gone, a node or "nothing". A tool is no way through. */
export function reachable(graph: Graph, root: string, out: string): Set<string> {
  const found = new Set<string>();
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === out || found.has(node)) continue;
    found.add(node);
    if (node === root || !isEnd(node)) waiting.push(...(graph.get(node) ?? []));
  }
  return found;
}

/** Nobody's traffic goes through the web, a tool or the probe. */
function isEnd(node: string): boolean {
  return node === "web" || node === "outside" || tools.some((tool) => tool === node);
}

/** A node and everything it cannot work without. */
export function neededFor(node: string): string[] {
  const all = [node];
  for (const next of all)
    all.push(...(needs.get(next) ?? []).filter((need) => !all.includes(need)));
  return all;
}

/**
 * Takes one node out of an invented office network and asks what a few looks at it say about which one.
 *
 * Assumes one failure, nodes that are wholly in or out, links that work both ways, and traffic that finds
 * any path that is left at once. A tool works if there is a path to it and all that it needs works.
 * Leaves out load, partial faults, failover time and whatever two nodes share without a line in the
 * picture (a power strip, a duct, a password).
 */
export function unplug({ unplug: out, spare, tried, web, outside }: Params): Result {
  const links = linksOf(spare);
  const graph = graphOf(links);
  const answers = (from: string, to: string, without: string): boolean => {
    const lit = reachable(graph, from, without);
    return neededFor(to).every((node) => lit.has(node));
  };
  const pairs: Link[] = tools.slice(0, tried).map((tool): Link => ["office", tool]);
  if (web) pairs.push(["office", "web"]);
  if (outside) pairs.push(["outside", "git"]);
  const looks = pairs.map(([from, to]) => ({ from, to, answered: answers(from, to, out) }));

  const explains = (node: string) =>
    looks.every(({ from, to, answered }) => answers(from, to, node) === answered);
  const nodes = [...graph.keys()].map((id) => {
    const dark = tools.filter((tool) => !answers("office", tool, id));
    return {
      id,
      isSuspect: explains(id),
      darkens: dark.length,
      isSinglePoint: id !== "office" && dark.some((tool) => tool !== id),
    };
  });
  const suspects = nodes.filter(({ isSuspect }) => isSuspect).map(({ id }) => id);
  const lit = reachable(graph, "office", out);
  const seen = outside ? reachable(graph, "outside", out) : new Set<string>();
  const carries = ([a, b]: Link) =>
    (lit.has(a) && lit.has(b)) || ((a === "outside" || b === "git") && seen.has(a) && seen.has(b));
  return {
    nodes,
    links: links.map((ends) => ({
      ends,
      carries: carries(ends) && !ends.some((node) => suspects.includes(node)),
    })),
    looks,
    suspects,
  };
}

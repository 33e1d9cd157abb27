import { type Edge, edgesOf, graphOf, type Spare, services, type Unplug } from "./network.ts";
import { reachable, visit } from "./tarjan.ts";

export interface Params {
  readonly unplug: Unplug;
  readonly spare: Spare;
}

export interface Node {
  readonly id: string;
  readonly state: "lit" | "dark" | "unplugged";
  /** Judged with everything plugged in: without this node, some other node is cut off. */
  readonly isArticulationPoint: boolean;
  /** How many of the eight services the office loses if this node alone is unplugged. */
  readonly darkens: number;
}

export interface Result {
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly ends: Edge; readonly live: boolean }[];
  readonly darkServices: readonly string[];
  readonly webWorks: boolean;
  readonly articulationPoints: readonly string[];
}

/** The services that the office cannot reach when the nodes in `removed` are unplugged. */
export function darkServices(spare: Spare, removed: readonly string[]): readonly string[] {
  const lit = reachable(graphOf(edgesOf(spare)), "office", new Set(removed));
  return services.filter((service) => !lit.has(service));
}

/**
 * Unplugs one node of an invented office network and asks what the office still reaches.
 *
 * Assumes that a node is wholly in or wholly out, that every line carries traffic both ways (a service
 * counts as a way through, too), that traffic finds any path that is left at once, and
 * that a service works if and only if the office reaches it. Leaves out load, partial faults, failover
 * time and whatever two nodes share without a line in the picture (a power strip, a duct, a password).
 */
export function unplug({ unplug: target, spare }: Params): Result {
  const edges = edgesOf(spare);
  const graph = graphOf(edges);
  const visits = visit(graph, "office");
  const removed = target === "nothing" ? [] : [target];
  const lit = reachable(graph, "office", new Set(removed));
  const nodes = [...graph.keys()].map(
    (id): Node => ({
      id,
      state: id === target ? "unplugged" : lit.has(id) ? "lit" : "dark",
      isArticulationPoint: visits.get(id)?.isArticulationPoint ?? false,
      darkens: darkServices(spare, [id]).length,
    }),
  );
  return {
    nodes,
    edges: edges.map((ends) => ({ ends, live: ends.every((end) => lit.has(end)) })),
    darkServices: darkServices(spare, removed),
    webWorks: lit.has("web"),
    articulationPoints: nodes.filter((node) => node.isArticulationPoint).map(({ id }) => id),
  };
}

// #region suspects
type Graph = ReadonlyMap<string, readonly string[]>;

/** One look at the network: who tried to reach what, and whether it answered. */
export interface Observation {
  readonly from: string;
  readonly to: string;
  readonly answered: boolean;
}

/** Whether `from` still reaches `to` when the node `without` is gone. */
export function reaches(graph: Graph, from: string, to: string, without: string): boolean {
  const seen = new Set([without]);
  const waiting = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    if (node === to) return true;
    seen.add(node);
    waiting.push(...(graph.get(node) ?? []));
  }
  return false;
}

/** The single nodes whose loss would explain everything that was observed. */
export function suspects(graph: Graph, looks: readonly Observation[]): string[] {
  return [...graph.keys()].filter((node) =>
    looks.every(({ from, to, answered }) => reaches(graph, from, to, node) === answered),
  );
}
// #endregion

// #region suspects
/** Which nodes are joined, either way, and what a service needs. */
export interface NetworkMap {
  readonly links: readonly (readonly [string, string])[];
  readonly needs: readonly (readonly [service: string, needed: string])[];
}

/** Who tried to reach what, and whether it answered. */
export interface Look {
  readonly from: string;
  readonly to: string;
  readonly answered: boolean;
}

/** The single nodes whose loss would explain every look. */
export function suspects(
  { links, needs }: NetworkMap,
  looks: readonly Look[],
): string[] {
  const bothWays = links.flatMap(([a, b]) => [
    [a, b] as const,
    [b, a] as const,
  ]);
  const nodes = new Set(links.flat());
  const named = [
    ...needs.flat(),
    ...looks.flatMap(({ from, to }) => [from, to]),
  ];
  const unknown = named.filter((name) => !nodes.has(name));
  if (unknown.length > 0)
    throw new RangeError(`Not on the map: ${unknown.join(", ")}`);
  const neededBy = needs.map(([service, needed]) => [needed, service] as const);
  return [...nodes].filter((out) => {
    const down = follow(neededBy, out);
    return looks.every(({ from, to, answered }) => {
      const reached = follow(bothWays, from, down);
      return (
        [...follow(needs, to)].every((node) => reached.has(node)) === answered
      );
    });
  });
}

/** Where steps lead from `start`, itself included, past nothing that's down. */
function follow(
  steps: NetworkMap["links"],
  start: string,
  down = new Set<string>(),
): Set<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (down.has(node) || found.has(node)) continue;
    found.add(node);
    waiting.push(...steps.flatMap(([from, to]) => (from === node ? [to] : [])));
  }
  return found;
}
// #endregion

/** Where the second path runs, if there is one. */
export const spareOptions = {
  none: "None",
  beside: "Box 2 on the same switch",
  apart: "Box 2 on the router",
  whole: "A path of its own",
} as const;
export type Spare = keyof typeof spareOptions;

/** The nodes that a reader may unplug. */
export const unplugOptions = {
  nothing: "Nothing",
  router: "Router",
  switch: "Switch",
  box: "Box",
  door: "Door",
  git: "git",
} as const;
export type Unplug = keyof typeof unplugOptions;

/** The tools at the provider, in the order in which somebody tries them. */
export const tools = [
  "issues",
  "git",
  "builds",
  "deploys",
  "wiki",
  "graphs",
  "logs",
  "admin",
] as const;

/** What a tool cannot work without. */
export const needs: ReadonlyMap<string, readonly string[]> = new Map([
  ["builds", ["git"]],
  ["deploys", ["builds"]],
]);

export type Link = readonly [from: string, to: string];

const firstPath: readonly Link[] = [
  ["office", "router"],
  ["router", "switch"],
  ["switch", "box"],
  ["box", "door"],
];

const secondPath: Readonly<Record<Spare, readonly Link[]>> = {
  none: [],
  beside: [
    ["switch", "box2"],
    ["box2", "door"],
  ],
  apart: [
    ["router", "box2"],
    ["box2", "door"],
  ],
  whole: [
    ["office", "router2"],
    ["router2", "box2"],
    ["box2", "door2"],
    ["router2", "web"],
    ["outside", "door2"],
    ...tools.map((tool): Link => ["door2", tool]),
  ],
};

/** The links of an invented office: one path to a hosting provider, and the spare asked for. */
export function linksOf(spare: Spare): readonly Link[] {
  return [
    ...firstPath,
    ...secondPath[spare],
    ["router", "web"],
    ["outside", "door"],
    ...tools.map((tool): Link => ["door", tool]),
  ];
}

/** Each node with its neighbours, from either end of a link. */
export type Graph = ReadonlyMap<string, readonly string[]>;

export function graphOf(links: readonly Link[]): Graph {
  const graph = new Map<string, string[]>();
  const join = (from: string, to: string) => {
    const neighbours = graph.get(from);
    if (neighbours) neighbours.push(to);
    else graph.set(from, [to]);
  };
  for (const [a, b] of links) {
    join(a, b);
    join(b, a);
  }
  return graph;
}

import type { VNode } from "preact";
import type { Node, Params, Result } from "./model.ts";
import { services } from "./network.ts";
import { nameOf } from "./words.ts";

type Point = readonly [x: number, y: number];

const mainY = 132;
const spareY = 214;
const serviceX = 326;
const serviceY = (row: number) => 40 + row * 32;

const places: Readonly<Record<string, Point>> = {
  web: [24, 40],
  office: [24, mainY],
  router: [88, mainY],
  switch: [146, mainY],
  box: [204, mainY],
  door: [262, mainY],
  router2: [88, spareY],
  box2: [204, spareY],
  door2: [262, spareY],
  ...Object.fromEntries(services.map((id, row) => [id, [serviceX, serviceY(row)] as const])),
};

function placeOf(id: string): Point {
  return places[id] ?? [0, 0];
}

/** One word at a node: beside services and the web, above the first path, below the second. */
function Label({ id, dark }: { id: string; dark: boolean }): VNode {
  const [x, y] = placeOf(id);
  const tone = dark ? " bad" : "";
  const name = nameOf(id);
  if (x === serviceX || id === "web") {
    return (
      <text x={x + 17} y={y + 4} class={tone.trim()}>
        {name}
      </text>
    );
  }
  // Lines leave the router upwards to the left, and the door upwards to the right.
  if (id === "router" || id === "door") {
    const [dx, side] = id === "router" ? [-4, ""] : [6, "end"];
    return (
      <text x={x + dx} y={y - 18} class={`${side}${tone}`.trim()}>
        {name}
      </text>
    );
  }
  return (
    <text x={x} y={y === mainY ? y - 18 : y + 27} class={`mid${tone}`}>
      {name}
    </text>
  );
}

/** A full dot is lit, a cross is dark, an empty circle is unplugged. */
function Mark({ at: [x, y], state }: { at: Point; state: Node["state"] }): VNode {
  if (state === "lit") return <circle cx={x} cy={y} r={7} class="mark good" />;
  if (state === "unplugged") return <circle cx={x} cy={y} r={7} class="mark paper" />;
  return <path d={`M${x - 5} ${y - 5}l10 10m0-10l-10 10`} class="line bad" />;
}

const ring = ([x, y]: Point) => <circle cx={x} cy={y} r={12} class="line warn" />;

function Legend(): VNode {
  const y = 292;
  return (
    <g>
      {ring([14, y])}
      <text x={33} y={y + 4} class="small">
        articulation point
      </text>
      <Mark at={[168, y]} state="unplugged" />
      <text x={182} y={y + 4} class="small">
        unplugged
      </text>
      <Mark at={[262, y]} state="dark" />
      <text x={275} y={y + 4} class="small">
        dark
      </text>
    </g>
  );
}

/** The network as it stands after one node was unplugged. */
export function UnplugView({ params, result }: { params: Params; result: Result }): VNode {
  const { nodes, edges, darkServices, webWorks, articulationPoints } = result;
  const what = `${params.unplug === "nothing" ? "Nothing" : nameOf(params.unplug)} unplugged`;
  const count = `${darkServices.length} of ${services.length} services dark`;
  const web = webWorks ? "the web works" : "the web is gone too";
  return (
    <svg viewBox="0 0 400 308" role="img">
      <title>{`What the office still reaches: ${what.toLowerCase()}`}</title>
      <desc>
        {`A graph from an office over a router, a switch, a box and the provider’s door to eight services. ${count}; ${web}. Ringed as articulation points: ${articulationPoints.map(nameOf).join(", ")}.`}
      </desc>
      {edges.map(({ ends: [a, b], live }) => {
        const [ax, ay] = placeOf(a);
        const [bx, by] = placeOf(b);
        return (
          <path
            key={`${a}-${b}`}
            d={`M${ax} ${ay}L${bx} ${by}`}
            class={live ? "line good" : "line faint"}
          />
        );
      })}
      {nodes.map(({ id, state, isArticulationPoint }) => (
        <g key={id}>
          {isArticulationPoint && ring(placeOf(id))}
          <Mark at={placeOf(id)} state={state} />
          <Label id={id} dark={state === "dark"} />
        </g>
      ))}
      <text x={88} y={32} class="strong">
        {what}
      </text>
      <text x={88} y={50}>
        {`${count},`}
      </text>
      <text x={88} y={67}>
        {web}
      </text>
      <Legend />
    </svg>
  );
}

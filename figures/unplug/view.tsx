import type { VNode } from "preact";
import type { Params, Result } from "./model.ts";
import { needs, tools } from "./network.ts";
import { nameOf } from "./words.ts";

type Point = readonly [x: number, y: number];

const mainY = 132;
const spareY = 214;
const toolX = 326;
const toolY = (row: number) => 40 + row * 32;

const places: Readonly<Record<string, Point>> = {
  web: [24, 54],
  office: [24, mainY],
  router: [88, mainY],
  switch: [146, mainY],
  box: [204, mainY],
  door: [262, mainY],
  outside: [238, 54],
  router2: [88, spareY],
  box2: [204, spareY],
  door2: [262, spareY],
  ...Object.fromEntries(tools.map((id, row) => [id, [toolX, toolY(row)] as const])),
};

/** Where a node stands. */
export function placeOf(id: string): Point {
  return places[id] ?? [0, 0];
}

/** One word at a node: beside tools and the ends of looks, above the first path, below the second. */
function Label({ id, dark, bold }: { id: string; dark: boolean; bold: boolean }): VNode {
  const [x, y] = placeOf(id);
  const tone = `${dark ? " bad" : ""}${bold ? " strong" : ""}`;
  const name = nameOf(id);
  if (x === toolX || id === "web" || id === "outside") {
    const left = id === "outside";
    return (
      <text x={left ? x - 17 : x + 17} y={y + 4} class={`${left ? "end" : ""}${tone}`.trim()}>
        {name}
      </text>
    );
  }
  // Lines leave the router upwards to the left, and the door upwards on both sides.
  if (id === "router" || id === "door") {
    const [dx, side] = id === "router" ? [-12, ""] : [-18, "end"];
    return (
      <text x={x + dx} y={y - 18} class={`${side}${tone}`.trim()}>
        {name}
      </text>
    );
  }
  const dx = id === "box" ? -5 : 0; // away from the door's, when both are bold
  return (
    <text x={x + dx} y={y === mainY ? y - 18 : y + 27} class={`mid${tone}`}>
      {name}
    </text>
  );
}

type Sign = "answered" | "dark" | "out" | "untried";

/** A full dot answered, a cross did not, an empty circle is out, a small dot was not tried. */
function Mark({ at: [x, y], sign }: { at: Point; sign: Sign }): VNode {
  if (sign === "answered") return <circle cx={x} cy={y} r={7} class="mark good" />;
  if (sign === "out") return <circle cx={x} cy={y} r={7} class="mark paper" />;
  if (sign === "untried") return <circle cx={x} cy={y} r={4} class="mark faint" />;
  return <path d={`M${x - 5} ${y - 5}l10 10m0-10l-10 10`} class="line bad" />;
}

const ring = ([x, y]: Point) => <circle cx={x} cy={y} r={12} class="line warn" />;

const legend = [
  ["out", "out", 112],
  ["dark", "no answer", 168],
  ["answered", "answers", 262],
  ["untried", "not tried", 338],
] as const;

function Legend(): VNode {
  const y = 292;
  return (
    <g>
      {ring([14, y])}
      <text x={33} y={y + 4} class="small">
        suspect
      </text>
      {legend.map(([sign, word, x]) => (
        <g key={sign}>
          <Mark at={[x, y]} sign={sign} />
          <text x={x + 12} y={y + 4} class="small">
            {word}
          </text>
        </g>
      ))}
      <text x={7} y={y + 28} class="small">
        <tspan class="strong">name</tspan> single point
      </text>
      <path d={`M112 ${y + 24}h22`} class="line limit" />
      <text x={140} y={y + 28} class="small">
        needs the one above
      </text>
    </g>
  );
}

/** What one look or more says of a node; a tool that was tried from two places answered if it did from one. */
function signOf(id: string, { unplug }: Params, { looks }: Result): Sign {
  if (id === unplug) return "out";
  const own = looks.filter(({ to }) => to === id);
  if (own.length === 0) return "untried";
  return own.every(({ answered }) => !answered) ? "dark" : "answered";
}

/** The network with what is out, what was tried, and which nodes would explain it. */
export function UnplugView({ params, result }: { params: Params; result: Result }): VNode {
  const { nodes, links, looks, suspects } = result;
  const single = nodes.filter(({ isSinglePoint }) => isSinglePoint).map(({ id }) => nameOf(id));
  const failed = looks.filter(({ answered }) => !answered).length;
  return (
    <svg viewBox="0 0 400 328" role="img">
      <title>{`An office network: ${suspects.length} of ${nodes.length} nodes are suspects`}</title>
      <desc>
        {`A graph from an office over a router, a switch, a box and the provider’s door to eight tools. ${looks.length} tried, ${failed} without an answer. Ringed as suspects: ${suspects.map(nameOf).join(", ")}. Single points: ${single.join(", ")}.`}
      </desc>
      {links.map(({ ends: [a, b], carries }) => {
        const [ax, ay] = placeOf(a);
        const [bx, by] = placeOf(b);
        return (
          <path
            key={`${a}-${b}`}
            d={`M${ax} ${ay}L${bx} ${by}`}
            class={carries ? "line good" : "line faint"}
          />
        );
      })}
      {[...needs].flatMap(([tool, others]) =>
        others.map((other) => (
          <path
            key={`${tool}-${other}`}
            d={`M${toolX} ${placeOf(tool)[1]}V${placeOf(other)[1]}`}
            class="line limit"
          />
        )),
      )}
      {nodes.map(({ id, isSuspect, isSinglePoint }) => {
        const sign = signOf(id, params, result);
        return (
          <g key={id}>
            {isSuspect && ring(placeOf(id))}
            <Mark at={placeOf(id)} sign={sign} />
            <Label id={id} dark={sign === "dark"} bold={isSinglePoint} />
          </g>
        );
      })}
      <text x={88} y={20} class="strong">
        {`${looks.length} tried, ${failed} without an answer`}
      </text>
      <Legend />
    </svg>
  );
}

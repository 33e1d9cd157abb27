import { linear, linePath, Plot, tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import { plannedHours, type Quarter, type ToilParams, type ToilResult } from "./model.ts";

const box = { left: 34, top: 64, width: 306, height: 170 };
const highest = 720;
const bottom = box.top + box.height;

/** The middle of a quarter's bar. */
const middleOf = linear([-0.5, 20.5], [box.left, box.left + box.width]);

/** Where the mark of the hire can be drawn along, between two quarters. */
export function hireTrack(first: number, last: number) {
  const ends = 8;
  const left = middleOf(first) - ends;
  return { x: left, y: bottom + 2, width: middleOf(last) + ends - left, height: 54 };
}

type Scale = (value: number) => number;

/** Manual work over time against one engineer's hours, and what those hours went to. */
export function ToilView({ params, result }: { params: ToilParams; result: ToilResult }): VNode {
  const { quarters, overQuarter, lastInTime } = result;
  const { engineerHours } = params;
  const last = quarters.length - 1;
  const over = quarters.find(({ quarter }) => quarter === overQuarter);
  const inTime = lastInTime === undefined ? undefined : Math.min(lastInTime, last);
  return (
    <svg viewBox="0 0 400 290" role="img">
      <title>Manual work against one engineer’s hours, quarter by quarter</title>
      <desc>{describe(params, result)}</desc>
      <text x={0} y={13} class="small muted">
        Hours of manual work, quarter by quarter
      </text>
      <Legend over={overQuarter !== undefined} />
      <Plot
        box={box}
        x={{ domain: [0, last + 1], ticks: [], label: "" }}
        y={{ domain: [0, highest], ticks: [0, 180, 360, 540, 720], label: "" }}
      >
        {({ x, y }) => (
          <g>
            <g class="axis">
              {[0, 4, 8, 12, 16, 20].map((tick) => (
                <text key={tick} x={x(tick + 0.5)} y={bottom + 17} class="mid">
                  {String(tick)}
                </text>
              ))}
            </g>
            <Bars params={params} quarters={quarters} x={x} y={y} />
            <path
              class="line limit"
              d={`M${box.left} ${y(engineerHours)}H${box.left + box.width}`}
            />
            <text x={box.left + box.width + 5} y={y(engineerHours) + 4} class="small">
              one person
            </text>
            <Curve tone="other" points={line(quarters, "toilWithoutHire", x, y)} />
            <Curve
              tone={overQuarter === undefined ? "good" : "bad"}
              points={line(quarters, "toil", x, y)}
            />
            <InTime to={inTime === undefined ? undefined : x(inTime + 1)} />
            <path class="mark" d={`M${x(params.hireQuarter + 0.5)} ${bottom + 37}l5 9h-10z`} />
            <text x={x(params.hireQuarter + 0.5) + 9} y={bottom + 47} class="small strong">
              hired
            </text>
            {over === undefined ? null : <Over x={x(over.quarter + 0.5)} y={y(over.toil)} />}
          </g>
        )}
      </Plot>
    </svg>
  );
}

function Legend({ over }: { over: boolean }): VNode {
  return (
    <g>
      <path class="line other" d="M0 28h22" />
      <text x={27} y={32} class="small">
        nobody hired
      </text>
      <path class={over ? "line bad" : "line good"} d="M118 28h22" />
      <text x={145} y={32} class="small">
        with the hire
      </text>
      <rect class="mark soft" x={236} y={23} width={10} height={10} />
      <text x={251} y={32} class="small">
        worked off
      </text>
      <rect class="mark good soft" x={324} y={23} width={10} height={10} />
      <text x={339} y={32} class="small">
        automating
      </text>
    </g>
  );
}

/** The quarters, from today on, in which such a hire is never overrun. */
function InTime({ to }: { to: number | undefined }): VNode {
  return (
    <g>
      {to === undefined ? null : (
        <rect class="mark good" x={box.left} y={bottom + 25} width={to - box.left} height={6} />
      )}
      <text
        x={(to ?? box.left) + 5}
        y={bottom + 32}
        class={to === undefined ? "small bad" : "small good"}
      >
        {to === undefined ? "no quarter is early enough" : "in time"}
      </text>
    </g>
  );
}

/** The engineer's hours: manual work at the bottom, automation on top of it, then what was planned and found no time. */
function Bars({
  params,
  quarters,
  x,
  y,
}: {
  params: ToilParams;
  quarters: readonly Quarter[];
  x: Scale;
  y: Scale;
}): VNode {
  const { engineerHours } = params;
  const planned = plannedHours(params);
  const bar = (quarter: number, from: number, to: number) =>
    to - from < 1
      ? ""
      : `M${x(quarter + 0.12)} ${y(from)}V${y(to)}H${x(quarter + 0.88)}V${y(from)}z`;
  const worked = quarters.map((q) => bar(q.quarter, 0, q.worked)).join("");
  const automated = quarters.map((q) => bar(q.quarter, q.worked, q.worked + q.automated)).join("");
  const missed = quarters
    .filter((q) => q.worked > 0 && q.toil <= engineerHours)
    .map((q) => bar(q.quarter, engineerHours, Math.min(q.worked + planned, highest)))
    .join("");
  return (
    <g>
      {worked === "" ? null : <path class="mark soft" d={worked} />}
      {automated === "" ? null : <path class="mark good soft" d={automated} />}
      {missed === "" ? null : <path class="line faint" d={missed} />}
    </g>
  );
}

/** Marks the first quarter with more manual work than one person has hours; its rule ends above the curve. */
function Over({ x, y }: { x: number; y: number }): VNode {
  return (
    <g>
      <path class="line faint" d={`M${x} 44V${tenth(y - 7)}`} />
      <path class="mark bad" d={`M${x} ${tenth(y - 4)}l4 4-4 4-4-4z`} />
      <text x={tenth(x + 4)} y={54} class="small strong bad">
        too much
      </text>
    </g>
  );
}

/** A curve; a triangle over the frame says that it goes on above it. */
function Curve({ tone, points }: { tone: string; points: [number, number][] }): VNode {
  const [x, y] = points.at(-1) ?? [box.left, bottom];
  return (
    <g>
      <path class={`line ${tone}`} d={linePath(points)} />
      {y > box.top ? null : <path class={`mark ${tone}`} d={`M${tenth(x - 4)} ${y - 1}h8l-4-7z`} />}
    </g>
  );
}

/** A line through the middles of the quarters; it ends where it leaves the top of the plot. */
function line(
  quarters: readonly Quarter[],
  key: "toil" | "toilWithoutHire",
  x: Scale,
  y: Scale,
): [number, number][] {
  const points: [number, number][] = [];
  let before: Quarter | undefined;
  for (const quarter of quarters) {
    const value = quarter[key];
    if (value > highest) {
      const from = before?.[key] ?? highest;
      const part = value === from ? 0 : (highest - from) / (value - from);
      points.push([x(quarter.quarter - 0.5 + part), y(highest)]);
      break;
    }
    points.push([x(quarter.quarter + 0.5), y(value)]);
    before = quarter;
  }
  return points;
}

function describe(
  { hireQuarter, engineerHours, protect }: ToilParams,
  { quarters, overQuarter, lastInTime }: ToilResult,
): string {
  const first = quarters.find((q) => q.quarter === hireQuarter);
  const left = Math.round(first?.automated ?? 0);
  const stays =
    protect && lastInTime !== undefined
      ? "shrinks"
      : `stays within ${engineerHours} hours to the last quarter shown`;
  const end =
    overQuarter === undefined ? stays : `passes ${engineerHours} hours in quarter ${overQuarter}`;
  return `An engineer hired in quarter ${hireQuarter} has ${left} hours for automation in the first quarter; the manual work ${end}.`;
}

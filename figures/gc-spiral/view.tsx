import { linear, linePath, Plot, tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import { ceiling } from "./cluster.ts";
import { type Params, PULSES, type Reading, type Result, share } from "./model.ts";
import { Nodes } from "./nodes.tsx";
import { Strip } from "./strip.tsx";

export const BOX = { left: 34, top: 62, width: 356, height: 136 };

const LOADS = [10, 100] as const;

/** Where a load stands on the axis. */
export const loadX = linear(LOADS, [BOX.left, BOX.left + BOX.width]);
const y = linear([0, 100], [BOX.top + BOX.height, BOX.top]);

/** What no step changes. One node, so that Preact passes over it while the load is in motion. */
const ground = (
  <Plot
    box={BOX}
    x={{
      domain: LOADS,
      ticks: [10, 25, 50, 75, 100],
      label: "offered load, % of capacity without collecting",
    }}
    y={{ domain: [0, 100], ticks: [0, 50, 100], label: "answered in time, % of requests" }}
  >
    {() => null}
  </Plot>
);

/** The loop of load and answers above; below the nodes, at the load of the moment or while the cluster breaks. */
export function GcSpiral({
  params: { headroomPercent },
  result,
  step,
}: {
  params: Params;
  result: Result;
  step: number;
}): VNode {
  const { up, down, shortFrom, breaksAt, recoversAt, stripLoad } = result;
  const short = shortFrom !== undefined;
  const slope = short ? `under 95% from ${shortFrom}%` : "keeps up";
  const upWord = `going up: ${breaksAt === undefined ? slope : `breaks at ${breaksAt}%`}`;
  const recovery = recoversAt === undefined ? "still short at 10%" : `keeps up from ${recoversAt}%`;
  const downWord = short ? `coming down: ${recovery}` : "coming down: the same way";
  const limit = 100 * ceiling({ headroom: headroomPercent / 100 });
  const isOver = step + 1 >= stepsOf(result);
  const shown = isOver ? up.length + down.length : Math.floor(step / PULSES) + 1;
  const here = [...up, ...down][shown - 1];
  return (
    <svg viewBox="0 0 400 354" role="img">
      <title>Requests answered in time as the load rises and falls</title>
      <desc>
        {`The line ${upWord}. The line ${downWord}. The collector’s ceiling: ${Math.round(limit)}%. Below, six nodes at ${stripLoad}% load, with their collector pauses and the times when their peers wrote them off.`}
      </desc>
      {ground}
      {roadsOf({ result, shown, isOver, limit, upWord, downWord })}
      {isOver || !here ? (
        <Strip result={result} left={BOX.left} top={270} width={BOX.width} />
      ) : (
        <Nodes
          loadPercent={here.loadPercent}
          pulses={here.pulses[step % PULSES] ?? []}
          left={BOX.left}
          top={270}
          width={BOX.width}
        />
      )}
    </svg>
  );
}

/** How many moments there are to show. */
export function stepsOf({ up, down }: Result): number {
  return (up.length + down.length) * PULSES;
}

interface RoadsProps {
  readonly result: Result;
  /** How many readings are drawn. */
  readonly shown: number;
  readonly isOver: boolean;
  readonly limit: number;
  readonly upWord: string;
  readonly downWord: string;
}

let drawn: { readonly props: RoadsProps; readonly node: VNode } | undefined;

/** The same node as before as long as the load is held. */
function roadsOf(props: RoadsProps): VNode {
  const isSame =
    drawn?.props.result === props.result &&
    drawn.props.shown === props.shown &&
    drawn.props.isOver === props.isOver;
  if (!drawn || !isSame) drawn = { props, node: <Roads {...props} /> };
  return drawn.node;
}

/** The way up and the other way down, as far as the load has come. */
function Roads({ result, shown, isOver, limit, upWord, downWord }: RoadsProps): VNode {
  const { up, down, shortFrom, breaksAt, recoversAt } = result;
  const at = (reading: Reading) => [loadX(reading.loadPercent), y(100 * share(reading))] as const;
  const turn = up.at(-1);
  const risen = up.slice(0, shown);
  const fallen = down.slice(0, Math.max(0, shown - up.length));
  const here = !isOver && (fallen.at(-1) ?? risen.at(-1));
  const cliff = up.find(({ loadPercent }) => loadPercent === (breaksAt ?? shortFrom));
  const back = down.find(({ loadPercent }) => loadPercent === recoversAt);
  return (
    <>
      <path
        class="line limit"
        d={`M${tenth(loadX(limit))} ${BOX.top - 6}V${BOX.top + BOX.height}`}
      />
      <text x={BOX.left + BOX.width} y={BOX.top - 10} class="end small muted">
        {`collector’s ceiling: ${Math.round(limit)}%`}
      </text>
      <path
        class="line bad"
        d={linePath((turn && fallen.length > 0 ? [turn, ...fallen] : []).map(at))}
      />
      <path class="line good" d={linePath(risen.map(at))} />
      {cliff && risen.includes(cliff) && <Dot at={at(cliff)} />}
      {back && fallen.includes(back) && <Diamond at={at(back)} />}
      {here && <circle class="mark other" cx={at(here)[0]} cy={at(here)[1]} r="6" />}
      <path
        class="line faint"
        d={linePath(risen.map((reading) => [loadX(reading.loadPercent), y(reading.heapPercent)]))}
      />
      <text x="34" y={besideHeap(up[0]?.heapPercent ?? 0)} class="small muted">
        heap alive, %
      </text>
      <path class="line good" d="M2 8h24" />
      <Dot at={[14, 8]} />
      <text x="34" y="12" class="small good">
        {upWord}
      </text>
      <path class="line bad" d="M2 26h24" />
      <Diamond at={[14, 26]} />
      <text x="34" y="30" class="small bad">
        {downWord}
      </text>
    </>
  );
}

/** Below where the heap's line begins, or above it where that is on the middle line of the grid. */
function besideHeap(percent: number): number {
  const below = y(percent) + 15;
  return below > y(50) - 2 && below < y(50) + 11 ? y(percent) - 6 : below;
}

type Place = readonly [x: number, y: number];

function Dot({ at: [x, y] }: { at: Place }): VNode {
  return <circle class="mark good" cx={x} cy={y} r="4.5" />;
}

function Diamond({ at: [x, y] }: { at: Place }): VNode {
  return <path class="mark bad" d={`M${x} ${y}m-6 0l6-6l6 6l-6 6z`} />;
}

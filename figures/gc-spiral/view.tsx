import { linear, linePath, Plot, tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import { ceiling } from "./cluster.ts";
import { type Params, type Reading, type Result, share } from "./model.ts";
import { Strip } from "./strip.tsx";

export const BOX = { left: 34, top: 62, width: 356, height: 136 };

const LOADS = [10, 100] as const;

/** Where a load stands on the axis. */
export const loadX = linear(LOADS, [BOX.left, BOX.left + BOX.width]);

/** The loop of load and answers above; the nodes' pauses while it breaks below. */
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
  return (
    <svg viewBox="0 0 400 354" role="img">
      <title>Requests answered in time as the load rises and falls</title>
      <desc>
        {`The line ${upWord}. The line ${downWord}. The collector’s ceiling: ${Math.round(limit)}%. Below, six nodes at ${stripLoad}% load, with their collector pauses and the times when their peers wrote them off.`}
      </desc>
      <Plot
        box={BOX}
        x={{
          domain: LOADS,
          ticks: [10, 25, 50, 75, 100],
          label: "offered load, % of capacity without collecting",
        }}
        y={{ domain: [0, 100], ticks: [0, 50, 100], label: "answered in time, % of requests" }}
      >
        {({ x, y }) => {
          const at = (reading: Reading) =>
            [x(reading.loadPercent), y(100 * share(reading))] as const;
          const turn = up.at(-1);
          const risen = up.slice(0, step + 1);
          const fallen = down.slice(0, Math.max(0, step + 1 - up.length));
          const here = step + 1 < up.length + down.length && (fallen.at(-1) ?? risen.at(-1));
          const cliff = up.find(({ loadPercent }) => loadPercent === (breaksAt ?? shortFrom));
          const back = down.find(({ loadPercent }) => loadPercent === recoversAt);
          return (
            <>
              <path
                class="line limit"
                d={`M${tenth(x(limit))} ${BOX.top - 6}V${BOX.top + BOX.height}`}
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
                d={linePath(
                  risen.map((reading) => [x(reading.loadPercent), y(reading.heapPercent)]),
                )}
              />
              <text x="34" y={y(up[0]?.heapPercent ?? 0) + 15} class="small muted">
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
        }}
      </Plot>
      <Strip result={result} left={BOX.left} top={270} width={BOX.width} />
    </svg>
  );
}

type Place = readonly [x: number, y: number];

function Dot({ at: [x, y] }: { at: Place }): VNode {
  return <circle class="mark good" cx={x} cy={y} r="4.5" />;
}

function Diamond({ at: [x, y] }: { at: Place }): VNode {
  return <path class="mark bad" d={`M${x} ${y}m-6 0l6-6l6 6l-6 6z`} />;
}

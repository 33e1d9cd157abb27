import { linear, linePath, Plot } from "load-bearing/figures";
import type { VNode } from "preact";
import type { Params, Reading, Result } from "./model.ts";
import { Strip } from "./strip.tsx";

export const BOX = { left: 34, top: 24, width: 356, height: 136 };

const LOADS = [10, 100] as const;

/** Where a load stands on the axis. */
export const loadX = linear(LOADS, [BOX.left, BOX.left + BOX.width]);

/** The loop of load and answers above; the nodes' pauses while it breaks below. */
export function GcSpiral({
  result,
  step,
}: {
  params: Params;
  result: Result;
  step: number;
}): VNode {
  const { up, down, breaksAt, recoversAt, stripLoad } = result;
  const broken = breaksAt !== undefined;
  const upWord = broken ? `going up: falls short from ${breaksAt}%` : "going up: keeps up";
  const recovery = recoversAt === undefined ? "still short at 10%" : `keeps up from ${recoversAt}%`;
  const downWord = broken ? `coming down: ${recovery}` : "coming down: the same way";
  return (
    <svg viewBox="0 0 400 316" role="img">
      <title>Requests answered in time as the load rises and falls</title>
      <desc>
        {`The line ${upWord}. The line ${downWord}. Below, six nodes at ${stripLoad}% load, with their collector pauses and the times when their peers wrote them off.`}
      </desc>
      <Plot
        box={BOX}
        x={{
          domain: LOADS,
          ticks: [10, 25, 50, 75, 100],
          label: "offered load, % of capacity",
        }}
        y={{ domain: [0, 100], ticks: [0, 50, 100], label: "answered in time, % of capacity" }}
      >
        {({ x, y }) => {
          const at = ({ loadPercent, answeredPercent }: Reading) =>
            [x(loadPercent), y(answeredPercent)] as const;
          const turn = up.at(-1);
          const risen = up.slice(0, step + 1);
          const fallen = down.slice(0, Math.max(0, step + 1 - up.length));
          const here = step + 1 < up.length + down.length && (fallen.at(-1) ?? risen.at(-1));
          const cliff = up.find(({ loadPercent }) => loadPercent === breaksAt);
          const back = down.find(({ loadPercent }) => loadPercent === recoversAt);
          return (
            <>
              <path
                class="line bad"
                d={linePath((turn && fallen.length > 0 ? [turn, ...fallen] : []).map(at))}
              />
              <path class="line good" d={linePath(risen.map(at))} />
              {cliff && risen.includes(cliff) && <Dot at={at(cliff)} />}
              {back && fallen.includes(back) && <Diamond at={at(back)} />}
              {here && <circle class="mark other" cx={at(here)[0]} cy={at(here)[1]} r="6" />}
              <path class="line good" d="M42 34h24" />
              <Dot at={[54, 34]} />
              <text x="72" y="38" class="small good">
                {upWord}
              </text>
              <path class="line bad" d="M42 52h24" />
              <Diamond at={[54, 52]} />
              <text x="72" y="56" class="small bad">
                {downWord}
              </text>
            </>
          );
        }}
      </Plot>
      <Strip result={result} left={BOX.left} top={232} width={BOX.width} />
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

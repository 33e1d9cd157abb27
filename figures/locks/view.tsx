import { linePath, Plot } from "load-bearing/figures";
import type { VNode } from "preact";
import type { LocksParams, LocksResult } from "./model.ts";

const box = { left: 28, top: 78, width: 312, height: 160 };
const bottom = box.top + box.height;
const right = box.left + box.width;

/** Open minutes a day over sixty days, with the game and without, under what the timer allows. */
export function LocksView({ params, result }: { params: LocksParams; result: LocksResult }): VNode {
  const { days, withoutGame, withoutHabit } = result;
  return (
    <svg viewBox="0 0 400 276" role="img">
      <title>Minutes a day that an empty desk has its screen open</title>
      <desc>{describe(params, result)}</desc>
      <text x={0} y={13} class="small muted">
        Minutes a day with the screen open and nobody there
      </text>
      <path class="line good" d="M0 28h22" />
      <text x={27} y={32} class="small">
        with the game
      </text>
      <path class="line other" d="M130 28h22" />
      <text x={157} y={32} class="small">
        never a game
      </text>
      <path class="line limit" d="M256 28h22" />
      <text x={283} y={32} class="small">
        nobody locks
      </text>
      <Plot
        box={box}
        x={{ domain: [1, days.length], ticks: [1, 20, 40, 60], label: "Working day" }}
        y={{ domain: [0, 80], ticks: [0, 20, 40, 60, 80], label: "" }}
      >
        {({ x, y }) => (
          <g>
            {params.gameDays === 0 ? null : (
              <g>
                <path
                  class="mark faint"
                  d={`M${box.left} ${box.top}H${x(params.gameDays)}V${bottom}H${box.left}z`}
                />
                <text x={box.left} y={box.top - 10} class="small strong">
                  {catchesText(params, result)}
                </text>
              </g>
            )}
            <path class="line limit" d={`M${box.left} ${y(withoutHabit)}H${right}`} />
            <path class="line other" d={`M${box.left} ${y(withoutGame)}H${right}`} />
            <path
              class="line good"
              d={linePath(days.map(({ day, openMinutes }) => [x(day), y(openMinutes)]))}
            />
            <text x={right + 6} y={y(withoutHabit) + 4} class="small">
              {`${Math.round(withoutHabit)} min`}
            </text>
          </g>
        )}
      </Plot>
    </svg>
  );
}

function catchesText({ gameDays }: LocksParams, { days }: LocksResult): string {
  const first = days[0]?.catches ?? 0;
  const last = days[gameDays - 1]?.catches ?? first;
  return `Game on: ${first.toFixed(1)} catches on day 1, ${last.toFixed(1)} on day ${gameDays}`;
}

function describe({ gameDays }: LocksParams, { days, withoutHabit }: LocksResult): string {
  const at = (day: number) => (days[day - 1]?.openMinutes ?? 0).toFixed(1);
  const start = `The automatic lock allows ${Math.round(withoutHabit)} minutes a day. Day 1: ${at(1)} minutes.`;
  return gameDays === 0
    ? `${start} Without a game it stays so.`
    : `${start} Day ${gameDays}, the last of the game: ${at(gameDays)}. Day 60: ${at(60)}.`;
}

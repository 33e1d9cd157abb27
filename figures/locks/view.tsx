import { linePath, Plot } from "load-bearing/figures";
import type { VNode } from "preact";
import type { LocksParams, LocksResult, Office } from "./model.ts";

const box = { left: 28, top: 78, width: 312, height: 160 };
const bottom = box.top + box.height;
const right = box.left + box.width;

/** Open minutes and catches against the share of players who are in it for the cake. */
export function LocksView({ params, result }: { params: LocksParams; result: LocksResult }): VNode {
  const { shares, now, withoutGame } = result;
  const open = opensMore(result) ? "bad" : "good";
  const highest = Math.max(withoutGame, ...shares.flatMap((o) => [o.catches, o.openMinutes]));
  // Never shorter than ten, or a timer that helps would only stretch its lines.
  const top = [10, 15, 25].find((value) => value >= highest) ?? 25;
  return (
    <svg viewBox="0 0 400 276" role="img">
      <title>Catches and open screens, by how many players are in it for the cake</title>
      <desc>{describe(params, result)}</desc>
      <path class="line other" d="M0 9h22" />
      <text x={27} y={13} class="small">
        catches a day in the team: what people count
      </text>
      <path class={`line ${open}`} d="M0 28h22" />
      <text x={27} y={32} class="small">
        minutes a day that a screen is open: what matters
      </text>
      <path class="line limit" d="M0 47h22" />
      <text x={27} y={51} class="small">
        open minutes if nobody played
      </text>
      <Plot
        box={box}
        x={{
          domain: [0, 100],
          ticks: [0, 25, 50, 75, 100],
          label: "In it for the cake",
          format: (share) => `${share}%`,
        }}
        y={{
          domain: [0, top],
          ticks: [0, top / 5, (2 * top) / 5, (3 * top) / 5, (4 * top) / 5, top],
          label: "a day",
        }}
      >
        {({ x, y }) => (
          <g>
            <path class="line faint" d={`M${x(now.cakePercent)} ${box.top}V${bottom}`} />
            <path class="line limit" d={`M${box.left} ${y(withoutGame)}H${right}`} />
            <path
              class="line other"
              d={linePath(shares.map(({ cakePercent, catches }) => [x(cakePercent), y(catches)]))}
            />
            <path
              class={`line ${open}`}
              d={linePath(shares.map((office) => [x(office.cakePercent), y(office.openMinutes)]))}
            />
            <circle class="mark other" cx={x(now.cakePercent)} cy={y(now.catches)} r={5} />
            <circle class={`mark ${open}`} cx={x(now.cakePercent)} cy={y(now.openMinutes)} r={5} />
            <Values x={x(now.cakePercent)} y={y} now={now} open={open} />
          </g>
        )}
      </Plot>
    </svg>
  );
}

/** Both numbers beside their dots, kept apart where the dots are close. */
function Values({
  x,
  y,
  now,
  open,
}: {
  x: number;
  y: (value: number) => number;
  now: Office;
  open: string;
}): VNode {
  const [minutes, catches] = [y(now.openMinutes), y(now.catches)];
  const nudge = Math.max(0, 14 - Math.abs(minutes - catches)) / 2;
  const away = minutes < catches ? -nudge : nudge;
  return (
    <g>
      <text x={x + 9} y={minutes + 5 + away} class={`strong ${open}`}>
        {now.openMinutes.toFixed(1)}
      </text>
      <text x={x + 9} y={catches + 5 - away} class="strong other">
        {now.catches.toFixed(1)}
      </text>
    </g>
  );
}

/** True if screens stand open for longer than they would if nobody played. */
function opensMore({ now, withoutGame }: LocksResult): boolean {
  return now.openMinutes > withoutGame;
}

function describe({ cakePercent }: LocksParams, { shares, now }: LocksResult): string {
  const [first] = shares;
  const at = (share: number, office = now) =>
    `With ${share}% in it for the cake: ${office.catches.toFixed(1)} catches a day, ${office.openMinutes.toFixed(1)} open minutes a desk.`;
  return cakePercent === 0 ? at(0) : `${at(0, first)} ${at(cakePercent)}`;
}

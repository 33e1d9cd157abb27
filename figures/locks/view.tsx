import { linePath, Plot, type PlotBox } from "load-bearing/figures";
import type { VNode } from "preact";
import type { LocksParams, LocksResult, Office } from "./model.ts";

const box = { left: 28, width: 312, height: 90 };
const counted = { ...box, top: 30 };
const exposed = { ...box, top: 160 };
const right = box.left + box.width;
/** Where the share is drawn along: both plots, and as much beside them as a slider's knob needs. */
export const shareTrack = {
  x: box.left - 8,
  y: counted.top,
  width: box.width + 16,
  height: exposed.top + box.height + 20 - counted.top,
};

const shareAxis = {
  domain: [0, 100],
  ticks: [0, 25, 50, 75, 100],
  label: "In it for the cake",
  format: (share: number) => `${share}%`,
} as const;

/** Catches above, open minutes below: against the share of players who are in it for the cake, and each on its own scale. */
export function LocksView({ params, result }: { params: LocksParams; result: LocksResult }): VNode {
  const { shares, now, withoutGame } = result;
  const open = opensMore(result) ? "bad" : "good";
  return (
    <svg viewBox="0 0 400 290" role="img">
      <title>Catches and open screens, by how many players are in it for the cake</title>
      <desc>{describe(params, result)}</desc>
      <Plot
        box={counted}
        x={{ ...shareAxis, ticks: [], label: "" }}
        y={upTo(
          Math.max(...shares.map(({ catches }) => catches)),
          "Catches a day in the team: what people count",
        )}
      >
        {({ x, y }) => (
          <Curve
            x={x}
            y={y}
            shares={shares}
            now={now}
            of={(one) => one.catches}
            look="other"
            levels={grid(counted)}
          />
        )}
      </Plot>
      <Plot
        box={exposed}
        x={shareAxis}
        y={upTo(
          Math.max(withoutGame, ...shares.map(({ openMinutes }) => openMinutes)),
          "Open minutes a day and desk: what matters",
        )}
      >
        {({ x, y }) => (
          <g>
            <path class="line limit" d={`M${box.left} ${y(withoutGame)}H${right}`} />
            <Curve
              x={x}
              y={y}
              shares={shares}
              now={now}
              of={(one) => one.openMinutes}
              look={open}
              levels={[...grid(exposed), y(withoutGame)]}
            />
          </g>
        )}
      </Plot>
      <path class="line limit" d="M270 146h20" />
      <text x={294} y={150} class="small">
        no game
      </text>
    </svg>
  );
}

/** One number over all shares, and its value at the share that is set. */
function Curve({
  x,
  y,
  shares,
  now,
  of,
  look,
  levels,
}: {
  x: (value: number) => number;
  y: (value: number) => number;
  shares: readonly Office[];
  now: Office;
  of: (office: Office) => number;
  look: string;
  /** Where lines run level. */
  levels: readonly number[];
}): VNode {
  const [left, top] = [x(now.cakePercent), y(of(now))];
  // Towards the middle, unless one of the lines would run through the number there.
  const sides = top > y(0) - box.height / 2 ? [-8, 18, -22, 32] : [18, -8, 32, -22];
  const isClear = (side: number) =>
    !levels.some((level) => level > top + side - 12 && level < top + side + 1);
  const side = sides.find(isClear) ?? sides[0] ?? 0;
  return (
    <g>
      <path class="line faint" d={`M${left} ${y(0)}v${-box.height}`} />
      <path
        class={`line ${look}`}
        d={linePath(shares.map((one) => [x(one.cakePercent), y(of(one))]))}
      />
      <circle class={`mark ${look}`} cx={left} cy={top} r={5} />
      <text x={left + 9} y={top + side} class={`strong ${look}`}>
        {of(now).toFixed(1)}
      </text>
    </g>
  );
}

/** Where the lines of a plot's grid are, see {@link upTo}. */
function grid({ top, height }: PlotBox): number[] {
  return [top, top + height / 2, top + height];
}

/** Never shorter than ten, or a timer that helps would only stretch its lines. */
function upTo(highest: number, label: string) {
  const top = [10, 20, 30].find((value) => value >= highest) ?? 30;
  return { domain: [0, top] as const, ticks: [0, top / 2, top], label };
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

import { tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import { clamp, LEFT, Mark, RIGHT, ROW, ROWS, x } from "./mark.tsx";
import type { Group } from "./model.ts";

/** The connections of one kind over time: how long each was silent, and the mark of its request. */
export function Silence({
  group: { waits, closedBy, closedAtS, backEndClosesS, lossWindow, rows },
  title,
  timerS,
  balancerX,
  top,
}: {
  group: Group;
  title: string;
  timerS: number;
  balancerX: number;
  top: number;
}): VNode {
  const backEndFirst = closedBy === "back end";
  const lineX = Math.min(x(backEndClosesS), RIGHT);
  const own = backEndClosesS === timerS ? "" : ` (${timerS} s on its clock)`;
  const label = `back end ${backEndFirst ? "closes" : "would close"} at ${backEndClosesS} s${own}`;
  return (
    <g>
      <text class="strong" x={LEFT} y={top - 30}>
        {title}
      </text>
      {waits && (
        <g>
          <path class="line limit" d={`M${balancerX} ${top - 7}v${ROWS * ROW + 6}`} />
          <text
            class={`small mid ${backEndFirst ? "strong" : "muted"}`}
            x={clamp(lineX, own ? 240 : 158)}
            y={top - 12}
          >
            {label}
          </text>
          {lossWindow && (
            <rect
              class="mark bad soft"
              x={Math.max(x(lossWindow.fromS), LEFT)}
              y={top - 6}
              width={tenth(x(lossWindow.toS) - Math.max(x(lossWindow.fromS), LEFT))}
              height={ROWS * ROW + 4}
            />
          )}
          <path
            class={`line ${backEndFirst ? "warn" : "faint"}`}
            d={`M${lineX} ${top - 7}v${ROWS * ROW + 6}`}
          />
        </g>
      )}
      {rows.map((row, i) => {
        const y = top + 5 + i * ROW;
        return (
          <g key={row.gapS}>
            {waits && (
              <path class="line faint" d={`M${LEFT} ${y}H${x(Math.min(row.gapS, closedAtS))}`} />
            )}
            <Mark row={row} y={y} lineX={lineX} balancerX={balancerX} />
          </g>
        );
      })}
    </g>
  );
}

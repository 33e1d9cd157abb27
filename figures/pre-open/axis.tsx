import type { VNode } from "preact";
import { AXIS_Y, LEFT, RIGHT, x } from "./mark.tsx";

/** The seconds of silence. */
export function Axis(): VNode {
  return (
    <g class="axis">
      <path d={`M${LEFT} ${AXIS_Y}H${RIGHT}`} />
      {[0, 20, 40, 60].map((tick) => (
        <g key={tick}>
          <path d={`M${x(tick)} ${AXIS_Y}v4`} />
          <text class="mid" x={x(tick)} y={AXIS_Y + 16}>
            {tick}
          </text>
        </g>
      ))}
      <text class="end" x={RIGHT} y={AXIS_Y + 16}>
        s of silence
      </text>
    </g>
  );
}

/** What the marks of requests mean. */
export function MarksKey(): VNode {
  return (
    <g>
      <circle class="mark good" cx={LEFT + 4} cy={AXIS_Y + 33} r="4" />
      <text class="small" x={LEFT + 12} y={AXIS_Y + 37}>
        sent on it
      </text>
      <circle class="line good" cx={LEFT + 94} cy={AXIS_Y + 33} r="3.5" />
      <text class="small" x={LEFT + 102} y={AXIS_Y + 37}>
        on a new connection
      </text>
      <path class="line bad" d={`M${LEFT + 232} ${AXIS_Y + 29}l8 8m0 -8l-8 8`} />
      <text class="small" x={LEFT + 245} y={AXIS_Y + 37}>
        lost: 504
      </text>
    </g>
  );
}

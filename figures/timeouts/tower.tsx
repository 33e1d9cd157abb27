import { linear } from "load-bearing/figures";
import type { VNode } from "preact";
import type { Params } from "./model.ts";
import { layers, tooWide, verdict } from "./words.ts";

const CENTRE = 146;
const DISK_HEIGHT = 18;
const BASE = 76;

/** The longest waits as disks on a peg: the caller's at the bottom, what it calls on top of it. */
export function Tower({ params }: { params: Params }): VNode {
  const longest = Math.max(...layers(params).map(({ seconds }) => seconds));
  const halfWidth = linear([0, longest], [0, 48]);
  const wide = tooWide(params);
  return (
    <g>
      <path class="line faint" d={`M${CENTRE - 52} ${BASE}h104M${CENTRE} ${BASE}V2`} />
      {layers(params).map(({ name, seconds }, i) => {
        const half = halfWidth(seconds);
        const top = BASE - (i + 1) * DISK_HEIGHT;
        const bad = wide.includes(name);
        return (
          <g key={name}>
            <rect
              class={bad ? "mark bad" : "mark good"}
              x={CENTRE - half}
              y={top}
              width={2 * half}
              height={DISK_HEIGHT - 2}
            />
            <text class={bad ? "bad strong" : undefined} x="0" y={top + 13}>
              {`${name} ${seconds} s`}
            </text>
          </g>
        );
      })}
      <text class={wide.length ? "bad strong" : "strong"} x="0" y={BASE + 20}>
        {verdict(params)}
      </text>
    </g>
  );
}

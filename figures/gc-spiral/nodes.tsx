import { tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import type { Pulse } from "./model.ts";
import { Legend } from "./strip.tsx";

/** A full heap. */
const RADIUS = 27;

/** The nodes in one tick. A disk is what of its heap a node has filled, which a collection takes away. */
export function Nodes({
  loadPercent,
  pulses,
  left,
  top,
  width,
}: {
  loadPercent: number;
  pulses: readonly Pulse[];
  left: number;
  top: number;
  width: number;
}): VNode {
  const y = top + 36;
  const at = (i: number) => tenth(left + ((i + 0.5) * width) / pulses.length);
  return (
    <g>
      <Legend words={`six heaps at ${loadPercent}%:`} y={top - 14} />
      {pulses.map(({ full, paused, writtenOff }, i) => (
        <g key={at(i)}>
          <circle
            class={writtenOff ? "line other" : "mark paper"}
            cx={at(i)}
            cy={y}
            r={RADIUS + 1}
          />
          <circle
            class={`mark ${paused ? "bad" : "good"}${writtenOff ? " soft" : ""}`}
            cx={at(i)}
            cy={y}
            r={tenth(RADIUS * Math.sqrt(full))}
          />
          {paused && <path class="mark paper" d={`M${at(i) - 7} ${y - 9}h5v18h-5zm9 0h5v18h-5z`} />}
        </g>
      ))}
    </g>
  );
}

import type { ComponentChildren, VNode } from "preact";
import { linear } from "./scale.ts";

/** One axis: its domain, the values that get a tick, and what it measures. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly label: string;
  /** How a tick's value is written; as a plain number if left out. */
  readonly format?: (value: number) => string;
}

/** Where a plot is in its drawing, in the drawing's units, from its left and top. */
export interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Axes with ticks and labels around a plotting area. The children get the two scales.
 * The y label stands level above its axis, where it can be read without turning one's head.
 */
export function Plot({
  box,
  x,
  y,
  children,
}: {
  box: PlotBox;
  x: Axis;
  y: Axis;
  children: (scales: {
    x: (value: number) => number;
    y: (value: number) => number;
  }) => ComponentChildren;
}): VNode {
  const { left, top, width, height } = box;
  const right = left + width;
  const bottom = top + height;
  const scaleX = linear(x.domain, [left, right]);
  const scaleY = linear(y.domain, [bottom, top]);
  return (
    <g>
      <g class="axis">
        {y.ticks.map((tick) => (
          <g key={tick}>
            <path class="grid" d={`M${left} ${scaleY(tick)}H${right}`} />
            <text x={left - 6} y={scaleY(tick) + 4} class="end">
              {(y.format ?? String)(tick)}
            </text>
          </g>
        ))}
        <path d={`M${left} ${bottom}H${right}`} />
        {x.ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${scaleX(tick)} ${bottom}v4`} />
            <text x={scaleX(tick)} y={bottom + 17} class="mid">
              {(x.format ?? String)(tick)}
            </text>
          </g>
        ))}
        <text x={right} y={bottom + 34} class="end">
          {x.label}
        </text>
        <text x={0} y={top - 10}>
          {y.label}
        </text>
      </g>
      {children({ x: scaleX, y: scaleY })}
    </g>
  );
}

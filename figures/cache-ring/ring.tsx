import { tenth } from "load-bearing/figures";
import type { VNode } from "preact";
import { percent } from "./words.ts";

const CENTRE = 66;
const OUTER = 60;
const INNER = 38;
/** Stripes that stand for keys scattered all around, where placement knows no ranges. */
const STRIPES = 48;
/** A share of the rim that nobody can tell from a straight line. */
const FLAT = 0.01;

/** The ring, with the ranges of the touched node filled and its share in the middle. */
export function Ring({
  arcs,
  moved,
}: {
  arcs: readonly (readonly [from: number, to: number])[];
  moved: number;
}): VNode {
  const ranges = arcs.length > 0 ? arcs : scattered(moved);
  return (
    <g>
      <circle class="mark faint" cx={CENTRE} cy={CENTRE} r={OUTER} />
      <path class="mark bad" d={`M${CENTRE} ${CENTRE}${ranges.map(sector).join("")}`} />
      <circle class="mark paper" cx={CENTRE} cy={CENTRE} r={INNER} />
      <text x={CENTRE} y={CENTRE + 5} class="mid strong">
        {percent(moved)}
      </text>
    </g>
  );
}

/**
 * A slice of the disc between two shares of its circumference, clockwise from the top, from its centre and back to
 * it. Relative, since the far corner is near the first and most are thin: that halves what the ring weighs.
 */
function sector([from, to]: readonly [number, number]): string {
  const at = (share: number) => {
    const angle = (share - 0.25) * 2 * Math.PI;
    return [OUTER * Math.cos(angle), OUTER * Math.sin(angle)] as const;
  };
  const [[x, y], [toX, toY]] = [at(from), at(to)];
  const large = to - from > 0.5 ? 1 : 0;
  const rim = to - from < FLAT ? "l" : `a${OUTER} ${OUTER} 0 ${large} 1 `;
  return `l${tenth(x)} ${tenth(y)}${rim}${tenth(toX - tenth(x))} ${tenth(toY - tenth(y))}z`;
}

/** The stripes of a share below 1, neighbours joined: there is always a gap. */
function scattered(share: number): [number, number][] {
  const ranges: [number, number][] = [];
  for (let i = 0; i < STRIPES; i++) {
    if (Math.floor((i + 1) * share) === Math.floor(i * share)) continue;
    const [from, to] = [i / STRIPES, (i + 1) / STRIPES];
    const last = ranges.at(-1);
    if (last?.[1] === from) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges;
}

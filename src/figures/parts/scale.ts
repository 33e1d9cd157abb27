/** Maps a value of `domain` to a place in `range`, in a straight line, rounded to a tenth of a unit. */
export function linear(
  domain: readonly [number, number],
  range: readonly [number, number],
): (value: number) => number {
  const [from, to] = domain;
  const span = to - from || 1;
  return (value) => tenth(range[0] + ((value - from) / span) * (range[1] - range[0]));
}

/**
 * A coordinate to one decimal, in units of the drawing's `viewBox`: a tenth of one is finer than a screen shows, and
 * more digits only cost bytes.
 */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

type Point = readonly [x: number, y: number];

/** Nobody sees that a line passes this far from a point, in units of the drawing. */
const unseen = 0.1;

/** An SVG path through the points, in straight lines. They may not turn back to where they came from. */
export function linePath(points: readonly Point[]): string {
  return bends(points)
    .map(([x, y], i) => `${i ? "L" : "M"}${tenth(x)} ${tenth(y)}`)
    .join("");
}

/**
 * The points where the line bends. One passed over lies within `unseen` of it, up or down: the slope
 * from the last bend stays among those that pass all since then so closely.
 */
function bends([first, ...rest]: readonly Point[]): Point[] {
  if (!first) return [];
  const kept = [first];
  let [bend, last] = [first, first];
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const point of rest) {
    const slope = slopeOf(bend, point);
    if (!(slope >= least && slope <= most)) {
      kept.push(last);
      bend = last;
      least = Number.NEGATIVE_INFINITY;
      most = Number.POSITIVE_INFINITY;
    }
    // Straight up or down both become not a number, so that the next point makes a bend.
    const slack = unseen / Math.abs(point[0] - bend[0]);
    const middle = slopeOf(bend, point);
    least = Math.max(least, middle - slack);
    most = Math.min(most, middle + slack);
    last = point;
  }
  if (last !== first) kept.push(last);
  return kept;
}

function slopeOf(from: Point, to: Point): number {
  return (to[1] - from[1]) / (to[0] - from[0]);
}

/** The area between the points and a base line, as an SVG path. */
export function areaPath(points: readonly Point[], baseY: number): string {
  const [first] = points;
  return first ? `${linePath(points)}V${tenth(baseY)}H${tenth(first[0])}Z` : "";
}

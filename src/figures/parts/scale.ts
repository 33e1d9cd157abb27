/** Maps a value of `domain` to a place in `range`, in a straight line, rounded to a tenth of a unit. */
export function linear(
  domain: readonly [number, number],
  range: readonly [number, number],
): (value: number) => number {
  const [from, to] = domain;
  const span = to - from || 1;
  return (value) => tenth(range[0] + ((value - from) / span) * (range[1] - range[0]));
}

/** A tenth of a unit is finer than a screen shows; more digits only cost bytes. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** An SVG path through the points, in straight lines. */
export function linePath(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${tenth(x)} ${tenth(y)}`).join("");
}

/** The area between the points and a base line, as an SVG path. */
export function areaPath(
  points: readonly (readonly [x: number, y: number])[],
  baseY: number,
): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return "";
  return `${linePath(points)}L${tenth(last[0])} ${tenth(baseY)}L${tenth(first[0])} ${tenth(baseY)}Z`;
}

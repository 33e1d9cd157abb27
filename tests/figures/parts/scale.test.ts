import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { areaPath, linePath } from "../../../src/figures/parts/scale.ts";

type Point = readonly [number, number];

/** The corners of a path as `linePath` writes it. */
function corners(path: string): Point[] {
  return path
    .slice(1)
    .split("L")
    .map((pair) => pair.split(" ").map(Number))
    .map(([x = Number.NaN, y = Number.NaN]): Point => [x, y]);
}

/** How far from a segment a point is, up or down; infinite if it is not above, on or below it. */
function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  if (x < Math.min(x1, x2) || x > Math.max(x1, x2)) return Number.POSITIVE_INFINITY;
  if (x1 === x2) return Math.max(Math.min(y1, y2) - y, y - Math.max(y1, y2), 0);
  return Math.abs(y1 + ((y2 - y1) * (x - x1)) / (x2 - x1) - y);
}

const step = fc.record({
  right: fc.integer({ min: 0, max: 30 }),
  down: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -400, max: 400 })),
});
/** A line from left to right, or from right to left, in tenths of a unit; upright stretches included. */
const line = fc
  .tuple(fc.array(step, { minLength: 1, maxLength: 60 }), fc.constantFrom(1, -1))
  .map(([steps, direction]) => {
    let [x, y] = [0, 0];
    return steps.map(({ right, down }): Point => {
      x += right * direction;
      y += down;
      return [x / 10, y / 10];
    });
  });

test("a line passes every point, in their order, nearer than anybody sees", () => {
  fc.assert(
    fc.property(line, (points) => {
      const path = corners(linePath(points));
      let segment = 0;
      for (const point of points) {
        const isFar = () =>
          distance(point, path[segment] ?? point, path[segment + 1] ?? point) > 0.1 + 1e-9;
        while (segment < path.length - 2 && isFar()) segment += 1;
        assert.ok(!isFar(), `${point} of ${linePath(points)}`);
      }
      const [first, last] = [points[0], points.at(-1)];
      // Adding zero makes one of the two zeros.
      assert.deepEqual(
        path.at(0),
        first?.map((n) => n + 0),
      );
      assert.deepEqual(
        path.at(-1),
        last?.map((n) => n + 0),
      );
    }),
    { numRuns: 2000 },
  );
});

test("only bends are named", () => {
  const ramp = Array.from({ length: 50 }, (_, i): Point => [i, i / 3]);
  assert.equal(linePath(ramp), "M0 0L49 16.3");
  const steps: Point[] = [
    [0, 0],
    [1, 0],
    [2, 0],
    [2, 5],
    [4, 5],
  ];
  assert.equal(linePath(steps), "M0 0L2 0L2 5L4 5");
  assert.equal(linePath([[1, 2]]), "M1 2");
  assert.equal(linePath([]), "");
});

test("an area ends on its base", () => {
  const points: Point[] = [
    [0, 3],
    [1, 3],
    [2, 1],
  ];
  assert.equal(areaPath(points, 9), "M0 3L1 3L2 1V9H0Z");
  assert.equal(areaPath([], 9), "");
});

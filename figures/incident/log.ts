import { MINUTES, type Reading, SWITCHES } from "./hour.ts";
import type { Change } from "./model.ts";

/** For each switch, how closely the rate follows it: -1 if it was low whenever the switch had been off, 0 if never flipped. */
export function scores(
  changes: readonly Change[],
  readings: readonly Reading[],
  response: number,
): number[] {
  const rates = readings.filter(({ minute }) => minute >= 0).map(({ percent }) => percent);
  return Array.from({ length: SWITCHES }, (_, i) => {
    const own = changes.filter((change) => change.switch === i + 1);
    const off = Array.from({ length: MINUTES + 1 }, (_, minute) =>
      Number(own.filter((change) => change.minute <= minute).at(-1)?.off ?? false),
    );
    return correlation(
      off.map((_, m) => mean(off.slice(Math.max(0, m - response), m), response)),
      rates,
    );
  });
}

/** The number of the switch that the rate follows most closely, if it follows one alone. */
export function mostSuspicious(scores: readonly number[]): number | undefined {
  const least = Math.min(...scores);
  const first = scores.indexOf(least);
  return least < 0 && scores.lastIndexOf(least) === first ? first + 1 : undefined;
}

/** A score as people write it, with a minus sign. */
export function score(value = 0): string {
  return value
    .toFixed(2)
    .replace(/^-(?=0\.00$)/, "")
    .replace("-", "−");
}

const mean = (xs: readonly number[], count = xs.length) =>
  xs.reduce((sum, x) => sum + x, 0) / count;

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [both, ownX, ownY] = [0, 0, 0];
  for (const [i, x] of xs.entries()) {
    const [dx, dy] = [x - meanX, (ys[i] ?? meanY) - meanY];
    both += dx * dy;
    ownX += dx * dx;
    ownY += dy * dy;
  }
  return ownX * ownY === 0 ? 0 : both / Math.sqrt(ownX * ownY);
}

/** The chance of exactly `count` when `mean` are expected, for a count that comes as a Poisson process. */
function poisson(count: number, mean: number): number {
  let chance = Math.exp(-mean);
  for (let i = 1; i <= count; i++) chance *= mean / i;
  return chance;
}

/** What two tallies can show: the growth from the first to the second, and the chance of that pair. */
export function twoTallies(
  first: number,
  second: number,
): { growth: number; chance: number }[] {
  const pairs: { growth: number; chance: number }[] = [];
  for (let a = 1; a < first * 4; a++) {
    for (let b = 0; b < second * 4; b++) {
      pairs.push({
        growth: b / a - 1,
        chance: poisson(a, first) * poisson(b, second),
      });
    }
  }
  return pairs.sort((x, y) => x.growth - y.growth);
}

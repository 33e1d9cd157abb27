import { type Params, simulate } from "../../../figures/incident/model.ts";
import type { Change } from "./correlate.ts";

/** A crowd that flips switches, each change of it in the log. */
const CROWD: Params = {
  ...{ way: "crowd", wait: 1, response: 5, noise: 3 },
  ...{ cause: 7, shed: 0, day: 4, log: true },
};

/** The owners' hour on one day, as a complete log and a reading a minute. */
export function hour(params: Partial<Params>) {
  const { changes, readings, scores } = simulate({ ...CROWD, ...params });
  const log = changes.map(
    (change): Change => ({
      minute: change.minute,
      name: `${change.switch}`,
      off: change.off,
    }),
  );
  const rates = readings
    .filter(({ minute }) => minute >= 0)
    .map(({ percent }) => percent);
  return { log, rates, scores };
}

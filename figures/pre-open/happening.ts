import { type Delays, knownS, messagesOf } from "./messages.ts";
import type { Group, Result } from "./model.ts";

/** What is sent and what comes back in one second. */
export function happening({ fresh, used }: Result, delays: Delays, second: number): string {
  const all = [
    ...newsOf("pre-opened", fresh, delays, second),
    ...newsOf("used", used, delays, second),
  ];
  const isOnWire = [fresh, used].some((group) =>
    group.rows.some((row) =>
      messagesOf(group, row, delays).some(
        ({ leavesS, arrivesS }) => leavesS < second && arrivesS > second,
      ),
    ),
  );
  const quiet = isOnWire ? "on the way" : "silence";
  return `Second ${second}: ${all.length > 0 ? all.join("; ") : quiet}.`;
}

function newsOf(kind: string, group: Group, delays: Delays, second: number): string[] {
  const sent = group.rows
    .flatMap((row) => messagesOf(group, row, delays))
    .filter(({ leavesS }) => leavesS === second);
  const closings = (["balancer", "back end"] as const).flatMap((end) => {
    const count = sent.filter(({ kind, from }) => kind === "FIN" && from === end).length;
    return count === 0
      ? []
      : `the ${end} closes ${count} ${kind} connection${count > 1 ? "s" : ""}`;
  });
  const leaving = group.rows
    .filter(({ gapS }) => gapS === second)
    .map(({ outcome }) => {
      const needsNew = outcome === "new connection";
      return needsNew ? "a request opens a new connection" : `a request leaves on a ${kind} one`;
    });
  const back = group.rows
    .filter((row) => knownS(row, delays.delayS) === second)
    .map(({ outcome }) => (outcome === "504" ? "504, it met a closed end" : "an answer is back"));
  return [...closings, ...leaving, ...back];
}

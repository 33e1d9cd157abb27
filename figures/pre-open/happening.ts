import { type Delays, knownS, messagesOf } from "./messages.ts";
import type { Group, Result } from "./model.ts";

/** What is sent and what comes back in one second, in two lines at most. */
export function happening({ fresh, used }: Result, delays: Delays, second: number): string {
  const groups = [
    ["pre-opened", fresh],
    ["used", used],
  ] as const;
  const leaving = groups.flatMap(([kind, { rows }]) =>
    rows
      .filter(({ gapS }) => gapS === second)
      .map(({ outcome }) => (outcome === "new connection" ? "new" : kind)),
  );
  const back = groups.flatMap(([, { rows }]) =>
    rows.filter((row) => knownS(row, delays.delayS) === second).map(({ outcome }) => outcome),
  );
  const lost = back.filter((outcome) => outcome === "504").length;
  // Which connections they are is said where nothing else happens.
  const closings = groups.flatMap(([kind, group]) =>
    closingsOf(leaving.length + back.length === 0 ? kind : undefined, group, delays, second),
  );
  const all = [
    ...closings,
    ...leavingWords(leaving, closings.length + back.length === 0),
    ...counted(back.length - lost, "an answer is back", "answers are back"),
    ...counted(lost, "504, it met a closed end", "times 504: closed ends"),
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

function closingsOf(
  which: string | undefined,
  group: Group,
  delays: Delays,
  second: number,
): string[] {
  const sent = group.rows
    .flatMap((row) => messagesOf(group, row, delays))
    .filter(({ leavesS }) => leavesS === second);
  return (["balancer", "back end"] as const).flatMap((end) => {
    const count = sent.filter(({ kind, from }) => kind === "FIN" && from === end).length;
    if (count === 0) return [];
    const kind = which && ` ${which} connection${count > 1 ? "s" : ""}`;
    return `the ${end} closes ${count}${kind ?? ""}`;
  });
}

function leavingWords(kinds: readonly string[], isAlone: boolean): string[] {
  const [kind] = kinds;
  if (kind === undefined) return [];
  if (kinds.length > 1) return [`${kinds.length} requests leave`];
  if (kind === "new") return ["a request opens a new connection"];
  return [isAlone ? `a request leaves on a ${kind} one` : "a request leaves"];
}

function counted(count: number, one: string, more: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? one : `${count} ${more}`];
}

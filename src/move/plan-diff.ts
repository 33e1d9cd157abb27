import { shown } from "../content/path.ts";
import type { MovePlan } from "./plan.ts";

/** What a move would change, for a person: every line before and after, every new name, and what can't be done. */
export function planDiff({ files, renames, copies, removals, notes }: MovePlan): string {
  const changes = [...files].map(([path, file]) => {
    const [before, after] = [file.text.split("\n"), file.result().split("\n")];
    return [shown(path), ...changedLines(before, after)].join("\n");
  });
  const names = [
    ...renames.map(({ from, to }) => `${shown(from)} → ${shown(to)}`),
    ...copies.map(({ from, to }) => `${shown(from)} is also ${shown(to)}`),
    ...removals.map((path) => `${shown(path)} is gone`),
  ];
  return [...changes, ...names, ...notes].join("\n\n");
}

/** Lines were changed in place, added, or taken away, and few of them: no line moves within its file. */
function changedLines(before: readonly string[], after: readonly string[]): string[] {
  const lines: string[] = [];
  const [old, now] = [[...before], [...after]];
  while (old.length > 0 || now.length > 0) {
    if (old[0] === now[0]) {
      old.shift();
      now.shift();
      continue;
    }
    // The nearest line that both have again.
    const [gone, added] = nextCommon(old, now);
    const [removed, put] = [old.splice(0, gone), now.splice(0, added)];
    // The blank line behind both.
    while (removed.length > 0 && removed.at(-1) === put.at(-1)) {
      removed.pop();
      put.pop();
    }
    lines.push(...removed.map((line) => `- ${line}`), ...put.map((line) => `+ ${line}`));
  }
  return lines;
}

/** How many lines of each are passed until they go on alike; blank lines say nothing. */
function nextCommon(old: readonly string[], now: readonly string[]): [number, number] {
  for (let passed = 1; passed < old.length + now.length; passed++) {
    for (
      let gone = Math.max(0, passed - now.length + 1);
      gone <= Math.min(passed, old.length - 1);
      gone++
    ) {
      const line = old[gone];
      if (line !== "" && line === now[passed - gone]) return [gone, passed - gone];
    }
  }
  return [old.length, now.length];
}

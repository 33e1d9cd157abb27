import { shown } from "../content/path.ts";
import type { MovePlan } from "./plan.ts";

/** What a move would change, for a person: every line before and after, and every new name. */
export function planDiff({ files, renames }: MovePlan): string {
  const changes = [...files].map(([path, file]) => {
    const [before, after] = [file.text.split("\n"), file.result().split("\n")];
    return [shown(path), ...changedLines(before, after)].join("\n");
  });
  const names = renames.map(({ from, to }) => `${shown(from)} → ${shown(to)}`);
  return [...changes, ...names].join("\n\n");
}

/** Lines were changed in place or added, never taken away or moved. */
function changedLines(before: readonly string[], after: readonly string[]): string[] {
  const lines: string[] = [];
  let old = 0;
  for (const [index, line] of after.entries()) {
    if (line === before[old]) {
      old += 1;
      continue;
    }
    const isAdded = after.length - index > before.length - old;
    if (isAdded) {
      lines.push(`+ ${line}`);
      continue;
    }
    lines.push(`- ${before[old] ?? ""}`, `+ ${line}`);
    old += 1;
  }
  return lines;
}

import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { MovePlan } from "./plan.ts";

/** Makes a move. Answers with what undoes it, to the byte. */
export function applyPlan({ files, renames }: MovePlan): () => void {
  const undo: (() => void)[] = [];
  const undoAll = () => {
    for (const step of undo.reverse()) step();
  };
  try {
    const written = [...files].map(([path, file]) => {
      const unfinished = `${path}.moving`;
      writeFileSync(unfinished, file.result());
      undo.push(() => rmSync(unfinished, { force: true }));
      return { path, unfinished };
    });
    for (const { path, unfinished } of written) {
      const before = readFileSync(path);
      renameSync(unfinished, path);
      undo.push(() => writeFileSync(path, before));
    }
    for (const { from, to } of renames) {
      renameSync(from, to);
      undo.push(() => renameSync(to, from));
    }
  } catch (error) {
    undoAll();
    throw error;
  }
  return undoAll;
}

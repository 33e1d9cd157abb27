import { randomUUID } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import type { MovePlan } from "./plan.ts";

/**
 * Makes a move. Answers with what undoes it, to the byte. If anything can't be written, all is undone, and what the
 * system said is thrown.
 */
export function applyPlan({ files, renames, copies, removals }: MovePlan): () => void {
  const undo: (() => void)[] = [];
  const undoAll = () => {
    for (const step of undo.reverse()) step();
  };
  /** Makes the folders that a file needs. */
  const makeRoom = (path: string) => {
    const first = mkdirSync(dirname(path), { recursive: true });
    if (first !== undefined) undo.push(() => rmSync(first, { recursive: true }));
  };
  const removeIfEmpty = (folder: string) => {
    if (!existsSync(folder) || readdirSync(folder).length > 0) return;
    rmdirSync(folder);
    undo.push(() => mkdirSync(folder, { recursive: true }));
  };
  try {
    const written = [...files].map(([path, file]) => {
      // A name that nobody can know: where a link waits, it would lead elsewhere.
      const unfinished = `${path}.${randomUUID()}`;
      writeFileSync(unfinished, file.result(), { flag: "wx" });
      undo.push(() => rmSync(unfinished, { force: true }));
      return { path, unfinished };
    });
    for (const { path, unfinished } of written) {
      const before = readFileSync(path);
      renameSync(unfinished, path);
      undo.push(() => writeFileSync(path, before));
    }
    for (const { from, to } of copies) {
      makeRoom(to);
      copyFileSync(from, to);
      undo.push(() => rmSync(to));
    }
    for (const { from, to } of renames) {
      makeRoom(to);
      renameSync(from, to);
      undo.push(() => renameSync(to, from));
    }
    for (const path of removals) {
      const before = readFileSync(path);
      rmSync(path);
      undo.push(() => writeFileSync(path, before));
    }
    for (const path of [...renames.map(({ from }) => from), ...removals])
      removeIfEmpty(dirname(path));
  } catch (error) {
    undoAll();
    throw error;
  }
  return undoAll;
}

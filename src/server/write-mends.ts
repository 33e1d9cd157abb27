import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import * as z from "zod";
import { sha256 } from "../cache/sha256.ts";
import { writeOwnFile } from "../content/write-own-file.ts";
import { hashOfFile } from "./mends.ts";

const MendSchema = z.strictObject({
  label: z.string(),
  file: z.string(),
  hash: z.string(),
  offset: z.number().int().nonnegative(),
  was: z.string(),
  text: z.string(),
});

/** Writes mends into the author's files, and takes the last of them back. */
export interface MendWriter {
  /** Answers why not, if the file is no longer the one that the mend was thought of for. */
  write(asked: string): string | undefined;
  /** Answers why not, if there is nothing to take back or the file is no longer as it was left. */
  undo(): string | undefined;
}

/** @param isOwn whether a file may be written */
export function mendWriter(isOwn: (file: string) => boolean): MendWriter {
  const written: { file: string; before: string | undefined; hash: string }[] = [];
  return {
    write(asked) {
      const { file, hash, offset, was, text } = MendSchema.parse(JSON.parse(asked));
      const path = resolve(file);
      if (!isOwn(path)) return `\`${file}\` is not a text of this site`;
      const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
      const known = before ?? "";
      if (sha256(known) !== hash || known.slice(offset, offset + was.length) !== was)
        return `\`${file}\` has changed meanwhile`;
      const after = known.slice(0, offset) + text + known.slice(offset + was.length);
      writeOwnFile(path, after, dirname(path));
      written.push({ file: path, before, hash: sha256(after) });
      return undefined;
    },
    undo() {
      const last = written.pop();
      if (!last) return "There is nothing to take back";
      if (hashOfFile(last.file) !== last.hash) return "The file has changed meanwhile";
      if (last.before === undefined) rmSync(last.file);
      else writeOwnFile(last.file, last.before, dirname(last.file));
      return undefined;
    },
  };
}

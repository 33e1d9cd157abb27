import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratchFolder } from "./build.ts";

/** A folder as an earlier build left it, alone in a folder of its own. */
export function earlierOutput(): string {
  const out = join(scratchFolder(), "site");
  mkdirSync(out);
  writeFileSync(join(out, "build.json"), '{"files":{}}');
  writeFileSync(join(out, "index.html"), "what was there before");
  return out;
}

import { isKept } from "./is-kept.ts";
import { readKept } from "./read-kept.ts";
import { replaceFile } from "./replace-file.ts";
import { sha256 } from "./sha256.ts";

/** Keeps a module, with the hash of its text in a last line: one that was cut off is never run. */
export function keepModule(path: string, text: string): void {
  replaceFile(path, text + lastLine(text));
}

/** Whether a module is kept, whole. It counts as used now (is-kept.ts). */
export function isModuleKept(path: string): boolean {
  if (!isKept(path)) return false;
  const kept = readKept(path)?.toString("utf8") ?? "";
  const text = kept.slice(0, -lastLine("").length);
  return kept === text + lastLine(text);
}

function lastLine(text: string): string {
  return `\n// ${sha256(text)}\n`;
}

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file, and the folders above it if they aren't there. */
export function placeFile(file: string, bytes: Uint8Array): void {
  place(file, () => writeFileSync(file, bytes));
}

/**
 * Does what makes a file, and if it fails for want of the folders above, once more with them. Throws what `make`
 * throws.
 */
export function place(file: string, make: () => void): void {
  try {
    make();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    mkdirSync(dirname(file), { recursive: true });
    make();
  }
}

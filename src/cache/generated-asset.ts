import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SitePath } from "../content/schemas/values.ts";

/** A file that takes long to make, so it is made once and kept. */
export interface GeneratedAsset {
  readonly path: SitePath;
  /** Everything that its bytes depend on: the same recipe always makes the same bytes. */
  readonly cacheKey: string;
  make(): Promise<Uint8Array>;
}

/** Where made files are kept between builds. It may be deleted at any time. */
export const assetCacheFolder = ".cache/made";

const hashBytes = 32;

/**
 * The file's bytes: those kept under its recipe, or made now and kept. A kept file begins with the
 * hash of the rest, so one that is broken counts as none; it appears in one step under its name, so
 * builds may run side by side.
 */
export async function cached(file: GeneratedAsset, folder = assetCacheFolder): Promise<Uint8Array> {
  const name = createHash("sha256").update(file.cacheKey).digest("hex");
  const cached = join(folder, name.slice(0, 2), name);
  const found = await readFile(cached).catch(() => undefined);
  const bytes = found?.subarray(hashBytes);
  if (found && bytes && sha256(bytes).equals(found.subarray(0, hashBytes))) return bytes;

  const made = await file.make();
  await mkdir(dirname(cached), { recursive: true });
  const unfinished = `${cached}.${randomUUID()}`;
  await writeFile(unfinished, Buffer.concat([sha256(made), made]));
  await rename(unfinished, cached);
  return made;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

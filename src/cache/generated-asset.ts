import { createHash } from "node:crypto";
import { stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import type { SitePath } from "../content/schemas/values.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import { caches } from "./caches.ts";
import { readKept } from "./read-kept.ts";
import { replaceFile } from "./replace-file.ts";

/** What takes long to make, so it is made once and cached. */
export interface Kept {
  /** Everything that its bytes depend on: the same key always stands for the same bytes. */
  readonly cacheKey: string;
  make(): Promise<Uint8Array>;
}

/** A file of the output that is made once, and found in the cache from then on. */
export interface GeneratedAsset extends Kept {
  readonly path: SitePath;
}

/** A file of the output, and how to get its bytes from the cache or into it. */
export interface CachedAsset {
  readonly path: SitePath;
  /** Equal when the file would be. */
  readonly cacheKey: string;
  /** Whether this thread makes it by itself and can do nothing else meanwhile; absent for what others are at work on. */
  readonly isMadeHere?: boolean;
  bytes(): Promise<Uint8Array>;
}

/** An asset that is cached under the key that tells it from others. */
export function cachedAsset(asset: GeneratedAsset): CachedAsset {
  const { path, cacheKey } = asset;
  return { path, cacheKey, bytes: () => cached(asset) };
}

const hashBytes = 32;

/**
 * The file's bytes: those cached under its key, or made now and cached. A cached file begins with the
 * hash of its key and the rest, so one that is broken counts as none; it appears in one step under its name, so
 * builds may run side by side. Throws what `make` throws, and then caches nothing.
 */
export async function cached(file: Kept, folder: string = caches.assets): Promise<Uint8Array> {
  const name = createHash("sha256").update(file.cacheKey).digest("hex");
  const cached = join(folder, name.slice(0, 2), name);
  const found = readKept(cached);
  const bytes = found?.subarray(hashBytes);
  if (found && bytes && hashOf(file, bytes).equals(found.subarray(0, hashBytes))) {
    await markUsed(cached);
    return bytes;
  }

  const made = await file.make();
  replaceFile(cached, Buffer.concat([hashOf(file, made), made]));
  return made;
}

/** Its time says when it was last used, to the day: what is pruned goes by that. */
async function markUsed(file: string): Promise<void> {
  const now = new Date();
  try {
    const { mtimeMs } = await stat(file);
    if (mtimeMs < now.getTime() - 24 * 60 * 60 * 1000) await utimes(file, now, now);
  } catch (error) {
    // Another build may have forgotten it, and a cache that came from elsewhere may not be ours to write.
    if (!isSystemError(error)) throw error;
  }
}

/** Of the key too: another file of the cache, in this one's place, is as broken as one that was cut off. */
function hashOf({ cacheKey }: Kept, bytes: Uint8Array): Buffer {
  return createHash("sha256").update(cacheKey).update("\0").update(bytes).digest();
}

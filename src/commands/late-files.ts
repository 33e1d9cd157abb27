import { mkdirSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { cardFiles } from "../publish/card-files.ts";
import { BrokenPicture, pictureFiles } from "../publish/picture-files.ts";
import { madeOnce, type SlowFile } from "../publish/slow-files.ts";
import type { Site } from "../site/site.ts";

/** Pictures and social images, which are made beside the pages. */
export function* slowFilesOf({ pictures, cards }: Site): Generator<SlowFile> {
  yield* pictureFiles(pictures);
  yield* cardFiles(cards);
}

/** For the dev server: makes a picture when somebody asks for it, so that no page waits for any. */
export function lateFiles(siteNow: () => Site, folder: string) {
  return async ({ url = "/" }: IncomingMessage, _: ServerResponse, next: () => void) => {
    const { pathname } = new URL(url, "http://localhost");
    const site = siteNow();
    const made = [...site.pictures, ...site.cards].some(({ path }) => path === pathname);
    if (made) await write(pathname, site, folder);
    next();
  };
}

async function write(pathname: string, { pictures, cards }: Site, folder: string): Promise<void> {
  const only = <T extends { readonly path: string }>(list: readonly T[]) =>
    list.filter(({ path }) => path === pathname);
  const [file] = [...pictureFiles(only(pictures)), ...cardFiles(only(cards))];
  if (!file) return;
  const target = join(folder, decodeURI(file.path));
  try {
    const bytes = await madeOnce(file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  } catch (error) {
    if (!(error instanceof BrokenPicture)) throw error;
    process.stderr.write(`${error.fault.file}: ${error.fault.message}\n`);
  }
}

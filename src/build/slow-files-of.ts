import { cardFiles } from "../publish/card-files.ts";
import { pictureFiles } from "../publish/picture-files.ts";
import type { SlowFile } from "../publish/slow-files.ts";
import type { Site } from "../site/site.ts";

/** Pictures and social images, each made when its turn comes. */
export function* slowFilesOf({
  pictures,
  cards,
}: Pick<Site, "pictures" | "cards">): Generator<SlowFile> {
  yield* pictureFiles(pictures);
  yield* cardFiles(cards);
}

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import launch from "launch-editor";
import * as z from "zod";

const PlaceSchema = z.object({
  file: z.string(),
  line: z.number().int().positive(),
  column: z.number().int().positive().default(1),
});

/**
 * Opens a place of the site's own files in the author's editor. Answers why not, if that can't be.
 * @param asked the body of the page's request
 * @param isOwn whether a file is one of the site's: nothing else is ever opened
 */
export function openEditor(
  asked: string,
  editor: string | undefined,
  isOwn: (file: string) => boolean,
): string | undefined {
  const { file, line, column } = PlaceSchema.parse(JSON.parse(asked));
  const path = resolve(file);
  if (!isOwn(path) || !existsSync(path)) return `\`${file}\` is not a file of this site`;
  launch(`${path}:${line}:${column}`, editor, (_, message) => {
    process.stderr.write(
      `${file} could not be opened${message ? `: ${message}` : ""}. Name your editor with --editor.\n`,
    );
  });
  return undefined;
}

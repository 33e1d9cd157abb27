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
 * Opens a place of the site's own files in the author's editor. Answers why not, if that can't be; undefined if
 * it was begun, and what goes wrong after that is said on stderr.
 * @param asked the body of the page's request, JSON; throws for what is none of a place
 * @param editor its command; undefined for the one that is running, or that the environment names
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

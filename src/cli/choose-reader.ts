import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "../build/options.ts";
import { openSourceFolder, type SourceFolder } from "../import/source-folder.ts";
import { otherMarkup } from "../import/sources/read-posts.ts";
import { readers, readersFor } from "../import/sources/readers.ts";
import type { SourceReader } from "../import/sources/source-reader.ts";

/** What a folder to import from is read by. */
interface ChosenReader {
  readonly reader: SourceReader;
  /** Other kinds that the folder may be of. */
  readonly others: string[];
  readonly folder: SourceFolder;
}

/**
 * The reader for a folder, or for the folder that a file is in.
 * @param from the generator's name; undefined to see by the folder
 * @throws {UsageError} for what isn't there, and for a folder or a name that no reader knows
 */
export function chooseReader(path: string, from: string | undefined): ChosenReader {
  if (!existsSync(path)) throw new UsageError(`There is no folder \`${path}\`.`);
  // Else whatever lies around it would be taken for the site.
  if (/\.(?:zip|tgz|gz|tar|bz2|xz|7z|rar)$/i.test(path) && !statSync(path).isDirectory()) {
    throw new UsageError(`\`${path}\` is an archive: unpack it, and give the folder.`);
  }
  const folder = openSourceFolder(statSync(path).isDirectory() ? path : dirname(path));
  if (from !== undefined) {
    const reader = readers.find(({ name }) => name === from);
    if (!reader)
      throw new UsageError(`--from is one of ${readers.map(({ name }) => name).join(", ")}.`);
    return { reader, others: [], folder };
  }
  const [reader, ...others] = readersFor(folder);
  if (!reader) {
    const texts = folder
      .files(".")
      .filter(({ extension }) => Object.hasOwn(otherMarkup, extension));
    const [first] = texts;
    if (first) {
      const command = otherMarkup[first.extension];
      throw new UsageError(
        `\`${path}\` holds ${texts.length} texts like \`${first.name}\`, which are not read: make Markdown of them first, as by \`${command}\`.`,
      );
    }
    throw new UsageError(
      `\`${path}\` looks like no site of ${readers.map(({ name }) => name).join(", ")}: give the folder with its settings.`,
    );
  }
  return { reader, others: others.map(({ name }) => name), folder };
}

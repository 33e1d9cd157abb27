import * as z from "zod";
import { parseSitePath, pathOfFile } from "../../content/site-path.ts";
import type { Manifest } from "../../output/manifest.ts";
import { DeployError, keptReleases } from "./target.ts";

/** What would lead out of the folder is no file of a site, whoever wrote it there. */
function isSiteFile(file: string): boolean {
  return parseSitePath(pathOfFile(file)) !== undefined && !/^$|\/$/.test(file);
}

const RecordSchema = z.object({
  /** The last release that was finished. */
  number: z.number().int(),
  /** The last few, the newest last, each with its commit. */
  releases: z.array(z.object({ number: z.number().int(), commit: z.string().nullable() })),
  /** Every file that is kept, with the last release that it was part of. */
  files: z.record(z.string().refine(isSiteFile), z.number().int()),
});

/** What a target without a memory of its own keeps beside the site: past releases and their files. */
export type DeployRecord = Readonly<z.infer<typeof RecordSchema>>;

/** The record's name on the target. */
export const recordName = ".deploy.json";

const none: DeployRecord = { number: 0, releases: [], files: {} };

/**
 * Reads a record; that of a target never deployed to when there is none. Throws a `DeployError` for one that is
 * damaged: to go on would forget what is live.
 */
export function parseRecord(text: string | undefined): DeployRecord {
  if (text === undefined) return none;
  const record = RecordSchema.safeParse(jsonOf(text)).data;
  if (record) return record;
  const how = "Restore it, or delete it if nothing of an earlier release is to be kept.";
  throw new DeployError(`\`${recordName}\` on the target is damaged. ${how}`);
}

/** Undefined for a text that isn't JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** The record as it is written to the host, which `parseRecord` reads. */
export function formatRecord(record: DeployRecord): string {
  return `${JSON.stringify(record, undefined, 1)}\n`;
}

/**
 * The record before a release goes out: its files are known, and so never forgotten, but the release
 * doesn't count until it is finished. One that was cut off shares its number with the next.
 */
export function beginRelease(record: DeployRecord, paths: readonly string[]): DeployRecord {
  const next = record.number + 1;
  return {
    ...record,
    files: { ...record.files, ...Object.fromEntries(paths.map((path) => [path, next])) },
  };
}

/** The record once a release is out, and the files that no kept release has any more. */
export function finishRelease(
  record: DeployRecord,
  { commit }: Pick<Manifest, "commit">,
): { readonly record: DeployRecord; readonly expired: readonly string[] } {
  const number = record.number + 1;
  const isKept = (last: number) => last > number - keptReleases;
  const files = Object.entries(record.files);
  return {
    record: {
      number,
      releases: [...record.releases, { number, commit }].slice(-keptReleases),
      files: Object.fromEntries(files.filter(([, last]) => isKept(last))),
    },
    expired: files.filter(([, last]) => !isKept(last)).map(([path]) => path),
  };
}

/** What to do on a target that can't go back by itself. */
export function howToGoBack({ releases }: DeployRecord): string {
  const { commit } = releases.at(-2) ?? { commit: null };
  // Nothing that was released since may be forgotten: a lock of then would not know it.
  const how =
    commit === null
      ? ""
      : `, which \`git restore --source ${commit} -- . ':!*urls.lock'\` brings back`;
  return `this target can't roll back by itself: deploy what the release before was made of${how}`;
}

import { stringify } from "yaml";
import * as z from "zod";
import type { SourceText } from "../content/source-text.ts";
import { parseYaml } from "../content/yaml.ts";
import { diagnostic, type Report } from "../diagnostics/diagnostic.ts";
import type { LinkResponse } from "./ask-links.ts";
import type { OutgoingLink } from "./outgoing-links.ts";

/** Hosts may have answered with any. Control characters are refused in all YAML. */
const address = z.string().regex(/^https?:\/\/./i, "must be a whole web address");
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What is known of one outgoing link. Days are calendar days in UTC. */
const EntrySchema = z.strictObject({
  /** The first day on which it answered; the day it was first asked for until then. */
  firstSeen: day,
  /** The last day on which it answered; absent if it never has. */
  lastSeen: day.optional(),
  /** Where the Web Archive would have a copy from about that day. */
  archive: address,
  /** The days since `lastSeen` on which it did not answer. */
  failedOn: z.array(day).optional(),
  /** What went wrong the last time. */
  problem: z.string().optional(),
  /** Where it has moved for good. */
  movedTo: address.optional(),
});
const LinksLockSchema = z.record(address, EntrySchema);
type Entry = z.infer<typeof EntrySchema>;
/** `links.lock.yaml`: what is known of each outgoing URL. One that isn't in it was never asked. */
export type LinksLock = Readonly<Record<string, Entry>>;

/** The file's name within a content folder. */
export const linksLockName = "links.lock.yaml";

/**
 * When a link counts as dead: it has failed on this many different days, the first and the last of
 * them this far apart, and answered on none between. A host that is down for an evening, or for one
 * run in three, fails no build.
 */
export const deadAfter = { days: 3, spanDays: 7 };

const heading = `# What outgoing links answered, and when: written by \`npm run check -- --external\`, to be committed.
# A link is dead once it has failed on ${deadAfter.days} days that span ${deadAfter.spanDays} or more, and answered on none between.
`;

/** Reads the lock; undefined if it isn't one, and diagnostics say why. */
export function readLinksLock(source: SourceText, report: Report): LinksLock | undefined {
  return parseYaml({ source, text: source.text, offset: 0 }, LinksLockSchema, report);
}

/** The lock as YAML, below a heading that says what wrote it. */
export function writeLinksLock(lock: LinksLock): string {
  return heading + stringify(lock, { lineWidth: 0 });
}

/**
 * The lock after asking. Links that are gone from the text are dropped. If not one link answered,
 * the diagnostic is on our side, and the lock stays as it was.
 */
export function updateLock(
  lock: LinksLock,
  answers: ReadonlyMap<string, LinkResponse>,
  today: string,
): LinksLock {
  const answered = (kind: LinkResponse["kind"]) => kind === "alive" || kind === "refused";
  if (![...answers.values()].some(({ kind }) => answered(kind))) return lock;
  return Object.fromEntries(
    Array.from(answers, ([url, answer]) => [url, updateEntry(url, lock[url], answer, today)]),
  );
}

function updateEntry(
  url: string,
  known: Entry | undefined,
  answer: LinkResponse,
  today: string,
): Entry {
  const first = known?.firstSeen ?? today;
  const {
    failedOn = [],
    problem: _,
    movedTo: __,
    ...entry
  } = known ?? {
    firstSeen: first,
    archive: `https://web.archive.org/web/${first.replaceAll("-", "")}/${url}`,
  };
  switch (answer.kind) {
    case "alive":
      return { ...entry, lastSeen: today, ...(answer.movedTo && { movedTo: answer.movedTo }) };
    // The host answers people but not programs: that says nothing about the page.
    case "refused":
    case "unasked":
      return known ?? entry;
    case "failed":
      return { ...entry, failedOn: [...new Set([...failedOn, today])], problem: answer.problem };
  }
}

/** Reports what the lock knows of the links in the text. It asks nobody, so it says the same everywhere. */
export function checkLock(lock: LinksLock, links: readonly OutgoingLink[], report: Report): void {
  for (const { url, location } of links) {
    const entry = lock[url];
    if (!entry) continue;
    const { failedOn = [], problem = "", archive, lastSeen, movedTo } = entry;
    if (isDead(failedOn)) {
      const since = lastSeen ? `last seen on ${lastSeen}` : "never seen";
      const hint = `Find its new address, or link to a copy: ${archive}`;
      report(diagnostic(location, "E730", `dead link to ${url} (${problem}; ${since})`, hint));
    } else if (failedOn.length > 0) {
      const hint = `A link counts as dead after ${deadAfter.days} failures over ${deadAfter.spanDays} days.`;
      report(diagnostic(location, "W731", `no answer from ${url} (${problem})`, hint));
    } else if (movedTo !== undefined) {
      report(diagnostic(location, "W732", `${url} has moved for good`, `Link to ${movedTo}`));
    }
  }
}

/** Why a link is dead or may be, in a few words; undefined for one that answered, or was never asked. */
export function deadLink({ failedOn = [], problem = "", lastSeen }: Entry): string | undefined {
  if (failedOn.length === 0) return undefined;
  if (!isDead(failedOn)) return `no answer (${problem})`;
  return `dead (${problem}; ${lastSeen ? `last seen on ${lastSeen}` : "never seen"})`;
}

function isDead(failedOn: readonly string[]): boolean {
  const [first, last] = [failedOn[0], failedOn.at(-1)];
  if (first === undefined || last === undefined || failedOn.length < deadAfter.days) return false;
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 >= deadAfter.spanDays;
}

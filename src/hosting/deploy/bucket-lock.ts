import { randomUUID } from "node:crypto";
import { hostname, userInfo } from "node:os";
import * as z from "zod";
import type { Bucket } from "./bucket.ts";
import { DeployError, LockedError } from "./target.ts";

const name = ".deploy-lock.json";

const HolderSchema = z.object({
  id: z.string(),
  user: z.string(),
  host: z.string(),
  pid: z.number().int(),
  since: z.string(),
});
type Holder = z.infer<typeof HolderSchema>;

/** The lock on a bucket, held. */
export interface BucketLock {
  /** Throws if somebody has broken it meanwhile. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the lock: an object that is only written where none is
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html). One left by a
 * process of this machine that has ended is taken over; any other only if we are told to.
 * Throws a {@link DeployError} if somebody else holds it.
 */
export async function takeLock(bucket: Bucket, breakLock: boolean): Promise<BucketLock> {
  const ours: Holder = {
    id: randomUUID(),
    user: userInfo().username,
    host: hostname(),
    pid: process.pid,
    since: new Date().toISOString(),
  };
  const found = await bucket.readWithTag(name);
  const holder = found && parseHolder(found.text);
  if (holder && !breakLock && !hasEnded(holder)) throw locked(holder);
  // Over exactly what we saw, so of two who break a lock one gets it.
  const body = `${JSON.stringify(ours)}\n`;
  if (!(await bucket.writeOver(found?.etag, name, body))) {
    throw locked(parseHolder((await bucket.read(name)) ?? ""));
  }
  const isOurs = async () => parseHolder((await bucket.read(name)) ?? "")?.id === ours.id;
  const lock: BucketLock = {
    async confirm() {
      if (!(await isOurs()))
        throw new DeployError("somebody has broken our lock; we leave it to them");
    },
    async release() {
      if (await isOurs()) await bucket.delete(name);
    },
  };
  // A store that knows no conditions writes in any case.
  await lock.confirm();
  return lock;
}

function locked(holder: Holder | undefined): LockedError {
  const who = holder
    ? `${holder.user}@${holder.host} since ${holder.since}, process ${holder.pid}`
    : "somebody who has just begun";
  return new LockedError(
    `somebody else is deploying: ${who}. If that deploy has died, say so with \`--break-lock\`.`,
  );
}

function parseHolder(text: string): Holder | undefined {
  try {
    return HolderSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function hasEnded({ host, pid }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    return !process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "EPERM");
  }
}

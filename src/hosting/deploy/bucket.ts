import { createHash } from "node:crypto";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import type { S3Target } from "../../content/schemas/deploy.ts";
import { limitBodies } from "./limited-bodies.ts";
import { DeployError } from "./target.ts";

/** The objects below a target's prefix, by path. Each request throws a `DeployError` when the bucket refuses it. */
export interface Bucket {
  /** Every path with its ETag, without quotes. */
  list(): Promise<Map<string, string>>;
  /** Undefined if there is no such object. */
  read(path: string): Promise<string | undefined>;
  /** Undefined if there is no such object. */
  readWithTag(path: string): Promise<{ text: string; etag: string } | undefined>;
  write(path: string, body: string | Uint8Array, headers: Headers): Promise<void>;
  /** Writes only where nothing is (`undefined`), or what has that ETag; says whether it did. */
  writeOver(etag: string | undefined, path: string, body: string): Promise<boolean>;
  delete(path: string): Promise<void>;
}

/** More than a site of a hundred thousand articles has, five releases of it. */
const mostObjects = 5_000_000;

type Headers = Readonly<Record<string, string>>;

/**
 * Opens a bucket. Keys come from the environment or `~/.aws`, as with all of Amazon's tools. What it does throws a
 * {@link DeployError} where the store refuses.
 */
export function openBucket({ bucket, endpoint, region, prefix = "" }: S3Target): Bucket {
  const client = new S3Client({
    region,
    // Stores other than Amazon's know buckets by path, and not all know the newer checksums.
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    // Milliseconds: a store that isn't there is said at once, one that stalls after a minute.
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 60_000 },
  });
  limitBodies(client);
  const at = (path: string) => ({ Bucket: bucket, Key: prefix + path });

  async function readWithTag(path: string) {
    try {
      const { Body, ETag = "" } = await client.send(new GetObjectCommand(at(path)));
      return { text: (await Body?.transformToString()) ?? "", etag: ETag };
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw said(error);
    }
  }

  return {
    async list() {
      const etags = new Map<string, string>();
      try {
        const pages = paginateListObjectsV2(
          { client, stopOnSameToken: true },
          { Bucket: bucket, Prefix: prefix },
        );
        for await (const { Contents = [] } of pages) {
          if (etags.size > mostObjects) throw new Error(`more than ${mostObjects} objects`);
          for (const { Key = "", ETag = "" } of Contents) {
            etags.set(Key.slice(prefix.length), ETag.replaceAll('"', ""));
          }
        }
      } catch (error) {
        throw said(error);
      }
      return etags;
    },
    read: async (path) => (await readWithTag(path))?.text,
    readWithTag,
    async write(path, body, headers) {
      await client
        .send(
          new PutObjectCommand({
            ...at(path),
            Body: body,
            ContentMD5: createHash("md5").update(body).digest("base64"),
            ContentType: headers["Content-Type"] ?? "application/json",
            CacheControl: headers["Cache-Control"],
            WebsiteRedirectLocation: headers.Location,
          }),
        )
        .catch((error) => {
          throw said(error);
        });
    },
    async writeOver(etag, path, body) {
      const condition = etag === undefined ? { IfNoneMatch: "*" } : { IfMatch: etag };
      try {
        await client.send(new PutObjectCommand({ ...at(path), ...condition, Body: body }));
        return true;
      } catch (error) {
        // 412: somebody was faster. 409: somebody is about to be.
        if ([404, 409, 412].includes(statusOf(error) ?? 0)) return false;
        throw said(error);
      }
    },
    async delete(path) {
      await client.send(new DeleteObjectCommand(at(path))).catch((error) => {
        throw said(error);
      });
    },
  };
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

/** Errors in the store's own words, without a stack. */
function said(error: unknown): DeployError {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return new DeployError(`the store said: ${name}: ${message}`);
}

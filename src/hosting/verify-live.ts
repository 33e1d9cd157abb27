import { createHash } from "node:crypto";
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { encodings } from "../output/content-encodings.ts";
import type { Manifest } from "../output/manifest.ts";
import { isCompressible } from "../output/media-types.ts";
import { decode, mostDecodedBytes } from "./decode.ts";
import { differences, type Expectation, expectations, type HostResponse } from "./verify.ts";

/** As many requests at a time as a browser would make. */
const concurrency = 6;
/**
 * How slow a host may be: until it begins, and for each megabyte that is expected; and in all, for a manifest may be
 * the host's own, and name any size.
 */
const deadline = { startMs: 30_000, megabyteMs: 30_000, mostMs: 3_600_000 };
/** After as many requests in a row that were waited for in vain the host is left: thousands would take days. */
const mostUnanswered = 24;
/** For what a manifest says nothing of: itself, and the bodies of redirects. */
const otherBytes = 64_000_000;

/**
 * Asks a live site, decoding what it sends. Follows nothing, reads no more than what is expected, and waits no
 * longer than that takes: the host is in doubt.
 */
export type Ask = (
  path: string,
  options?: { readonly encoding?: string; readonly limitBytes?: number | undefined },
) => Promise<HostResponse>;

/** A host took longer to answer than anything takes. */
export class UnansweredError extends Error {}

/**
 * An {@link Ask} rejects if nobody answers, with an {@link UnansweredError} if not in time, and for a body that is too large or can't be
 * decoded.
 * @param trustAnyCertificate for a look at content that is proven by hash anyway
 */
export function asker({ protocol, origin }: URL, trustAnyCertificate: boolean): Ask {
  const isSecure = protocol === "https:";
  const settings = { keepAlive: true, maxSockets: concurrency };
  const agent = isSecure
    ? new HttpsAgent({ ...settings, rejectUnauthorized: !trustAnyCertificate })
    : new HttpAgent(settings);
  const request = isSecure ? httpsRequest : httpRequest;
  return (path, { encoding = "br, zstd, gzip", limitBytes = otherBytes } = {}) =>
    new Promise((resolve, reject) => {
      const headers = { "Accept-Encoding": encoding, "User-Agent": "npm run verify" };
      // Never resolved against the origin: a path with two slashes would be another host.
      const sent = request(new URL(origin + path), { agent, headers }, (response) => {
        read(response, limitBytes).then(resolve, fail);
      });
      const fail = (error: Error) => {
        sent.destroy();
        reject(error);
      };
      const { startMs, megabyteMs, mostMs } = deadline;
      const allowedMs = Math.min(startMs + (limitBytes / 1e6) * megabyteMs, mostMs);
      const timer = setTimeout(() => {
        fail(new UnansweredError(`not answered within ${Math.round(allowedMs / 1000)} s`));
      }, allowedMs);
      sent.once("close", () => clearTimeout(timer));
      sent.once("error", fail);
      sent.end();
    });
}

/** Reads an answer to its end; throws when that would be more than a limit. */
async function read(response: IncomingMessage, limitBytes: number): Promise<HostResponse> {
  const { statusCode: status = 0, headers } = response;
  const encoding = encodings.find(({ name }) => name === headers["content-encoding"]);
  const hash = createHash("sha256");
  let chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of response) {
    if (!(chunk instanceof Buffer)) continue;
    sizeBytes += chunk.length;
    // Compressing what can't be compressed adds a little.
    if (sizeBytes > limitBytes * 1.01 + 1000) throw new Error("its body goes on beyond its size");
    hash.update(chunk);
    // What is sent as it is may be larger: it is hashed as it comes, and not held.
    if (sizeBytes <= mostDecodedBytes) chunks.push(chunk);
    else if (encoding) throw new Error(`its body is too large to be decoded (${encoding.name})`);
    else chunks = [];
  }
  const body = Buffer.concat(chunks);
  if (!encoding || body.length === 0) return { status, headers, body, sha256: hash.digest("hex") };
  try {
    const text = await decode(encoding.name, body, limitBytes);
    const sha256 = createHash("sha256").update(text).digest("hex");
    return { status, headers, body: text, sha256 };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Error(`its body can't be decoded (${encoding.name})`);
  }
}

/** The encodings in which an answer is asked for: each that a browser might, where hosts compress. */
function encodingsFor({ path, statuses }: Expectation): readonly string[] {
  const isText = statuses.includes(200) && isCompressible(path);
  return isText ? ["identity", ...encodings.map(({ name }) => name)] : ["br, zstd, gzip"];
}

/** What differs between a live site and a manifest: what is wrong, and the addresses where it is. */
export async function verifyLive(
  ask: Ask,
  manifest: Manifest,
  step: () => void,
): Promise<Map<string, string[]>> {
  const wrong = new Map<string, string[]>();
  const waiting = expectations(manifest).values();
  let unanswered = 0;
  const worker = async () => {
    for (const expected of waiting) {
      if (unanswered >= mostUnanswered) {
        wrong.set(`${mostUnanswered} requests in a row had no answer: nothing more was asked`, [
          expected.path,
        ]);
        return;
      }
      const said = new Map<string, string[]>();
      const all = encodingsFor(expected);
      for (const encoding of all) {
        const answered = await ask(expected.path, {
          encoding,
          // What is sent with another status than expected may be a page of the host's own.
          limitBytes: expected.sizeBytes === undefined ? 1e6 : Math.max(expected.sizeBytes, 1e5),
        }).then(
          (answer) => {
            unanswered = 0;
            return differences(expected, answer);
          },
          (error: Error) => {
            if (error instanceof UnansweredError) unanswered += 1;
            return [`can't be had: ${error.message}`];
          },
        );
        for (const what of answered) said.set(what, [...(said.get(what) ?? []), encoding]);
      }
      for (const [what, asked] of said) {
        const key = asked.length === all.length ? what : `${what} (asked for ${asked.join(", ")})`;
        wrong.set(key, [...(wrong.get(key) ?? []), expected.path]);
      }
      step();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return wrong;
}

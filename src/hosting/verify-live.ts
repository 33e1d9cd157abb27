import { Agent as HttpAgent, request as httpRequest, type RequestOptions } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { Manifest } from "../output/manifest.ts";
import { differences, expectations, type HostResponse } from "./verify.ts";
import { decode } from "./verify-folder.ts";

/** As many requests at a time as a browser would make. */
const concurrency = 6;
const timeoutMs = 30_000;

/** Asks a live site, decoding what it sends. Follows nothing. */
export type Ask = (path: string) => Promise<HostResponse>;

/** @param trustAnyCertificate for a look at content that is proven by hash anyway */
export function asker(origin: URL, trustAnyCertificate: boolean): Ask {
  const isSecure = origin.protocol === "https:";
  const settings = { keepAlive: true, maxSockets: concurrency };
  const agent = isSecure
    ? new HttpsAgent({ ...settings, rejectUnauthorized: !trustAnyCertificate })
    : new HttpAgent(settings);
  const headers = { "Accept-Encoding": "br, zstd, gzip", "User-Agent": "npm run verify" };
  const options: RequestOptions = { agent, headers, timeout: timeoutMs };
  const request = isSecure ? httpsRequest : httpRequest;
  return (path) =>
    new Promise((resolve, reject) => {
      const sent = request(new URL(path, origin), options, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.once("error", reject);
        response.once("end", () => {
          const { statusCode: status = 0, headers } = response;
          decodeBody(headers["content-encoding"], Buffer.concat(chunks)).then(
            (body) => resolve({ status, headers, body }),
            () => reject(new Error("its body can't be decoded")),
          );
        });
      });
      sent.once("timeout", () => sent.destroy(new Error("no answer within 30 s")));
      sent.once("error", reject);
      sent.end();
    });
}

/** What differs between a live site and a manifest: what is wrong, and the addresses where it is. */
export async function verifyLive(
  ask: Ask,
  manifest: Manifest,
  step: () => void,
): Promise<Map<string, string[]>> {
  const wrong = new Map<string, string[]>();
  const waiting = expectations(manifest).values();
  const worker = async () => {
    for (const expected of waiting) {
      const said = await ask(expected.path).then(
        (answer) => differences(expected, answer),
        (error: Error) => [`can't be had: ${error.message}`],
      );
      for (const what of said) wrong.set(what, [...(wrong.get(what) ?? []), expected.path]);
      step();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return wrong;
}

async function decodeBody(encoding: string | undefined, body: Buffer): Promise<Uint8Array> {
  if (body.length === 0) return body;
  if (encoding === "br" || encoding === "gzip" || encoding === "zstd")
    return decode(encoding, body);
  return body;
}

import { setTimeout as wait } from "node:timers/promises";
import pLimit from "p-limit";
import { isPublicAddress } from "./public-address.ts";
import { type HeadRequest, type ResponseHead, requestHead } from "./request-head.ts";

/** What a link answered. */
export type LinkResponse =
  /** `movedTo` is set where every redirect on the way was a permanent one. */
  | { readonly kind: "alive"; readonly movedTo: string | undefined }
  /** It answers, but not to programs, or not now. */
  | { readonly kind: "refused"; readonly problem: string }
  | { readonly kind: "failed"; readonly problem: string }
  /** It leads to this machine or its network, by itself or by a redirect: nobody asked there. */
  | { readonly kind: "unasked" };

/** How politely to ask. */
export interface RateLimit {
  /** How many hosts are asked at the same time; each of them gets one request at a time. */
  readonly hosts: number;
  /** The pause between two requests to one host. */
  readonly pauseMs: number;
  /** How long one request may take. */
  readonly timeoutMs: number;
  /** How often a request that failed is made again. */
  readonly retries: number;
  /** The longest wait that a host may ask for with `Retry-After`. */
  readonly longestWaitMs: number;
}

/** The rate at which strangers' hosts are asked. */
export const politeRate: RateLimit = {
  hosts: 6,
  pauseMs: 1000,
  timeoutMs: 20_000,
  retries: 2,
  longestWaitMs: 60_000,
};

/** Statuses with which hosts turn programs away, whether the page is there or not. */
const refusals = new Set([401, 402, 403, 405, 406, 407, 418, 429, 451, 503, 999]);
const permanent = new Set([301, 308]);
/** Statuses that may be others in a moment. */
const passing = new Set([408, 413, 429, 500, 502, 503, 504, 521, 522, 524]);
const mostRedirects = 10;

/**
 * Asks every address, one after the other on each host.
 * @param mayConnect whether an IP address may be asked: whoever wrote a link, or redirects it, must not reach what this machine can
 */
export async function askLinks(
  urls: readonly string[],
  rateLimit: RateLimit,
  userAgent: string,
  mayConnect: MayConnect = isPublicAddress,
): Promise<Map<string, LinkResponse>> {
  const answers = new Map<string, LinkResponse>();
  const limit = pLimit(rateLimit.hosts);
  const byHost = new Map<string, string[]>();
  for (const url of urls) {
    const { host } = new URL(url);
    byHost.set(host, [...(byHost.get(host) ?? []), url]);
  }
  await Promise.all(
    Array.from(byHost.values(), (ofHost) =>
      limit(async () => {
        for (const [i, url] of ofHost.entries()) {
          if (i > 0) await wait(rateLimit.pauseMs);
          answers.set(url, await ask(url, rateLimit, userAgent, mayConnect));
        }
      }),
    ),
  );
  return answers;
}

type MayConnect = (address: string) => boolean;

/** HEAD first, as it costs the host least; GET where that fails, for many hosts get HEAD wrong. */
async function ask(
  url: string,
  rateLimit: RateLimit,
  userAgent: string,
  mayConnect: MayConnect,
): Promise<LinkResponse> {
  const head = await request("HEAD", url, { ...rateLimit, retries: 0 }, userAgent, mayConnect);
  const isKnown = head.kind === "alive" || head.kind === "unasked";
  return isKnown ? head : request("GET", url, rateLimit, userAgent, mayConnect);
}

async function request(
  method: "HEAD" | "GET",
  url: string,
  { timeoutMs, retries, longestWaitMs }: RateLimit,
  userAgent: string,
  mayConnect: MayConnect,
): Promise<LinkResponse> {
  const range = method === "GET" ? { Range: "bytes=0-1023" } : {};
  const headers = { "User-Agent": userAgent, Accept: "*/*", ...range };
  for (let tried = 0; ; tried++) {
    const init = { method, headers, signal: AbortSignal.timeout(timeoutMs), mayConnect };
    const answer = await follow(url, init);
    if (answer.kind === "alive" || tried === retries || !answer.passes) return plain(answer);
    const waitMs = answer.waitMs ?? 1000 * 2 ** tried;
    if (waitMs > longestWaitMs) return plain(answer);
    await wait(waitMs);
  }
}

/** A response, and whether and when it is worth asking again. */
type Answer = LinkResponse & { readonly passes?: boolean; readonly waitMs?: number | undefined };

const plain = ({ passes: _, waitMs: __, ...response }: Answer): LinkResponse => response;

/** Asks once, and goes where redirects lead. */
async function follow(url: string, init: HeadRequest): Promise<Answer> {
  const moves: number[] = [];
  let at = new URL(url);
  try {
    for (;;) {
      const response = await requestHead(at, init);
      if (!response) return { kind: "unasked" };
      const { status, headers } = response;
      if (status < 300 || status === 304) {
        const isMoved = moves.length > 0 && moves.every((one) => permanent.has(one));
        return { kind: "alive", movedTo: isMoved ? at.href : undefined };
      }
      const { location } = headers;
      if (status >= 400 || location === undefined || !URL.canParse(location, at))
        return failed(response);
      if (moves.push(status) > mostRedirects) {
        return { kind: "failed", problem: `more than ${mostRedirects} redirects` };
      }
      at = new URL(location, at);
      if (!/^https?:$/.test(at.protocol)) return { kind: "failed", problem: `leads to ${at}` };
    }
  } catch (error) {
    return { kind: "failed", problem: networkProblem(error, init.signal), passes: true };
  }
}

function failed({ status, headers }: ResponseHead): Answer {
  const after = headers["retry-after"] ?? "";
  const waitMs = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now();
  return {
    kind: refusals.has(status) ? "refused" : "failed",
    problem: String(status),
    passes: passing.has(status),
    waitMs: Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs),
  };
}

/** The code of what went wrong on the way, like `ECONNREFUSED`. Throws what is nothing of the network. */
function networkProblem(error: unknown, { aborted }: AbortSignal): string {
  if (aborted) return "ETIMEDOUT";
  if (error instanceof Error && "code" in error) return String(error.code);
  throw error;
}

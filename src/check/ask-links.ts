import { setTimeout as wait } from "node:timers/promises";
import got, { HTTPError, RequestError } from "got";
import pLimit from "p-limit";

/** What a link answered. */
export type LinkResponse =
  /** `movedTo` is set where every redirect on the way was a permanent one. */
  | { readonly kind: "alive"; readonly movedTo: string | undefined }
  /** It answers, but not to programs, or not now. */
  | { readonly kind: "refused"; readonly problem: string }
  | { readonly kind: "failed"; readonly problem: string };

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

/** Asks every address, one after the other on each host. */
export async function askLinks(
  urls: readonly string[],
  rateLimit: RateLimit,
  userAgent: string,
  asked: (done: number) => void = () => {},
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
          answers.set(url, await ask(url, rateLimit, userAgent));
          asked(answers.size);
        }
      }),
    ),
  );
  return answers;
}

/** HEAD first, as it costs the host least; GET where that fails, for many hosts get HEAD wrong. */
async function ask(url: string, rateLimit: RateLimit, userAgent: string): Promise<LinkResponse> {
  const head = await request("HEAD", url, { ...rateLimit, retries: 0 }, userAgent);
  return head.kind === "alive" ? head : request("GET", url, rateLimit, userAgent);
}

async function request(
  method: "HEAD" | "GET",
  url: string,
  { timeoutMs, retries, longestWaitMs }: RateLimit,
  userAgent: string,
): Promise<LinkResponse> {
  const redirects: number[] = [];
  try {
    const { url: end } = await got(url, {
      method,
      headers: { "user-agent": userAgent, ...(method === "GET" && { range: "bytes=0-1023" }) },
      timeout: { request: timeoutMs },
      retry: { limit: retries, maxRetryAfter: longestWaitMs, backoffLimit: longestWaitMs },
      decompress: false,
      hooks: {
        beforeRedirect: [
          (_, { statusCode }) => {
            redirects.push(statusCode);
          },
        ],
      },
    });
    const moved = redirects.length > 0 && redirects.every((status) => permanent.has(status));
    return { kind: "alive", movedTo: moved ? end : undefined };
  } catch (error) {
    if (error instanceof HTTPError) {
      const { statusCode } = error.response;
      return { kind: refusals.has(statusCode) ? "refused" : "failed", problem: String(statusCode) };
    }
    if (error instanceof RequestError) return { kind: "failed", problem: error.code };
    throw error;
  }
}

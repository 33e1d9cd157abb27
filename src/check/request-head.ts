import { type LookupAddress, lookup } from "node:dns";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";

/** How a host is found and asked. */
export interface HeadRequest {
  readonly method: "HEAD" | "GET";
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Whether an IP address may be connected to. */
  mayConnect(address: string): boolean;
  /** Finds the addresses of a host; Node's own way unless another is given. */
  readonly lookUp?: LookupFunction;
}

/** A response without its body. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

/** A host, or an address that it was found at, to which nothing may be sent. */
class ForbiddenAddressError extends Error {}

/**
 * Makes one request, and reads no body, however long that is. A name is judged by the very addresses that are connected
 * to: if it were looked up before, it could lead elsewhere by then (https://en.wikipedia.org/wiki/DNS_rebinding).
 * Throws the error of the network or of HTTP.
 * @returns undefined if the host has any address that may not be connected to
 */
export async function requestHead(
  url: URL,
  { method, headers, signal, mayConnect, lookUp = lookup }: HeadRequest,
): Promise<ResponseHead | undefined> {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  // Node looks nothing up for an address.
  if (isIP(host) && !mayConnect(host)) return undefined;
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  const options = { method, headers, signal, lookup: guarded(lookUp, mayConnect) };
  try {
    return await new Promise((resolve, reject) => {
      request(url, options, (response) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
        response.on("error", () => undefined).destroy();
      })
        .on("error", reject)
        .end();
    });
  } catch (error) {
    if (error instanceof ForbiddenAddressError) return undefined;
    throw error;
  }
}

function guarded(lookUp: LookupFunction, mayConnect: HeadRequest["mayConnect"]): LookupFunction {
  return (hostname, options, callback) =>
    lookUp(hostname, { ...options, all: true }, (error, found) => {
      const addresses: readonly LookupAddress[] = typeof found === "string" ? [] : (found ?? []);
      const [first] = addresses;
      if (error || !first) callback(error, []);
      else if (!addresses.every(({ address }) => mayConnect(address)))
        callback(new ForbiddenAddressError(hostname), []);
      else if (options.all) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
}

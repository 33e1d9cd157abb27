import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isIP } from "node:net";
import { hostname } from "node:os";

/** Answers a request that was let in; `url` is its target, whose host means nothing. */
export type LocalHandler = (
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
) => void | Promise<void>;

/**
 * A server for the person at this machine. Whatever page they have open elsewhere can make their browser
 * send requests here, so those of other sites are refused, and those for a name that isn't this machine's
 * (https://en.wikipedia.org/wiki/DNS_rebinding). A handler that throws answers 500 and ends nothing.
 * @param host what it listens on, as `listenOn` gets it
 */
export function localServer(handle: LocalHandler, host: string): Server {
  const server = createServer(async (request, response) => {
    const url = targetOf(request);
    const refusal = url ? refusalOf(request, host) : undefined;
    if (!url || refusal !== undefined) {
      sendText(response, url ? 403 : 400, refusal ?? "This is not an address.");
      return;
    }
    try {
      await handle(url, request, response);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      process.stderr.write(`${url.pathname}: ${text}\n`);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, text);
    }
  });
  server.on("clientError", (_, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
    else socket.destroy();
  });
  return server;
}

/** Where a server listens. */
export interface ListenOptions {
  /** A name or address of this machine; `0.0.0.0` for all of them. */
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
}

/** Listens. Answers with the address to open, or with a sentence that says why that can't be. */
export function listenOn(
  server: Server,
  { host, port }: ListenOptions,
): Promise<{ readonly url: string } | { readonly problem: string }> {
  return new Promise((resolve) => {
    server.once("error", (error) => resolve({ problem: listenProblem(error, host, port) }));
    // Not by name: where that is ::1 first, whoever asks for 127.0.0.1 would find nothing.
    server.listen(port, host === "localhost" ? "127.0.0.1" : host, () => {
      const address = server.address();
      const bound = address !== null && typeof address === "object" ? address.port : port;
      const name = ["0.0.0.0", "::"].includes(host) ? hostname() : host;
      resolve({ url: `http://${isIP(name) === 6 ? `[${name}]` : name}:${bound}` });
    });
  });
}

function listenProblem(error: NodeJS.ErrnoException, host: string, port: number): string {
  const choose = "Choose another with `-- --port NUMBER`; 0 takes any that is free.";
  if (error.code === "EADDRINUSE") return `Port ${port} is in use by another program. ${choose}`;
  if (error.code === "EACCES") return `Port ${port} needs more rights than you have. ${choose}`;
  if (error.code === "ENOTFOUND" || error.code === "EADDRNOTAVAIL")
    return `\`${host}\` is not an address of this machine. Leave out \`--host\`, or give one that is.`;
  return `The server can't listen on ${host}, port ${port}: ${error.message}`;
}

/** Targets come as a path, or whole as to a proxy (RFC 9112, 3.2); a path may begin with two slashes. */
function targetOf({ url = "" }: IncomingMessage): URL | undefined {
  const whole = url.startsWith("/") ? `http://localhost${url}` : url;
  return /^https?:/.test(whole) && URL.canParse(whole) ? new URL(whole) : undefined;
}

/** Why a request isn't let in; undefined if it is. */
function refusalOf({ headers }: IncomingMessage, host: string): string | undefined {
  const { host: named = "", origin } = headers;
  if (!isOurName(nameIn(named), host)) {
    return `\`${named}\` is not a name of this server. To serve under it, start with \`-- --host NAME\`.`;
  }
  const site = headers["sec-fetch-site"];
  const isElsewhere = site === "cross-site" || site === "same-site";
  // A link from elsewhere may be followed; nothing here may be put into a page of another site.
  const isPartOfAPage = isElsewhere && headers["sec-fetch-mode"] !== "navigate";
  const isSentFromElsewhere = origin !== undefined && origin !== `http://${named}`;
  return isPartOfAPage || isSentFromElsewhere
    ? "Pages of other sites can't use what is served here."
    : undefined;
}

/** An address can't be made to lead elsewhere by whoever owns a name; `localhost` is never asked of the network (RFC 6761, 6.3). */
function isOurName(name: string, host: string): boolean {
  const machine = hostname().toLowerCase();
  // Not `localhost.local`: anybody on the network may answer for a name that ends so (RFC 6762).
  const own = ["localhost", host.toLowerCase(), machine, `${machine}.local`];
  return isIP(name) !== 0 || own.includes(name);
}

/** The name in a `Host` header, without port and brackets. */
function nameIn(header: string): string {
  return header
    .toLowerCase()
    .replace(/:\d+$/, "")
    .replace(/^\[(.*)\]$/, "$1");
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, {
      "Content-Type": "text/plain; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
    })
    .end(`${text}\n`);
}

import type { IncomingMessage, ServerResponse } from "node:http";

/** The open pages, each of which hears of changes (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export interface EventStreams {
  /** @param path the page that listens */
  open(request: IncomingMessage, response: ServerResponse, path: string): void;
  /** Says something to every page; `dataFor` what exactly, by the page's path, or undefined for nothing. */
  send(event: string, dataFor: (path: string) => unknown): void;
}

/** @param greetings what a page hears first, by its path; what is undefined it doesn't */
export function eventStreams(
  greetings: (path: string) => readonly (readonly [event: string, data: unknown])[],
): EventStreams {
  const pages = new Map<ServerResponse, string>();
  const write = (response: ServerResponse, event: string, data: unknown) => {
    if (data !== undefined) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  return {
    open(request, response, path) {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      // The program starts anew when code changes: pages are to be back at once.
      response.write("retry: 200\n\n");
      pages.set(response, path);
      request.on("close", () => pages.delete(response));
      for (const [event, data] of greetings(path)) write(response, event, data);
    },
    send(event, dataFor) {
      for (const [response, path] of pages) write(response, event, dataFor(path));
    },
  };
}

import { once } from "node:events";
import net, { type Socket } from "node:net";

const answerMs = 60_000;
const longestHead = 8_192;

// #region forward
const idempotent = new Set([
  "GET",
  "HEAD",
  "OPTIONS",
  "TRACE",
  "PUT",
  "DELETE",
]);

/** Sends a request; undefined if the connection ends without an answer. */
function ask(connection: Socket, method: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    if (connection.destroyed) resolve(undefined); // its "close" is past
    const giveUp = (status: string) => {
      resolve(status);
      connection.destroy(); // a late answer isn't the next request's
    };
    let head = "";
    connection.on("data", (bytes) => {
      head += bytes.toString("latin1");
      const status = /^HTTP\/1\.[01] ([2-5]\d\d) [^\n]*\n/.exec(head)?.[1];
      if (status !== undefined) resolve(status);
      else if (head.includes("\n") || head.length > longestHead) giveUp("502");
    });
    connection.on("error", () => {}); // a reset; "close" follows
    connection.once("close", () => resolve(undefined));
    connection.setTimeout(answerMs, () => giveUp("504"));
    connection.write(
      `${method} / HTTP/1.1\r\nHost: app\r\nContent-Length: 0\r\n\r\n`,
    );
  });
}

/** The status that the client gets, for a request on a waiting connection. */
export async function forward(
  method: string,
  waiting: Socket,
  open: () => Promise<Socket>,
) {
  // Closed already, or bytes lie there that can't be our answer: nothing is
  // sent, so anything may go elsewhere.
  const spent = waiting.readyState !== "open" || waiting.readableLength > 0;
  const status = spent ? undefined : await ask(waiting, method);
  // Later, a 408 may be the application's own, and silence doesn't say how
  // far the request came.
  const unanswered = status === undefined || status === "408";
  const mayRepeat = spent || (unanswered && idempotent.has(method));
  if (!mayRepeat) return status ?? "504";
  waiting.destroy();
  const fresh = await open().catch(() => undefined);
  return fresh === undefined ? "502" : ((await ask(fresh, method)) ?? "504");
}
// #endregion

/** Opens a connection and answers once the handshake is over. No request is sent on it. */
export async function preOpen(port: number): Promise<Socket> {
  const connection = net.connect(port);
  connection.on("error", () => {}); // A reset is followed by "close", which `ask` listens for.
  await once(connection, "connect");
  return connection;
}

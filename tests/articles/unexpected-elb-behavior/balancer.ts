import { once } from "node:events";
import net, { type Socket } from "node:net";

// #region forward
const idempotent = new Set(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]);

/** Sends a request on a connection; undefined if the connection ends before a byte of answer. */
function ask(connection: Socket, method: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    connection.once("data", (bytes) => resolve(bytes.toString().slice(9, 12)));
    connection.once("close", () => resolve(undefined));
    connection.write(`${method} / HTTP/1.1\r\nHost: app\r\nContent-Length: 0\r\n\r\n`);
  });
}

/** The status that the client gets, for a request sent on a connection that was waiting. */
export async function forward(method: string, waiting: Socket, open: () => Promise<Socket>) {
  const status = await ask(waiting, method);
  if (status !== undefined) return status;
  // The back end may have seen the request or not, so only a harmless repeat is allowed.
  if (!idempotent.has(method)) return "504";
  return (await ask(await open(), method)) ?? "504";
}
// #endregion

/** Opens a connection and answers once the handshake is over. No request is sent on it. */
export async function preOpen(port: number): Promise<Socket> {
  const connection = net.connect(port);
  connection.on("error", () => {}); // A reset is followed by "close", which `ask` listens for.
  await once(connection, "connect");
  return connection;
}

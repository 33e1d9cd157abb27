import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { hostname } from "node:os";
import { type TestContext, test } from "node:test";
import { type LocalHandler, listenOn, localServer } from "../../src/server/local-server.ts";
import { rawRequest } from "../support/raw-request.ts";

async function serve(
  t: TestContext,
  handle: LocalHandler = ({ pathname }, _, response) => void response.end(pathname),
  host = "localhost",
) {
  const server = localServer(handle, host);
  const listening = await listenOn(server, { host, port: 0 });
  assert.ok("url" in listening);
  t.after(() => server.close());
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  return { origin: `http://127.0.0.1:${address.port}`, ...address };
}

/** Sends bytes as they are, and gives what comes back until the connection ends. */
async function sendBytes(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.end(bytes);
  let said = "";
  socket.on("data", (chunk) => {
    said += chunk;
  });
  await once(socket, "close");
  return said;
}

test("a target that is no address, or an odd one, ends nothing", async (t) => {
  const { origin } = await serve(t);
  for (const [target, status] of [
    ["//", 200],
    ["///", 200],
    ["//example.org", 200],
    ["/%", 200],
    ["/%00", 200],
    ["/\\", 200],
    ["http://localhost/x", 200],
    ["*", 400],
    ["http://", 400],
    ["http://[", 400],
    ["x", 400],
  ] as const) {
    const line = `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
    assert.match(await sendBytes(origin, line), new RegExp(`^HTTP/1.1 ${status} `), target);
  }
  assert.match(await sendBytes(origin, "not HTTP\r\n\r\n"), /^HTTP\/1.1 400 /);
  assert.equal((await rawRequest(`${origin}/still/there`)).body.toString(), "/still/there");
});

test("a name that somebody else's DNS leads here is refused, our own are not", async (t) => {
  const { origin } = await serve(t);
  const own = ["localhost", "localhost:8080", "127.0.0.1:1", "192.168.1.7", "[::1]:3", hostname()];
  for (const host of own) {
    assert.equal((await rawRequest(origin, { Host: host })).status, 200, host);
  }
  const others = ["rebound.example", "localhost.evil.example", "127.0.0.1.nip.io"];
  for (const host of [
    ...others,
    "localhost.local",
    "localhost.",
    "localhost:80:80",
    "a@localhost",
  ]) {
    assert.equal((await rawRequest(origin, { Host: host })).status, 403, host);
  }
});

test("a name that was asked for is let in", async (t) => {
  const named = localServer((_, __, response) => void response.end(), "studio.example");
  const listening = await listenOn(named, { host: "127.0.0.1", port: 0 });
  t.after(() => named.close());
  assert.ok("url" in listening);
  const { status } = await rawRequest(listening.url, { Host: "studio.example" });
  assert.equal(status, 200);
});

test("a page of another site gets nothing to put in, a link from it may be followed", async (t) => {
  const { origin } = await serve(t);
  const own = new URL(origin).host;
  const refused = [
    { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" },
    { "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors" },
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: "http://localhost:1" },
  ];
  for (const headers of refused) {
    const { status, headers: sent } = await rawRequest(origin, headers);
    assert.equal(status, 403, JSON.stringify(headers));
    assert.equal(sent["access-control-allow-origin"], undefined);
  }
  const allowed = [
    {},
    { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" },
    { "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors", Origin: `http://${own}` },
    { "Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate" },
  ];
  for (const headers of allowed) {
    assert.equal((await rawRequest(origin, headers)).status, 200, JSON.stringify(headers));
  }
});

test("a handler that throws answers 500 with a sentence, and the next request is answered", async (t) => {
  const { origin } = await serve(t, async ({ pathname }, _, response) => {
    if (pathname === "/bad") throw new Error("the page can't be drawn");
    response.end("right");
  });
  const bad = await rawRequest(`${origin}/bad`);
  assert.equal(bad.status, 500);
  assert.equal(bad.body.toString(), "the page can't be drawn\n");
  assert.equal((await rawRequest(origin)).status, 200);
});

test("only this machine is listened to, unless more is asked for", async (t) => {
  assert.equal((await serve(t)).address, "127.0.0.1");
  assert.equal((await serve(t, undefined, "0.0.0.0")).address, "0.0.0.0");
});

test("a port in use and an address of another machine are said with what to do", async (t) => {
  const { port } = await serve(t);
  const second = localServer(() => undefined, "localhost");
  assert.deepEqual(await listenOn(second, { host: "localhost", port }), {
    problem: `Port ${port} is in use by another program. Choose another with \`-- --port NUMBER\`; 0 takes any that is free.`,
  });
  const other = await listenOn(second, { host: "192.0.2.1", port: 0 });
  assert.ok("problem" in other);
  assert.match(other.problem, /^`192\.0\.2\.1` is not an address of this machine\./);
});

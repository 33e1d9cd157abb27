import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { LookupFunction } from "node:net";
import { type TestContext, test } from "node:test";
import { requestHead } from "../../src/check/request-head.ts";

/** A host on this machine, and how many connections were made to it. */
async function secretHost(t: TestContext): Promise<{ port: number; connections(): number }> {
  let connections = 0;
  const server = createServer((_, response) => response.end()).listen(0, "127.0.0.1");
  server.on("connection", () => {
    connections += 1;
  });
  await once(server, "listening");
  t.after(() => server.close());
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  return { port: address.port, connections: () => connections };
}

/** A host whose name leads to the next of some addresses each time that it is looked up. */
function names(...answers: readonly (readonly string[])[]): LookupFunction {
  let asked = 0;
  return (_, __, callback) => {
    const found = answers[Math.min(asked++, answers.length - 1)] ?? [];
    callback(
      null,
      found.map((address) => ({ address, family: 4 })),
    );
  };
}

const mayConnect = (address: string) => address !== "127.0.0.1";
const head = { method: "HEAD", headers: {}, mayConnect } as const;

test("a name that leads elsewhere when it is looked up again is connected to where it was judged", async (t) => {
  const secret = await secretHost(t);
  const url = new URL(`http://rebinds.example:${secret.port}/`);
  // An address that is nobody's (RFC 5737), then this machine.
  const lookUp = names(["203.0.113.1"], ["127.0.0.1"]);
  const signal = AbortSignal.timeout(300);
  await assert.rejects(requestHead(url, { ...head, signal, lookUp }));
  assert.equal(secret.connections(), 0);
  // What it leads to now is not asked either.
  const again = { ...head, signal: AbortSignal.timeout(10_000), lookUp };
  assert.equal(await requestHead(url, again), undefined);
  assert.equal(secret.connections(), 0);
});

test("a name that leads to this machine too is not asked at its other address", async (t) => {
  const secret = await secretHost(t);
  const url = new URL(`http://both.example:${secret.port}/`);
  const lookUp = names(["203.0.113.1", "127.0.0.1"]);
  const signal = AbortSignal.timeout(10_000);
  assert.equal(await requestHead(url, { ...head, signal, lookUp }), undefined);
  assert.equal(secret.connections(), 0);
});

test("a host that may be asked answers with its status and headers", async (t) => {
  const { port } = await secretHost(t);
  const signal = AbortSignal.timeout(10_000);
  const lookUp = names(["127.0.0.1"]);
  const options = { ...head, signal, lookUp, mayConnect: () => true };
  const found = await requestHead(new URL(`http://known.example:${port}/`), options);
  assert.equal(found?.status, 200);
  assert.ok(found?.headers.date);
});

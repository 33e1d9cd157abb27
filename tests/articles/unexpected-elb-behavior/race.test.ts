import assert from "node:assert/strict";
import http, { type ServerOptions } from "node:http";
import { test } from "node:test";
import fc from "fast-check";
import { model } from "../../../figures/pre-open/model.ts";
import { outlast } from "./backend.ts";
import { forward, preOpen } from "./balancer.ts";
import { crossingLink, listen } from "./link.ts";

async function withBackEnd(
  options: ServerOptions,
  use: (backEnd: http.Server, port: number, log: string[]) => Promise<void>,
) {
  const log: string[] = [];
  const backEnd = http.createServer(options, (request, response) => {
    log.push(request.method ?? "");
    response.end("ok");
  });
  // Close without a word; Node would otherwise send a 408 first.
  backEnd.on("clientError", (_error, socket) => socket.destroy());
  const port = await listen(backEnd);
  try {
    await use(backEnd, port, log);
  } finally {
    backEnd.closeAllConnections();
    backEnd.close();
  }
}

const firstByteTimer = { headersTimeout: 30, requestTimeout: 30, connectionsCheckingInterval: 5 };

test("a request on a pre-opened connection that the back end gave up on is a 504 in nobody's log", () =>
  withBackEnd(firstByteTimer, async (_backEnd, port, log) => {
    const { server, closeUnderWay } = crossingLink(port);
    const waiting = await preOpen(await listen(server));
    await closeUnderWay;
    assert.equal(await forward("POST", waiting, () => preOpen(port)), "504");
    assert.deepEqual(log, []);
    server.close();
  }));

test("the same happens on a used connection when the back end drops it as idle", () =>
  withBackEnd({}, async (backEnd, port, log) => {
    const { server, closeUnderWay } = crossingLink(port);
    const waiting = await preOpen(await listen(server));
    assert.equal(await forward("POST", waiting, () => preOpen(port)), "200");
    backEnd.closeIdleConnections();
    await closeUnderWay;
    assert.equal(await forward("POST", waiting, () => preOpen(port)), "504");
    assert.deepEqual(log, ["POST"]);
    server.close();
  }));

test("a GET that crossed the close is repeated on a new connection and answered", () =>
  withBackEnd({}, (_patient, patientPort, log) =>
    withBackEnd(firstByteTimer, async (_hasty, port) => {
      const { server, closeUnderWay } = crossingLink(port);
      const waiting = await preOpen(await listen(server));
      await closeUnderWay;
      assert.equal(await forward("GET", waiting, () => preOpen(patientPort)), "200");
      assert.deepEqual(log, ["GET"]);
      server.close();
    }),
  ));

test("a pre-opened connection used in time is answered", () =>
  withBackEnd({}, async (_backEnd, port, log) => {
    const waiting = await preOpen(port);
    assert.equal(await forward("POST", waiting, () => preOpen(port)), "200");
    assert.deepEqual(log, ["POST"]);
    waiting.destroy();
  }));

test("timers from outlast lose no request while the margin covers a round trip", () => {
  const seconds = fc.integer({ min: 1, max: 4000 });
  fc.assert(
    fc.property(seconds, fc.integer({ min: 0, max: 5 }), (balancerIdleS, delayS) => {
      const { keepAliveTimeout, headersTimeout, requestTimeout } = outlast(balancerIdleS * 1000);
      const { fresh, used } = model({
        balancerIdleS,
        firstByteS: Math.min(headersTimeout, requestTimeout) / 1000,
        keepAliveS: keepAliveTimeout / 1000,
        preOpen: true,
        gaps: "spread",
        delayS,
      });
      assert.equal(fresh.lossWindow ?? used.lossWindow, undefined);
    }),
  );
});

test("Node takes the timers as they are, and ships with the ones that the comments name", () => {
  const server = http.createServer(outlast(60_000));
  assert.equal(server.keepAliveTimeout, 70_000);
  assert.equal(server.headersTimeout, 70_000);
  const plain = http.createServer();
  assert.equal(plain.keepAliveTimeout, 5_000);
  assert.equal(plain.headersTimeout, 60_000);
});

import assert from "node:assert/strict";
import { once } from "node:events";
import http, { type ServerOptions } from "node:http";
import net from "node:net";
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
  const port = await listen(backEnd);
  try {
    await use(backEnd, port, log);
  } finally {
    backEnd.closeAllConnections();
    backEnd.close();
  }
}

/** Many servers close without a word. Node sends a 408 first, unless it is told not to. */
const silently = (backEnd: http.Server) =>
  backEnd.on("clientError", (_error, socket) => socket.destroy());

const firstByteTimer = { headersTimeout: 30, requestTimeout: 30, connectionsCheckingInterval: 5 };

test("a request on a pre-opened connection that the back end gave up on is a 504 in nobody's log", () =>
  withBackEnd(firstByteTimer, async (backEnd, port, log) => {
    silently(backEnd);
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
    withBackEnd(firstByteTimer, async (hasty, port) => {
      silently(hasty);
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

test("Node takes the timers as they are, and ships with the ones in the table", () => {
  const server = http.createServer(outlast(60_000));
  assert.equal(server.keepAliveTimeout, 70_000);
  assert.equal(server.headersTimeout, 70_000);
  const plain = http.createServer();
  assert.equal(plain.keepAliveTimeout, 5_000);
  assert.equal(plain.headersTimeout, 60_000);
});

test("an unmodified Node says 408 before it closes, and a POST that meets it may be repeated", () =>
  withBackEnd({}, (_patient, patientPort, log) =>
    withBackEnd(firstByteTimer, async (_hasty, port, hastyLog) => {
      const { server, closeUnderWay } = crossingLink(port);
      const waiting = await preOpen(await listen(server));
      await closeUnderWay;
      assert.equal(await forward("POST", waiting, () => preOpen(patientPort)), "200");
      assert.deepEqual([log, hastyLog], [["POST"], []]);
      server.close();
    }),
  ));

test("passed on as it comes, that 408 would be the answer to a POST that nobody had read", () =>
  withBackEnd(firstByteTimer, async (_backEnd, port, log) => {
    const waiting = await preOpen(port);
    await once(waiting, "readable");
    waiting.write("POST / HTTP/1.1\r\nHost: app\r\nContent-Length: 0\r\n\r\n");
    assert.match(String(waiting.read()), /^HTTP\/1\.1 408 Request Timeout\r\nConnection: close/);
    assert.deepEqual(log, []);
  }));

/** A back end that says whatever it is told to, to the first bytes that come or before them. */
async function saying(words: string[], use: (port: number) => Promise<void>, unasked = false) {
  const sockets: net.Socket[] = [];
  const server = net.createServer((socket) => {
    sockets.push(socket.on("error", () => {}));
    if (unasked) socket.write(words.join(""));
    socket.once("data", () => {
      if (!unasked) for (const word of words) socket.write(word);
      if (words.length === 0) socket.end();
    });
  });
  try {
    await use(await listen(server));
  } finally {
    server.close();
    for (const socket of sockets) socket.destroy();
  }
}

/** Throws before there is a promise, so that no handling of refused connections can hide it. */
const unreachable = (): never => {
  throw new Error("nothing may be repeated");
};

test("a 408 after the write may be the application's own: a GET is repeated, a POST is not", () =>
  withBackEnd({}, (_patient, patientPort, log) =>
    saying(["HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n"], async (port) => {
      const order = await preOpen(port);
      assert.equal(await forward("POST", order, unreachable), "408");
      assert.equal(await forward("GET", await preOpen(port), () => preOpen(patientPort)), "200");
      assert.deepEqual(log, ["GET"]);
      order.destroy();
    }),
  ));

test("a status that comes in pieces is put together, and what is no status line is a 502", async () => {
  const answers: [string[], string][] = [
    [["HTTP/1.", "1 201 Crea", "ted\r\n"], "201"],
    [["HTTP/1.1 2000 Odd\r\n"], "502"],
    [["SSH-2.0-OpenSSH_9.6\r\n"], "502"],
    [["HTTP/1.1 999 Odd\r\n"], "502"],
    [["HTTP/1.1 103 Early Hints\r\n"], "502"],
    [["x".repeat(9_000)], "502"],
  ];
  for (const [words, status] of answers) {
    await saying(words, async (port) => {
      const waiting = await preOpen(port);
      assert.equal(await forward("POST", waiting, unreachable), status);
      waiting.destroy();
    });
  }
});

test("an answer that lies waiting before the request is sent is not taken for the answer", () =>
  withBackEnd({}, (_patient, patientPort, log) =>
    saying(
      ["HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nanother's!!"],
      async (port) => {
        const waiting = await preOpen(port);
        await once(waiting, "readable");
        assert.equal(await forward("POST", waiting, () => preOpen(patientPort)), "200");
        assert.deepEqual(log, ["POST"], "answered by the server that was asked");
        waiting.destroy();
      },
      true,
    ),
  ));

test("a back end that never answers is a 504, and its connection is never used again", async () => {
  const silent = net.createServer((socket) => socket.on("error", () => {}));
  const waiting = await preOpen(await listen(silent));
  try {
    const answer = forward("POST", waiting, unreachable);
    waiting.emit("timeout"); // what Node does when `answerMs` have passed
    assert.equal(await answer, "504");
    assert.equal(waiting.destroyed, true, "its late answer would be taken for the next request's");
  } finally {
    waiting.destroy();
    silent.close();
  }
});

test("a connection known to be closed takes no request: a POST goes out on a new one", () =>
  withBackEnd({}, async (_backEnd, port, log) => {
    const hasty = net.createServer((socket) => socket.end());
    const closed = await preOpen(await listen(hasty));
    await once(closed, "close");
    hasty.close();
    const dropped = await preOpen(port);
    dropped.destroy(); // by the balancer's own idle timer
    for (const waiting of [closed, dropped])
      assert.equal(await forward("POST", waiting, () => preOpen(port)), "200");
    assert.deepEqual(log, ["POST", "POST"]);
  }));

test("a back end that refuses the second connection is a 502, and no exception", async () => {
  await saying([], async (port) => {
    assert.equal(await forward("GET", await preOpen(port), () => preOpen(1)), "502");
  });
});

test("a reset is a 504 on any connection, also on one that nobody listens to for errors", async () => {
  const resetting = net.createServer((socket) =>
    socket.once("data", () => socket.resetAndDestroy()),
  );
  const waiting = net.connect(await listen(resetting), "127.0.0.1");
  try {
    await once(waiting, "connect");
    assert.equal(await forward("POST", waiting, unreachable), "504");
  } finally {
    waiting.destroy();
    resetting.close();
  }
});

test("methods are told apart as they are written: an odd one is not repeated", async () => {
  for (const method of ["PATCH", "get", "CONNECT", ""]) {
    await saying([], async (port) => {
      assert.equal(await forward(method, await preOpen(port), unreachable), "504", method);
    });
  }
});

test("timers that would mean none, or the wrong order, are refused", () => {
  const endless = [Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31];
  for (const ms of [0, -1, ...endless]) assert.throws(() => outlast(ms), RangeError);
  const fromTheEnvironment = JSON.parse('"60000"');
  assert.throws(() => outlast(fromTheEnvironment), RangeError);
  for (const ms of [0, -10_000, ...endless]) assert.throws(() => outlast(60_000, ms), RangeError);
});

test("seconds given for milliseconds are refused, and what any balancer can be set to is not", () => {
  for (const seconds of [1, 60, 350, 900]) assert.throws(() => outlast(seconds), RangeError);
  assert.throws(() => outlast(60_000, 10), RangeError);
  for (const seconds of [1, 60, 4000, 6000]) assert.ok(outlast(seconds * 1000));
});

test("the keep-alive timer does not wait for that: it closes on its own, about a second late", () =>
  withBackEnd({ keepAliveTimeout: 50, connectionsCheckingInterval: 60_000 }, async (_, port) => {
    const waiting = await preOpen(port);
    assert.equal(await forward("GET", waiting, unreachable), "200");
    const startMs = performance.now();
    await once(waiting, "close");
    assert.ok(performance.now() - startMs < 30_000);
  }));

test("Node looks at its timers only now and then, so a first-byte timer shorter than that closes late", () =>
  withBackEnd(
    { headersTimeout: 10, requestTimeout: 10, connectionsCheckingInterval: 200 },
    async (_backEnd, port) => {
      const startMs = performance.now();
      const waiting = await preOpen(port);
      await once(waiting.resume(), "close");
      assert.ok(performance.now() - startMs > 150, "not after 10 ms");
    },
  ));

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { type TestContext, test } from "node:test";
import { askLinks, type LinkResponse, type RateLimit } from "../../src/check/ask-links.ts";
import { isPublicAddress } from "../../src/check/public-address.ts";
import { freePort } from "../support/processes.ts";

const rateLimit: RateLimit = {
  hosts: 4,
  pauseMs: 1,
  timeoutMs: 400,
  retries: 2,
  longestWaitMs: 3000,
};

/** A real host; answers its origin. */
async function host(t: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  return `http://127.0.0.1:${address.port}`;
}

/** These hosts are on this machine, where else nothing is asked. */
const anywhere = () => true;

async function ask(url: string): Promise<LinkResponse | undefined> {
  // None of these hosts is slow: what is short of time here is the machine.
  return (await askLinks([url], { ...rateLimit, timeoutMs: 10_000 }, "test", anywhere)).get(url);
}

test("a page that answers is alive, and HEAD is all that it is asked", async (t) => {
  const asked: (string | undefined)[] = [];
  const origin = await host(t, (request, response) => {
    asked.push(request.method);
    response.end();
  });
  assert.deepEqual(await ask(`${origin}/a`), { kind: "alive", movedTo: undefined });
  assert.deepEqual(asked, ["HEAD"]);
});

test("a host that gets HEAD wrong is asked with GET, for a little of the page", async (t) => {
  let range: string | undefined;
  const origin = await host(t, (request, response) => {
    range = request.headers.range;
    response.statusCode = request.method === "GET" ? 206 : 404;
    response.end("x");
  });
  assert.equal((await ask(`${origin}/`))?.kind, "alive");
  assert.equal(range, "bytes=0-1023");
});

test("an error that passes is asked again", async (t) => {
  let gets = 0;
  const origin = await host(t, (request, response) => {
    if (request.method === "GET") gets += 1;
    response.statusCode = gets > 1 ? 200 : 500;
    response.end();
  });
  assert.equal((await ask(`${origin}/`))?.kind, "alive");
  assert.equal(gets, 2);
});

test("a host that says when to come back is given that time", async (t) => {
  let first = 0;
  let waitedMs = 0;
  const origin = await host(t, (request, response) => {
    if (request.method === "GET" && first > 0) waitedMs = Date.now() - first;
    else if (request.method === "GET") first = Date.now();
    response.statusCode = waitedMs > 0 ? 200 : 429;
    response.setHeader("Retry-After", "2");
    response.end();
  });
  assert.equal((await ask(`${origin}/`))?.kind, "alive");
  assert.ok(waitedMs >= 1990, `${waitedMs} ms`);
});

test("a host that turns programs away is no dead link", async (t) => {
  const origin = await host(t, (_, response) => {
    response.statusCode = 403;
    response.end();
  });
  assert.deepEqual(await ask(`${origin}/`), { kind: "refused", problem: "403" });
});

test("a page that is gone, a host that hangs and one that isn't there have failed", async (t) => {
  const origin = await host(t, ({ url }, response) => {
    if (url === "/hangs") return;
    response.statusCode = 404;
    response.end();
  });
  assert.deepEqual(await ask(`${origin}/gone`), { kind: "failed", problem: "404" });
  const once = await askLinks([`${origin}/hangs`], { ...rateLimit, retries: 0 }, "test", anywhere);
  assert.deepEqual([...once.values()], [{ kind: "failed", problem: "ETIMEDOUT" }]);
  const closed = `http://127.0.0.1:${await freePort()}/`;
  const nobody = await askLinks([closed], { ...rateLimit, retries: 0 }, "test", anywhere);
  assert.deepEqual([...nobody.values()], [{ kind: "failed", problem: "ECONNREFUSED" }]);
});

test("a move counts when every step of it is for good", async (t) => {
  const origin = await host(t, ({ url }, response) => {
    const to: Record<string, [number, string]> = {
      "/old": [301, "/new"],
      "/older": [308, "/old"],
      "/busy": [302, "/new"],
      "/mixed": [301, "/busy"],
    };
    const [status, location] = to[url ?? ""] ?? [200, ""];
    response.writeHead(status, location === "" ? {} : { location }).end();
  });
  const moved = `${origin}/new`;
  assert.deepEqual(await ask(`${origin}/old`), { kind: "alive", movedTo: moved });
  assert.deepEqual(await ask(`${origin}/older`), { kind: "alive", movedTo: moved });
  assert.deepEqual(await ask(`${origin}/busy`), { kind: "alive", movedTo: undefined });
  assert.deepEqual(await ask(`${origin}/mixed`), { kind: "alive", movedTo: undefined });
});

test("an endless body, a ring of redirects and headers without end cost no more than the deadline", async (t) => {
  const origin = await host(t, ({ url }, response) => {
    response.on("error", () => undefined);
    if (url === "/ring") response.writeHead(302, { location: "/ring" }).end();
    else if (url === "/file") response.writeHead(302, { location: "file:///etc/passwd" }).end();
    else if (url === "/headers") {
      const line = `X: ${"x".repeat(10_000)}\r\n`;
      response.socket?.write(`HTTP/1.1 200 OK\r\n${line.repeat(10)}`);
    } else {
      const drip = setInterval(() => response.write("x".repeat(100_000)), 1);
      response.on("close", () => clearInterval(drip));
    }
  });
  const options = { ...rateLimit, retries: 0 };
  const urls = ["/endless", "/ring", "/file", "/headers"].map((path) => origin + path);
  const started = Date.now();
  const answers = await askLinks(urls, options, "test", anywhere);
  assert.ok(Date.now() - started < 8 * rateLimit.timeoutMs);
  assert.deepEqual(
    urls.map((url) => answers.get(url)),
    [
      { kind: "alive", movedTo: undefined },
      { kind: "failed", problem: "more than 10 redirects" },
      { kind: "failed", problem: "leads to file:///etc/passwd" },
      { kind: "failed", problem: "HPE_HEADER_OVERFLOW" },
    ],
  );
});

test("nothing on this machine or its network is asked, nor where a redirect leads there", async (t) => {
  let asked = 0;
  const secret = await host(t, (_, response) => {
    asked++;
    response.end();
  });
  const { port } = new URL(secret);
  const links = [secret, `http://localhost:${port}/x`, `http://2130706433:${port}/`];
  links.push(
    `http://0x7f.1:${port}/`,
    `http://[::1]:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
  );
  const answers = await askLinks(links, rateLimit, "test");
  for (const url of links) assert.deepEqual(answers.get(url), { kind: "unasked" }, url);
  assert.equal(asked, 0);

  const outside = await host(t, (_, response) => {
    response.writeHead(302, { location: `${secret}/admin` }).end();
  });
  let connections = 0;
  const onlyTheFirst = () => connections++ === 0;
  const led = await askLinks([outside], rateLimit, "test", onlyTheFirst);
  assert.deepEqual([...led.values()], [{ kind: "unasked" }]);
  assert.equal(asked, 0);
});

test("addresses of the internet are asked, those of a home, an office or a cloud's own are not", () => {
  for (const [address, isPublic] of [
    ["93.184.215.14", true],
    ["172.32.0.1", true],
    ["2606:2800:21f::1", true],
    ["64:ff9b::5db8:d70e", true],
    ["169.254.169.254", false],
    ["10.1.2.3", false],
    ["172.16.0.1", false],
    ["192.168.1.1", false],
    ["0.0.0.0", false],
    ["192.0.2.1", false],
    ["203.0.113.9", false],
    ["::", false],
    ["fd00:ec2::254", false],
    ["fe80::1", false],
    ["::ffff:10.0.0.1", false],
  ] as const) {
    assert.equal(isPublicAddress(address), isPublic, address);
  }
});

test("one host is never asked twice at the same time, while others are", async (t) => {
  const open = new Map<string, number>();
  let mostOfOne = 0;
  let mostOfAll = 0;
  const answer: RequestListener = ({ headers: { host: name = "" } }, response) => {
    open.set(name, (open.get(name) ?? 0) + 1);
    const counts = [...open.values()];
    mostOfOne = Math.max(mostOfOne, ...counts);
    mostOfAll = Math.max(
      mostOfAll,
      counts.reduce((sum, n) => sum + n, 0),
    );
    // That a host is not asked again meanwhile can only be waited for.
    setTimeout(() => {
      open.set(name, (open.get(name) ?? 0) - 1);
      response.end();
    }, 40);
  };
  const origins = [await host(t, answer), await host(t, answer), await host(t, answer)];
  const urls = origins.flatMap((origin) => [1, 2, 3].map((n) => `${origin}/${n}`));
  const answers = await askLinks(urls, rateLimit, "test", anywhere);
  assert.equal(answers.size, 9);
  assert.equal(mostOfOne, 1);
  assert.ok(mostOfAll > 1, `${mostOfAll}`);
});

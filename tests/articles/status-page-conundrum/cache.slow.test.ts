import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { after, test } from "node:test";
import { rawRequest } from "../../support/raw-request.ts";
import { type Host, runNginx } from "../../support/real-hosts.ts";

const lines = readFileSync(join(import.meta.dirname, "headers.http"), "utf8").split("\n");
const shownValue = (name: string) =>
  lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "";

/** The status page's own server: it answers with one header, until it is told to hang. */
class Origin {
  readonly #server = createServer((_request, response) => {
    this.fetches++;
    if (this.#hangs) {
      this.#held.add(response.once("close", () => this.#held.delete(response)));
      this.#server.emit("held");
    } else response.writeHead(200, { "cache-control": this.#header }).end("green");
  });
  readonly #held = new Set<ServerResponse>();
  readonly #header: string;
  #hangs = false;
  fetches = 0;

  constructor(header: string) {
    this.#header = header;
  }

  async listen(): Promise<number> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return address.port;
  }

  hang(): void {
    this.#hangs = true;
  }

  /** How many fetches it has taken and not answered, once there has been one. */
  async waiting(): Promise<number> {
    if (this.#held.size === 0) await once(this.#server, "held");
    return this.#held.size;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

const started: (Host | Origin)[] = [];
after(() => Promise.all(started.map((it) => it.close())));

/** A page behind a cache that obeys `header`, with one copy in it; the cache gives its server `timeout`. */
async function behindCache(header: string, timeout = "30s") {
  const origin = new Origin(header);
  const originPort = await origin.listen();
  const cache = await runNginx(
    (port, folder) => `
proxy_cache_path ${folder}/copies keys_zone=copies:1m;
server {
listen 127.0.0.1:${port};
location / {
proxy_pass http://127.0.0.1:${originPort};
proxy_read_timeout ${timeout};
proxy_cache copies;
proxy_cache_background_update on;
add_header X-Cache $upstream_cache_status always;
}
}`,
  );
  started.push(cache, origin);
  const read = () => rawRequest(cache.origin);
  assert.equal(String((await read()).body), "green");
  const { fetches } = origin;
  assert.equal((await read()).headers["x-cache"], "HIT");
  assert.equal(origin.fetches, fetches, "a fresh copy costs the server nothing");
  /** The first answer for which the cache has turned to its server again. */
  const firstStale = async () => {
    for (;;) {
      const startMs = performance.now();
      const answer = await read();
      const ms = performance.now() - startMs;
      if (answer.headers["x-cache"] !== "HIT") return { ...answer, ms };
    }
  };
  return { origin, firstStale };
}

/** The header with a freshness that a test can wait for. */
const brief = (header: string) => header.replace("max-age=10", "max-age=1");
const forCdns = brief(shownValue("CDN-Cache-Control"));
const withoutRevalidate = forCdns.replace("stale-while-revalidate=60, ", "");

test("the headers that are tried are those that are shown, but for nine seconds", () => {
  assert.equal(brief(shownValue("Cache-Control")), "max-age=1");
  assert.equal(forCdns, "max-age=1, stale-while-revalidate=60, stale-if-error=86400");
  assert.equal(withoutRevalidate, "max-age=1, stale-if-error=86400");
});

test("while the server hangs a reader gets the old copy at once: stale-while-revalidate", async () => {
  const { origin, firstStale } = await behindCache(forCdns);
  origin.hang();
  const { status, body } = await firstStale();
  assert.deepEqual([status, String(body)], [200, "green"]);
  assert.equal(await origin.waiting(), 1, "the cache goes on waiting for 30 s, the reader doesn't");
});

test("without it each reader waits for the cache's own timeout, and gets the old copy then", async () => {
  const { origin, firstStale } = await behindCache(withoutRevalidate, "500ms");
  origin.hang();
  const { status, body, ms } = await firstStale();
  assert.deepEqual([status, String(body)], [200, "green"]);
  assert.ok(ms >= 450, `${ms} ms`);
});

test("when the server is gone, stale-if-error keeps the page", async () => {
  const { origin, firstStale } = await behindCache(withoutRevalidate);
  await origin.close();
  started.splice(started.indexOf(origin), 1);
  const { status, body } = await firstStale();
  assert.deepEqual([status, String(body)], [200, "green"]);
});

test("a cache that has only max-age loses the page when the server is gone", async () => {
  const { origin, firstStale } = await behindCache(brief(shownValue("Cache-Control")));
  await origin.close();
  started.splice(started.indexOf(origin), 1);
  assert.equal((await firstStale()).status, 502);
});

test("on a quiet day the two numbers make a copy 70 seconds old, as the text says", () => {
  const seconds = (directive: string) =>
    Number(new RegExp(`${directive}=(\\d+)`).exec(shownValue("CDN-Cache-Control"))?.[1]);
  assert.equal(seconds("max-age") + seconds("stale-while-revalidate"), 70);
  assert.doesNotMatch(lines.join("\n"), /s-maxage|must-revalidate|proxy-revalidate/);
});

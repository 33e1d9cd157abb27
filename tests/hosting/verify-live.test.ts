import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { type TestContext, test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { asker, UnansweredError, verifyLive } from "../../src/hosting/verify-live.ts";
import type { Manifest } from "../../src/output/manifest.ts";
import { parseManifest } from "../../src/output/read-manifest.ts";
import { zstdCompress } from "../../src/output/zstd.ts";

// A host that is in doubt: what it answers can't hurt who asks.

const page = "<p>Right.</p>\n".repeat(200);
const sha256 = createHash("sha256").update(page).digest("hex");
const manifest: Manifest = {
  commit: null,
  tools: {},
  hosting: { basePath: "/", headers: [], redirects: [], gone: [] },
  files: { "index.html": { sha256, sizeBytes: page.length } },
};

async function askHost(t: TestContext, answer: RequestListener) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  return asker(new URL(`http://127.0.0.1:${address.port}`), false);
}

/** What is found wrong with the page, and how much memory that took. */
async function verifyHost(t: TestContext, answer: RequestListener) {
  const ask = await askHost(t, (request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
    if (request.url === "/") answer(request, response);
    else response.writeHead(404).end();
  });
  const before = process.memoryUsage().rss;
  const wrong = await verifyLive(ask, manifest, () => undefined);
  return {
    wrong: Array.from(wrong).flatMap(([what, paths]) => (paths.includes("/") ? [what] : [])),
    addedBytes: process.memoryUsage().rss - before,
  };
}

const zeros = Buffer.alloc(50_000_000);
const bombs = {
  br: brotliCompressSync(zeros),
  gzip: gzipSync(zeros),
  // A frame that says it holds 4 GB (RFC 8878, 3.1.1).
  zstd: Buffer.from("28b52ffda0ffffffff00000000", "hex"),
};

for (const [encoding, bomb] of Object.entries(bombs)) {
  test(`a body of ${encoding} that would become gigabytes is not unpacked`, async (t) => {
    const { wrong, addedBytes } = await verifyHost(t, (_, response) => {
      response.setHeader("Content-Encoding", encoding);
      response.end(bomb);
    });
    assert.deepEqual(wrong, [`can't be had: its body can't be decoded (${encoding})`]);
    assert.ok(addedBytes < 40_000_000, `${addedBytes} bytes`);
  });
}

test("a body without end is left after what its size allows", async (t) => {
  let sentBytes = 0;
  const { wrong } = await verifyHost(t, (_, response) => {
    const more = setInterval(() => {
      sentBytes += 100_000;
      response.write("x".repeat(100_000));
    }, 1);
    response.on("close", () => clearInterval(more));
  });
  assert.deepEqual(wrong, ["can't be had: its body goes on beyond its size"]);
  assert.ok(sentBytes < 50_000_000);
});

test("a host whose own manifest names any size makes nobody hold or unpack that much", async (t) => {
  const sizeBytes = 200_000_000;
  const part = Buffer.alloc(1_000_000, 1);
  const whole = createHash("sha256");
  for (let i = 0; i < 200; i++) whole.update(part);
  const bomb = gzipSync(Buffer.alloc(130_000_000), { level: 1 });
  let held = 0;
  const ask = await askHost(t, async ({ url }, response) => {
    response.on("error", () => undefined);
    if (url === "/bomb.txt") response.setHeader("Content-Encoding", "gzip").end(bomb);
    else if (url === "/film.mp4") {
      for (let i = 0; i < 200; i++) {
        held = Math.max(held, process.memoryUsage().arrayBuffers);
        if (!response.write(part)) await once(response, "drain");
      }
      response.end();
    } else response.writeHead(404).end();
  });
  const before = process.memoryUsage().arrayBuffers;
  const film = await ask("/film.mp4", { limitBytes: sizeBytes });
  assert.equal(film.sha256, whole.digest("hex"));
  assert.ok(held - before < 150_000_000, `${held - before} bytes`);
  await assert.rejects(ask("/bomb.txt", { limitBytes: sizeBytes }), /can't be decoded \(gzip\)/);
  // So long that no timer holds it.
  await ask("/", { limitBytes: 9e15 });
});

test("a host that keeps everybody waiting is left after a few requests, one that is slow at times is asked all", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 1000 }, (_, i) => [`p${i}/index.html`, { sha256, sizeBytes: 1 }]),
  );
  for (const everySo of [1, 2]) {
    let asked = 0;
    const wrong = await verifyLive(
      async () => {
        asked += 1;
        if (asked % everySo === 0) throw new UnansweredError("not answered within 30 s");
        return { status: 200, headers: {}, body: new Uint8Array(), sha256 };
      },
      { ...manifest, files },
      () => undefined,
    );
    assert.ok(everySo === 1 ? asked < 60 : asked > 1000, `${asked}`);
    const isLeft = [...wrong.keys()].some((what) => what.endsWith("nothing more was asked"));
    assert.equal(isLeft, everySo === 1);
  }
});

test("a copy that is wrong in one encoding only is found, and which it is", async (t) => {
  const { wrong } = await verifyHost(t, async ({ headers }, response) => {
    const asked = headers["accept-encoding"];
    if (asked === "gzip") {
      response.setHeader("Content-Encoding", "gzip").end(gzipSync("old"));
    } else if (asked === "zstd") {
      response.setHeader("Content-Encoding", "zstd").end(await zstdCompress(Buffer.from(page)));
    } else response.end(page);
  });
  assert.deepEqual(wrong, ["has other content (asked for gzip)"]);
});

test("no path in a manifest makes us ask another host", async (t) => {
  const asked: (string | undefined)[] = [];
  const ask = await askHost(t, ({ url }, response) => {
    asked.push(url);
    response.end();
  });
  await ask("//other.example/x");
  assert.deepEqual(asked, ["//other.example/x"]);
  for (const file of ["/other.example/x", "../x", "a/../../x", "", "a//b", "a\nb"]) {
    const text = JSON.stringify({ ...manifest, files: { [file]: { sha256, sizeBytes: 1 } } });
    assert.equal(parseManifest(text), undefined, JSON.stringify(file));
  }
  assert.ok(parseManifest(JSON.stringify(manifest)));
});

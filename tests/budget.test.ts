import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { after, test } from "node:test";
import { parse } from "yaml";
import { HouseFileSchema } from "../src/check/house-file.ts";
import { weightBytes } from "../src/check/page-weight.ts";
import { textContent } from "./support/html.ts";
import { serveRealSite } from "./support/served-site.ts";

/** What ten TCP segments carry: a server's first flight (RFC 6928), so a whole article in one round trip. */
const flightBytes = 14_600;
const stylePattern = /<style>.*?<\/style>/gs;

const site = await serveRealSite();
after(() => site.close());
const htmlOf = (path: string) => readFileSync(site.fileOf(path), "utf8");
const rows = await Promise.all(
  site.pages
    .filter((path) => /<article class="article/.test(htmlOf(path)) && path.startsWith("/articles/"))
    .map(async (path) => weigh(path.split("/")[2] ?? path, htmlOf(path), await arriving(path))),
);
console.table(Object.fromEntries(rows.map(({ article, ...row }) => [article, row])));

for (const { article, whole } of rows) {
  test(`${article} comes in one flight`, () => {
    assert.ok(whole <= flightBytes, `${whole} B, ${whole - flightBytes} B over the ${flightBytes}`);
  });
}

test("a page as heavy as the house lets it be comes in one flight", () => {
  const { pageBytes = Number.NaN } = HouseFileSchema.parse(
    parse(readFileSync("content/house.yaml", "utf8")),
  );
  const headers = Math.max(...rows.map((row) => row.headers));
  assert.ok(pageBytes + headers <= flightBytes, `${pageBytes} B and ${headers} B of headers`);
});

test("every page carries one of the two stylesheets, and nothing that blocks its drawing", () => {
  const styles = new Set(site.pages.map((path) => htmlOf(path).match(stylePattern)?.join()));
  assert.equal(styles.size, 2);
  for (const path of site.pages) {
    const html = htmlOf(path);
    const blocking = /rel="stylesheet"(?! media="print")|@import|@font-face|url\(/.exec(html);
    assert.equal(blocking, null, path);
    for (const [script] of html.matchAll(/<script[^>]* src=[^>]*>/g)) {
      assert.match(script, / type="module"| defer| async/, path);
    }
  }
});

/** What comes for one request, as it is on the wire without TLS and the shorter headers of HTTP/2. */
function arriving(path: string): Promise<{ headers: number; body: number }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.origin);
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n`,
      ),
    );
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.once("error", reject);
    socket.once("end", () => {
      const bytes = Buffer.concat(chunks);
      const headers = bytes.indexOf("\r\n\r\n") + 4;
      resolve({ headers, body: bytes.length - headers });
    });
  });
}

/** A page's bytes, by part: a part's is what the page would weigh less without it; markup is the rest. */
function weigh(
  article: string,
  html: string,
  { headers, body }: { headers: number; body: number },
) {
  const page = weightBytes(html);
  const figure = /<figure class="explorable.*?<\/figure>/gs;
  const bare = html.replace(stylePattern, "").replace(figure, "");
  const styles = page - weightBytes(html.replace(stylePattern, ""));
  const figures = page - weightBytes(html.replace(figure, ""));
  const text = weightBytes(textContent(bare.replace(/<script.*?<\/script>/gs, "")));
  const markup = body - styles - figures - text;
  const whole = headers + body;
  return { article, text, markup, styles, figures, headers, whole, left: flightBytes - whole };
}

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { climbs, pathOfFile } from "../../src/content/site-path.ts";
import { sourceText } from "../../src/content/source-text.ts";
import { type Address, formatUrlsLock, parseUrlsLock } from "../../src/content/urls-lock.ts";
import { anyDate } from "../support/dates.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";
import { hostileNames } from "../support/file-names.ts";

const name = fc
  .oneof(fc.string({ minLength: 1 }), fc.constantFrom(...hostileNames))
  .filter((one) => !/[/\p{C}]/u.test(one) && !climbs(one));
const address: fc.Arbitrary<Address> = fc
  .tuple(fc.array(name), fc.boolean(), fc.option(fc.stringMatching(/^[\w-]+$/)))
  .map(([names, isFolder, id]): Address => {
    const path = pathOfFile([...names, ...(isFolder || names.length === 0 ? [""] : [])].join("/"));
    return id === null ? path : `${path}#${id}`;
  });

test("what is written is read again, line by line in order", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(address),
      fc.option(anyDate, { nil: undefined }),
      fc.constantFrom(undefined, "https://small.example", "http://localhost:8080"),
      (addresses, published, feedBaseUrl) => {
        const log = diagnosticLog();
        const written = formatUrlsLock({
          feedBaseUrl,
          addresses: new Map(addresses.map((one) => [one, { published }])),
        });
        const read = parseUrlsLock(sourceText("urls.lock", written), log.report);
        assert.deepEqual(log.lines(), []);
        assert.equal(read.feedBaseUrl, feedBaseUrl);
        assert.deepEqual([...read.addresses.keys()], addresses.toSorted());
        for (const one of read.addresses.values()) assert.deepEqual(one.published, published);
        assert.equal(formatUrlsLock(read), written);
      },
    ),
  );
});

test("lines that are no addresses are diagnostics, each at its line", () => {
  const log = diagnosticLog();
  const text = "# Head.\n/\n=======\n/about/ soon\n/a/ 2024-01-01 2024-01-02\nftp://x\n";
  parseUrlsLock(sourceText("urls.lock", text), log.report);
  assert.deepEqual(log.lines(), ["3:1 E515", "4:1 E515", "5:1 E515", "6:1 E515"]);
});

test("a path that a host's settings could take for their own is none, whatever stands for the blanks", () => {
  const attacks = [
    "/old/x\t{\treturn\t410;\t}\tlocation\t/loot/\t{\talias\t/etc/;\t}\tlocation\t=\t/zz",
    "/old/x\u000Breturn",
    "/a\r",
    "/a\u0000",
    "/a%0Ab/",
    "/a%00",
    "/a\u2028b",
    "/a%EF%BF%BD",
    "//evil.example/",
    "/a//b",
    "/..",
    "/a/../b",
    "/a/%2e%2e/b",
    "/a/%2E./",
    "/./a",
    "/a%2Fb",
    "/a/..%2fb",
    `/${"x".repeat(3000)}`,
    "/a#",
    "/a#b#c",
    "/a#\u0007",
  ];
  const log = diagnosticLog();
  parseUrlsLock(sourceText("urls.lock", attacks.join("\n")), log.report);
  assert.deepEqual(
    log.lines(),
    attacks.map((_, i) => `${i + 1}:1 E515`),
  );
  for (const { message } of log.diagnostics) assert.doesNotMatch(message, /\p{Cc}/u);
});

test("an address is one, however it was encoded when it was released", () => {
  for (const [written, path] of [
    ["/a/it's.png", "/a/it%27s.png"],
    ["/a/cost$1.png", "/a/cost%241.png"],
    ["/a/a{b}.png", "/a/a%7Bb%7D.png"],
    ["/a/ä.png", "/a/%C3%A4.png"],
    ["/a/%c3%a4.png", "/a/%C3%A4.png"],
    ["/a/100%25.png", "/a/100%25.png"],
    ["/a/100%.png", "/a/100%25.png"],
    ["/%7Eann/", "/~ann/"],
  ] as const) {
    const log = diagnosticLog();
    const { addresses } = parseUrlsLock(sourceText("urls.lock", `${written}\n`), log.report);
    assert.deepEqual(log.lines(), []);
    assert.deepEqual([...addresses.keys()], [path]);
  }
});

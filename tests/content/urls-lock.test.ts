import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sourceText } from "../../src/content/source-text.ts";
import { type Address, formatUrlsLock, parseUrlsLock } from "../../src/content/urls-lock.ts";
import { anyDate } from "../support/dates.ts";
import { diagnosticLog } from "../support/diagnostic-log.ts";

const address: fc.Arbitrary<Address> = fc
  .tuple(
    fc.webPath().filter((path) => path !== ""),
    fc.option(fc.stringMatching(/^[\w-]+$/)),
  )
  .map(([path, id]): Address => `/${path.slice(1)}${id === null ? "" : `#${id}`}`);

test("what is written is read again, line by line in order", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(address),
      fc.option(anyDate, { nil: undefined }),
      fc.constantFrom(undefined, "https://small.example", "http://localhost:8080"),
      (addresses, published, feedOrigin) => {
        const log = diagnosticLog();
        const written = formatUrlsLock({
          feedOrigin,
          addresses: new Map(addresses.map((one) => [one, { published }])),
        });
        const read = parseUrlsLock(sourceText("urls.lock", written), log.report);
        assert.deepEqual(log.lines(), []);
        assert.equal(read.feedOrigin, feedOrigin);
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

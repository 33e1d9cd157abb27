import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { plainAddresses } from "../../../src/content/markdown/plain-addresses.ts";

const own = new MarkdownIt();
const ours = new MarkdownIt().use(plainAddresses);

const joined = (pieces: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((some) => some.join(""));
const schemes = ["http://", "https://", "HTTP://", "https:", "//", ""];
const hosts = [
  "example.org",
  "a.b",
  "xn--bcher-kva.example",
  "münchen.de",
  "[::1]",
  "a".repeat(64),
  "b.".repeat(128),
].concat(["user@", "user:pw@", ":8080", ".", "-", "_", "Z", "9", "%20", " "]);
const rests =
  "/ . .. ? # & = % %20 %C3%A9 é 漢 xn--bcher-kva @ : ; , ' ( ) * _ ~ + - | \\ { } ^ ` < a Z 9".split(
    " ",
  );
/** Addresses that are taken as they are, and those in which something has to be written otherwise. */
const address = fc
  .tuple(fc.constantFrom(...schemes), joined(hosts, 3), fc.constantFrom("/", ""), joined(rests, 5))
  .map((parts) => parts.join(""));

test("an address that is taken as it is comes out as markdown-it writes it", () => {
  fc.assert(
    fc.property(address, (one) => {
      assert.equal(ours.normalizeLink(one), own.normalizeLink(one));
      assert.equal(ours.normalizeLinkText(one), own.normalizeLinkText(one));
    }),
    { numRuns: 3000 },
  );
});

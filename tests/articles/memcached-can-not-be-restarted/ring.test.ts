import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { moduloOwner, owner, ring, words } from "./ring.ts";

const KEYS = Array.from({ length: 4000 }, (_, i) => `timeline:${i}`);
const nodesNamed = (count: number, port = 11211) =>
  Array.from({ length: count }, (_, i) => `10.0.1.${i + 1}:${port}`);

const shareMoved = (before: (key: string) => unknown, after: (key: string) => unknown) =>
  KEYS.filter((key) => before(key) !== after(key)).length / KEYS.length;

const fleet = fc.record({
  count: fc.integer({ min: 3, max: 12 }),
  port: fc.integer({ min: 1024, max: 65535 }),
  pick: fc.nat(),
});

test("the words of MD5 of nothing are those of its published digest d41d8cd98f00b204…", () => {
  assert.deepEqual(words(""), [0xd98c1dd4, 0x04b2008f, 0x980980e9, 0x7e42f8ec]);
});

test("every node stands on the ring 160 times", () => {
  const points = ring(nodesNamed(8));
  assert.equal(points.length, 8 * 160);
  assert.equal(points.filter(({ node }) => node === "10.0.1.3:11211").length, 160);
});

test("the owner is the first point at or after the hash, as a plain scan finds it", () => {
  const points = ring(nodesNamed(5), 3);
  for (const key of KEYS.slice(0, 500)) {
    const hash = words(key)[0] ?? 0;
    const scanned = points.find((point) => point.hash >= hash) ?? points[0];
    assert.equal(owner(points, key), scanned?.node);
  }
});

test("removing a node moves its own keys and no other", () => {
  fc.assert(
    fc.property(fleet, ({ count, port, pick }) => {
      const nodes = nodesNamed(count, port);
      const gone = nodes[pick % count];
      const before = ring(nodes);
      const after = ring(nodes.filter((node) => node !== gone));
      return KEYS.every(
        (key) => (owner(before, key) !== owner(after, key)) === (owner(before, key) === gone),
      );
    }),
    { numRuns: 12 },
  );
});

test("a key that moves when a node is added moves to that node", () => {
  fc.assert(
    fc.property(fleet, ({ count, port }) => {
      const nodes = nodesNamed(count + 1, port);
      const added = nodes.at(-1);
      const before = ring(nodes.slice(0, -1));
      const after = ring(nodes);
      return KEYS.every((key) => [owner(before, key), added].includes(owner(after, key)));
    }),
    { numRuns: 12 },
  );
});

test("removing one of N nodes moves about 1/N of the keys: within half of that share", () => {
  fc.assert(
    fc.property(fleet, ({ count, port, pick }) => {
      const nodes = nodesNamed(count, port);
      const before = ring(nodes);
      const after = ring(nodes.filter((_, i) => i !== pick % count));
      const moved = shareMoved(
        (key) => owner(before, key),
        (key) => owner(after, key),
      );
      return Math.abs(moved * count - 1) < 0.5;
    }),
    { numRuns: 20 },
  );
});

test("by modulo, going from N nodes to N - 1 or N + 1 leaves one key in N or N + 1", () => {
  for (const count of [4, 8, 12]) {
    const nodes = nodesNamed(count + 1);
    const now = (key: string) => moduloOwner(nodes.slice(0, count), key);
    const fewer = shareMoved(now, (key) => moduloOwner(nodes.slice(0, count - 1), key));
    const more = shareMoved(now, (key) => moduloOwner(nodes, key));
    assert.ok(Math.abs(fewer - (1 - 1 / count)) < 0.02, `${count} to ${count - 1}: ${fewer}`);
    assert.ok(Math.abs(more - (1 - 1 / (count + 1))) < 0.02, `${count} to ${count + 1}: ${more}`);
  }
});

test("a node's part of the ring spreads as sqrt((N - 1) / (N k + 1)) around 1/N", () => {
  const [count, digests, fleets] = [8, 10, 300];
  const parts = Array.from({ length: fleets }, (_, fleet) => {
    const points = ring(nodesNamed(count, 2000 + fleet), digests);
    return points.reduce((part, { hash, node }, i) => {
      const before = i === 0 ? (points.at(-1)?.hash ?? 0) - 2 ** 32 : (points[i - 1]?.hash ?? 0);
      return node.startsWith("10.0.1.1:") ? part + (hash - before) / 2 ** 32 : part;
    }, 0);
  });
  const mean = parts.reduce((sum, part) => sum + part, 0) / fleets;
  const variance = parts.reduce((sum, part) => sum + (part - mean) ** 2, 0) / fleets;
  const expected = Math.sqrt((count - 1) / (count * digests * 4 + 1));
  const percentAt = (points: number) =>
    Math.round(100 * Math.sqrt((count - 1) / (count * points + 1)));
  assert.deepEqual([160, 40, 8].map(percentAt), [7, 15, 33], "the article's numbers");
  assert.ok(Math.abs(mean * count - 1) < 0.05);
  assert.ok(Math.abs(Math.sqrt(variance) / mean / expected - 1) < 0.15);
});

test("clients whose lists are in another order agree on the ring, even where points fall together", () => {
  const nodes = Array.from({ length: 2000 }, (_, i) => `10.0.${i >> 8}.${i & 255}:11211`);
  const points = ring(nodes);
  const ties = points.filter(({ hash }, i) => hash === points[i - 1]?.hash);
  assert.ok(ties.length > 0, "a third of a million points do fall together");
  const turned = ring(nodes.toReversed());
  assert.equal(
    points.findIndex(({ node }, i) => node !== turned[i]?.node),
    -1,
  );
});

test("a node listed twice would have two shares, and an empty ring no owner: both are refused", () => {
  assert.throws(() => ring(["10.0.1.1:11211", "10.0.1.1:11211"]), /twice/);
  assert.throws(() => owner(ring([]), "timeline:12"), /no node/);
});

test("any key has an owner, however odd it is", () => {
  const points = ring(nodesNamed(3));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (key) => nodesNamed(3).includes(owner(points, key))),
  );
});

test("not guarded: one server under two names is two nodes", () => {
  const mixed = ring(["10.0.1.1:11211", "cache-1.internal:11211"]);
  assert.equal(new Set(KEYS.map((key) => owner(mixed, key))).size, 2);
});

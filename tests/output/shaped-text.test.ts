import assert from "node:assert/strict";
import { test } from "node:test";
import { prepareToPrint } from "../../src/output/printable-text.ts";
import { setShaped } from "../../src/output/shaped-text.ts";

/** What of a text is set in the plain typeface, which has the signs of ASCII, part by part in the order of sight. */
async function plainParts(text: string): Promise<string[]> {
  await prepareToPrint(text);
  const parts: string[] = [];
  const setPlain = (part: string) => {
    parts.push(part);
    return { placed: [], end: part.length * 100 };
  };
  setShaped(text, (character) => /[ -~]/.test(character), setPlain, 1000);
  return parts;
}

test("a space or sign behind letters of another script is set with them", async () => {
  assert.deepEqual(await plainParts("か な"), []);
  assert.deepEqual(await plainParts("नमस्ते दुनिया"), []);
});

test("letters and digits that the plain typeface has are set in it, wherever they stand", async () => {
  assert.deepEqual(await plainParts("か B3"), ["B3"]);
  assert.deepEqual(await plainParts("Node か"), ["Node "]);
});

test("what runs from the right is set from the right, brackets open to the other side", async () => {
  assert.deepEqual(await plainParts("(שלום"), [")"]);
});

test("what a right-to-left line begins with stands at its right", async () => {
  await prepareToPrint("(שלום");
  const plain = { placed: [{ outline: "M0 0", x: 0, y: 0 }], end: 300 };
  const isPlain = (character: string) => /[ -~]/.test(character);
  const { placed, end } = setShaped("(שלום", isPlain, () => plain, 1000);
  assert.equal(placed.at(-1)?.outline, "M0 0");
  assert.equal(placed.at(-1)?.x, end - 300);
});

test("what comes behind a part begins where that ends", async () => {
  await prepareToPrint("AB か");
  const plain = { placed: [{ outline: "M0 0", x: 0, y: 0 }], end: 300 };
  const { placed, end } = setShaped(
    "AB か",
    (one) => /[ -~]/.test(one),
    () => plain,
    1000,
  );
  assert.ok(placed.length > 1);
  for (const { x } of placed.slice(1)) assert.ok(x >= 300, `${x}`);
  assert.ok(end > 300);
});

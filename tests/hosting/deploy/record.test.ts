import assert from "node:assert/strict";
import { test } from "node:test";
import { formatRecord, parseRecord } from "../../../src/hosting/deploy/record.ts";
import { DeployError } from "../../../src/hosting/deploy/target.ts";

test("a record that a deploy wrote is read again, and one that isn't there is empty", () => {
  const record = { number: 2, releases: [{ number: 2, commit: null }], files: { "a.html": 2 } };
  assert.deepEqual(parseRecord(formatRecord(record)), record);
  assert.equal(parseRecord(undefined).number, 0);
});

test("a damaged record is said in a sentence", () => {
  for (const text of ["", "{", "[]", '{"number":"x"}', "<html>", "null"]) {
    assert.throws(() => parseRecord(text), DeployError, text);
  }
});

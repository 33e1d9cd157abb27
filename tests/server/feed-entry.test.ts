import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import { answerFeedEntry } from "../../src/server/feed-entry.ts";
import { rawRequest } from "../support/raw-request.ts";

test("nothing in a feed's entry can load, send or lead anything by itself, or be shown in another's page", async (t) => {
  const nothing = { site: undefined, newerText: () => undefined };
  const server = createServer((_, response) => answerFeedEntry(response, nothing, "/articles/a/"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  const { status, headers } = await rawRequest(`http://127.0.0.1:${address.port}/`);
  assert.equal(status, 404);
  const policy = String(headers["content-security-policy"]).split("; ");
  for (const said of ["default-src 'none'", "form-action 'none'", "base-uri 'none'"]) {
    assert.ok(policy.includes(said), said);
  }
  assert.ok(policy.includes("frame-ancestors 'self'"));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { hostingOf } from "../../src/hosting/hosting.ts";
import { smallSite } from "../support/small-site.ts";

test("what a host is told has the base path on both sides of a redirect, and on what is gone", async (t) => {
  const { info } = await smallSite(t, {});
  const { redirects, gone, headers } = hostingOf(
    {
      info: { ...info, basePath: "/blog/" },
      redirects: [{ from: "/old/", to: "/new/" }],
      gone: [{ path: "/away/", reason: "Taken down." }],
    },
    "default-src 'none'",
    [],
  );
  assert.deepEqual(redirects, [{ from: "/blog/old/", to: "/blog/new/" }]);
  assert.deepEqual(gone, ["/blog/away/"]);
  assert.ok(headers.length > 0);
  for (const { pattern } of headers) assert.match(pattern, /^\/blog\//);
});

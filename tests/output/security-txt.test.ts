import assert from "node:assert/strict";
import { test } from "node:test";
import { securityTxt } from "../../src/output/security-txt.ts";
import { articleText, siteYaml } from "../support/site-folder.ts";
import { smallSite } from "../support/small-site.ts";

const articles = { "articles/a.md": articleText("A") };

test("security.txt has what RFC 9116 asks for, each field on its line, contacts in order", async (t) => {
  const security = `security:
  contact: ["mailto:ann@ann.example", "https://ann.example/report"]
  expires: 2025-01-31
  policy: https://ann.example/policy
`;
  const site = await smallSite(t, { ...articles, "site.yaml": siteYaml + security });
  assert.deepEqual(securityTxt(site), [
    {
      path: "/.well-known/security.txt",
      text: `Contact: mailto:ann@ann.example
Contact: https://ann.example/report
Expires: 2025-01-31T00:00:00.000Z
Preferred-Languages: en
Canonical: https://small.example/.well-known/security.txt
Policy: https://ann.example/policy
`,
    },
  ]);
});

test("who names no contact has no security.txt", async (t) => {
  assert.deepEqual(securityTxt(await smallSite(t, articles)), []);
});

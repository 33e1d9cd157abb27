import assert from "node:assert/strict";
import { test } from "node:test";
import { WebUrlSchema } from "../../src/content/schemas/values.ts";

const isUrl = (text: string) => WebUrlSchema.safeParse(text).success;

test("hosts are names in any letters, IP addresses and this machine", () => {
  for (const url of [
    "https://例え.jp",
    "https://президент.рф/",
    "http://192.168.1.10:8080",
    "http://[::1]:8080",
    "http://localhost:8080",
    "https://a.example/b",
  ])
    assert.ok(isUrl(url), url);
});

test("what is no whole web address is refused", () => {
  for (const url of [
    "example.org",
    "https://",
    "https://a",
    "ftp://a.example",
    "https://-a.example",
    "javascript:1",
    "https://a..example",
  ])
    assert.ok(!isUrl(url), url);
});

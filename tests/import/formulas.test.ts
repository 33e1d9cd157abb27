import assert from "node:assert/strict";
import { test } from "node:test";
import { hasDollars } from "../../src/import/formulas.ts";
import { sourcePost } from "../support/source-post.ts";

const site = { posts: [], roots: [], address: undefined, facts: {} };
const isMath = (body: string) => hasDollars(sourcePost(body), site);

test("dollars around powers, braces below a line and commands are formulas", () => {
  for (const text of ["Takes $O(H^2W^2)$.", "全て$x_{i}$である", "$2 \\le n$", "$$n$$"])
    assert.equal(isMath(text), true, text);
});

test("prices, variables of a shell and code are none", () => {
  for (const text of [
    "From $5 to $10^2 or so.",
    "Set $HOME_DIR and $PATH.",
    "Write `$x^2$` so.",
    "```sh\necho $a^b$\n```",
  ])
    assert.equal(isMath(text), false, text);
});

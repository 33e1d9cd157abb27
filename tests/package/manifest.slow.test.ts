import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { packedProgram } from "../support/packed-program.ts";

/** Runs a tool that is fetched for this alone. */
function tool(spec: string, bin: string, args: readonly string[]) {
  const npx = ["--yes", "--ignore-scripts", `--package=${spec}`, bin, ...args];
  return spawnSync("npx", npx, { encoding: "utf8" });
}

test("publint finds nothing in the package", () => {
  const { status, stdout, stderr } = tool("publint@0.3.25", "publint", [
    packedProgram(),
    "--strict",
  ]);
  assert.equal(status, 0, `${stdout}${stderr}`);
  assert.match(stdout, /All good!/);
});

test("whoever imports from the package finds its types", () => {
  const spec = "@arethetypeswrong/cli@0.18.5";
  // It is of modules alone, and the Node before them is below what it asks for.
  const args = [packedProgram(), "--profile", "esm-only", "--format", "ascii"];
  const { status, stdout, stderr } = tool(spec, "attw", args);
  assert.equal(status, 0, `${stdout}${stderr}`);
  assert.match(stdout, /"load-bearing\/figures"\s+node16 \(from ESM\): 🟢/);
});

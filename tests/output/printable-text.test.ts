import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { projectFolder } from "../support/build.ts";

test("what sets other scripts is loaded once a text has one, and not before", () => {
  // In a process of its own: in others it may be loaded.
  const script = `
    import { canSetTitle, prepareToPrint } from "./src/output/printable-text.ts";
    const canSet = () => canSetTitle("データベース");
    await prepareToPrint('["Straße", "Łódź", "2024–2025"]');
    console.log(canSet());
    await prepareToPrint('["Latin", "データ"]');
    console.log(canSet());`;
  const args = ["--import", "tsx", "--input-type=module", "-e", script];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: projectFolder,
    encoding: "utf8",
  });
  assert.equal(stdout, "false\ntrue\n", stderr);
});

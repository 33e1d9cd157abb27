import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";

/** Looks again and again until something is so. Fails with what `said` answers when it isn't within a minute. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  said: () => string,
): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isSo())) {
    assert.ok(Date.now() < deadline, said());
    await setTimeout(20);
  }
}

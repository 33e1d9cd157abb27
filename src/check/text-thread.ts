import { join } from "node:path";
import { Tinypool } from "tinypool";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkText, type TextTask } from "./check-text.ts";

/** Looks through texts in a thread of its own, which begins when it is first asked. */
export interface TextThread {
  /** Lets it load what it looks words up with. */
  warmUp(): void;
  /** Undefined where what knows of such things isn't installed. Rejects if it fails. */
  check(task: TextTask): Promise<readonly Diagnostic[] | undefined>;
  close(): Promise<void>;
}

/** @param folder where the bundled program is; empty where it runs from its sources, and has but one thread */
export function textThread(folder: string): TextThread {
  let pool: Tinypool | undefined;
  let ready: Promise<unknown> = Promise.resolve();
  function open(): Tinypool {
    const filename = join(folder, "check-worker.mjs");
    pool ??= new Tinypool({ filename, minThreads: 1, maxThreads: 1 });
    return pool;
  }
  return {
    warmUp() {
      // What goes wrong here goes wrong again for the first text, and is told there.
      if (folder !== "")
        ready = open()
          .run({ kind: "ready" })
          .catch(() => {});
    },
    check: (task) => (folder === "" ? checkText(task) : open().run(task)),
    async close() {
      // V8 ends the whole process where a thread is ended while it evaluates a module that awaits something.
      await ready;
      await pool?.destroy();
    },
  };
}

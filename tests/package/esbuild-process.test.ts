import assert from "node:assert/strict";
import { test } from "node:test";
import { build, type Plugin } from "esbuild";
import { withEsbuild } from "../../src/package/esbuild-process.ts";

/** A module that is read only once something is over. */
const after = (over: Promise<unknown>): Plugin => ({
  name: "after",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path }) => ({ path, namespace: "after" }));
    onLoad({ filter: /./, namespace: "after" }, async () => {
      await over;
      return { contents: "export const done = true;" };
    });
  },
});

test("what is being bundled goes on when other work that needed esbuild is over", async () => {
  const other = withEsbuild(() =>
    build({ stdin: { contents: "export const one = 1;" }, write: false }),
  );
  const bundled = withEsbuild(() =>
    build({
      stdin: { contents: 'export * from "later";' },
      bundle: true,
      format: "esm",
      write: false,
      plugins: [after(other)],
    }),
  );
  assert.match((await bundled).outputFiles[0]?.text ?? "", /done = true/);
});

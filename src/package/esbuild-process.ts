/** How much work is going on that needs esbuild. */
let users = 0;

/**
 * Does work that bundles with esbuild, and lets go of it once no such work is left: it is a process of its own, which
 * would hold what it read for as long as the command runs.
 */
export async function withEsbuild<T>(work: () => Promise<T>): Promise<T> {
  users += 1;
  try {
    return await work();
  } finally {
    const { stop } = await import("esbuild");
    users -= 1;
    if (users === 0) await stop();
  }
}

import type { Options } from "../build/options.ts";
import { deskPath } from "../server/desk-answer.ts";
import { type DevSettings, devSession } from "../server/dev-session.ts";
import { followChanges } from "../server/follow-changes.ts";

/**
 * `npm start`: serves the site, drafts and all, with the headers of production. Pages are drawn when they
 * are asked for, and change in the browser when their article is saved. When the program itself changes it
 * ends, and `src/launch.mjs` starts the new one; one that doesn't compile is reported, and this one goes on.
 */
export async function start(
  _: readonly string[],
  options: DevSettings & Pick<Options, "now">,
): Promise<number> {
  // src/launch.mjs is gone.
  process.once("disconnect", () => process.exit());
  const startedMs = Date.now();
  const now = () => new Date(options.now.getTime() + Date.now() - startedMs);
  const session = await devSession(options, now);
  await followChanges(session, options.content, (sentence) => {
    process.stderr.write(`${sentence}\n`);
  });
  const listening = await session.listen();
  if ("problem" in listening) {
    process.stderr.write(`${listening.problem}\n`);
    // The watch would keep the process alive.
    process.exit(1);
  }
  process.stdout.write(`The site is on ${listening.url}\n`);
  process.stdout.write(`Your desk is on ${new URL(deskPath, listening.url)}\n`);
  return 0;
}

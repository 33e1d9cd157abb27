import { partOf, watchedFolders } from "./changed-files.ts";
import type { DevSession } from "./dev-session.ts";
import { workInTurn } from "./in-turn.ts";
import { watchFolders } from "./watch-folders.ts";

/** An editor saves in several steps; the site is made anew once it is quiet. */
const quietMs = 40;

/**
 * Watches what a site is made of, makes it for the first time, and then anew whenever something changes.
 * @param content the content folder
 * @param say takes a sentence if not all can be watched
 */
export async function followChanges(
  session: DevSession,
  content: string,
  say: (sentence: string) => void,
): Promise<void> {
  const { live, codeInputs } = session;
  const inTurn = workInTurn();
  let figuresChanged = false;
  let timer: NodeJS.Timeout | undefined;
  /** How long the whole site takes. */
  let wholeMs = 0;

  const followFolders = () => watching.follow(watchedFolders(content, codeInputs));
  async function remake(): Promise<void> {
    const withFigures = figuresChanged;
    figuresChanged = false;
    wholeMs = await session.remake(withFigures);
    followFolders();
  }

  const watching = watchFolders((path) => {
    const part = partOf(path, content, codeInputs);
    if (part === undefined) return;
    if (part === "program") {
      inTurn(session.refreshProgram);
      return;
    }
    if (part === "code") {
      inTurn(async () => {
        await session.refreshCode();
        followFolders();
      });
      return;
    }
    figuresChanged ||= part === "figures";
    const isAhead = live.readAhead(path);
    if (isAhead) session.changedAhead();
    clearTimeout(timer);
    // An article's own page shows the change already; the rest of a large site waits for a pause in the writing.
    timer = setTimeout(() => inTurn(remake), isAhead ? Math.max(quietMs, wholeMs) : quietMs);
  }, say);
  // Watched before it is read: what is saved meanwhile is taken up after that.
  followFolders();
  const begun = remake();
  inTurn(() => begun);
  await begun;
}

/** The page as the reloader sees it. */
export interface Page {
  /** The build that this page was loaded with. */
  readonly build: number;
  /** No unsaved input, no request under way, no upload, no call. */
  isSafe(): boolean;
  reload(): void;
  /** Outlives a reload, belongs to one tab: `sessionStorage` in a browser. */
  readonly store: Pick<Storage, "getItem" | "setItem">;
}

// #region reload
/** Reloads a page once a newer build is out and nothing would be lost. */
export function safeReloader(page: Page) {
  let newest = page.build;

  /** Call after a save, on a route change, and when the page is hidden. */
  function atSafeMoment(): void {
    if (newest <= page.build || !page.isSafe()) return;
    try {
      // A reload for this build has been tried and brought back the old one: do not loop.
      if (Number(page.store.getItem("reloadedFor")) >= newest) return;
      page.store.setItem("reloadedFor", String(newest));
    } catch {
      return; // Storage is blocked, so a loop could not be noticed.
    }
    page.reload();
  }

  /** Call with the build that each API reply names. */
  function heard(build: number): void {
    newest = Math.max(newest, build);
  }

  return { heard, atSafeMoment };
}
// #endregion

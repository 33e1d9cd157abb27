// #region reload
/** The page as the reloader sees it. */
export interface Page {
  /** The build that this page was loaded with. */
  readonly build: number;
  /** No unsaved input, no request under way, no upload, no call. */
  isSafe(): boolean;
  reload(): void;
  nowMs(): number;
  /** From 0 up to 1: `Math.random`. */
  random(): number;
  /** Outlives a reload, belongs to one tab: `sessionStorage` in a browser. */
  readonly store: Pick<Storage, "getItem" | "setItem">;
}

/** Reloads a page for a newer build, when nothing is lost, once an hour. */
export function safeReloader(page: Page, jitterMs = 1_800_000) {
  let newest = page.build;
  let notBeforeMs = Number.POSITIVE_INFINITY;
  let heardMs = Number.NaN;

  /** Call with each API reply's header, and with its `ok`. */
  function heard(header: string | null, ok: boolean): void {
    // An error, a captive portal's page, "4190, 4190": not our server's word.
    if (!(ok && /^[1-9]\d{0,8}$/.test(header ?? ""))) return;
    heardMs = page.nowMs();
    if (Number(header) <= newest) return;
    newest = Number(header);
    notBeforeMs = heardMs + page.random() * jitterMs;
  }

  /** Call after a reply, when the user saved, moved on, left or came back. */
  function atSafeMoment(): void {
    const nowMs = page.nowMs();
    if (!(newest > page.build && nowMs >= notBeforeMs && page.isSafe())) return;
    if (!(Math.abs(nowMs - heardMs) < 60_000)) return; // Offline?
    try {
      const lastMs = Number(page.store.getItem("reloadedAt")); // 0: none
      if (!(Math.abs(nowMs - lastMs) >= 3_600_000)) return;
      page.store.setItem("reloadedAt", String(nowMs));
      if (page.store.getItem("reloadedAt") !== String(nowMs)) return;
    } catch {
      return; // Storage is blocked, so a loop could not be noticed.
    }
    page.reload();
  }

  return { heard, atSafeMoment };
}
// #endregion

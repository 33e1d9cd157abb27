import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { belowBase } from "../output/base-path.ts";
import { type EventStreams, eventStreams } from "./event-streams.ts";
import { liveChecks } from "./live-checks.ts";
import type { LiveSite } from "./live-site.ts";
import { entryAt, pageState } from "./page-state.ts";

/** What open pages hear of. */
export interface PageEvents extends Pick<EventStreams, "open"> {
  /** Tells each what is wrong now. */
  stateChanged(): void;
  /** Tells each to look again; those at a path in `moved` to go to where it leads. */
  changed(moved: ReadonlyMap<string, string>): void;
  /** Tells each to look again before it is known what is wrong now. */
  changedAhead(): void;
}

/**
 * @param content the content folder
 * @param diagnostics all that is wrong now
 */
export function pageEvents(
  live: LiveSite,
  content: string,
  diagnostics: () => readonly Diagnostic[],
): PageEvents {
  const checks = liveChecks(live, content, stateChanged);
  const stateOf = (path: string) => {
    const entry = entryAt(live, path);
    if (entry) checks.look(entry.slug);
    // Of a text that was read ahead it is not known yet what is wrong with it.
    if (entry && live.newerText(entry.slug)) return undefined;
    return pageState(live, diagnostics(), path, content, checks);
  };
  const streams = eventStreams((path) => [
    ["program", String(process.pid)],
    ["state", stateOf(path)],
  ]);
  function stateChanged(): void {
    streams.send("state", stateOf);
  }
  return {
    open: streams.open,
    stateChanged,
    changed(moved) {
      const basePath = live.site?.info.basePath ?? "/";
      streams.send("moved", (path) => {
        const to = moved.get(path);
        return to === undefined ? undefined : belowBase(`/${to.slice(1)}`, basePath);
      });
      streams.send("changed", () => "");
      stateChanged();
    },
    changedAhead: () => streams.send("changed", () => ""),
  };
}

import { shown } from "../content/path.ts";
import type { Slug } from "../content/schemas/values.ts";
import { type Diagnostic, isWarned } from "../diagnostics/diagnostic.ts";
import type { LiveSite } from "./live-site.ts";
import { textChecker, textOf } from "./text-checker.ts";

/** What `npm run check` says of the texts that are open, while they are written. */
export interface LiveChecks {
  /** What was found last, where it is now. */
  of(slug: Slug): readonly Diagnostic[];
  /** Looks through a text again once nobody has asked for a while, unless it is as it was. */
  look(slug: Slug): void;
}

interface Located {
  readonly found: Diagnostic;
  /** The line that it stood in. */
  readonly row: string;
}

interface Found {
  readonly key: string;
  readonly remarks: readonly Located[];
}

/** A check takes a processor for a while, which a save that is under way needs more: it waits for a pause in the writing. */
const pauseMs = 500;

/** More are no remarks but another language. */
const mostRemarks = 200;

/**
 * @param content the content folder
 * @param changed hears that there is something new to say of a text
 */
export function liveChecks(live: LiveSite, content: string, changed: () => void): LiveChecks {
  const known = new Map<Slug, Found>();
  const checker = textChecker(live, content);
  let waiting: Slug[] = [];
  let isBusy = false;
  let timer: NodeJS.Timeout | undefined;

  async function lookThrough(slug: Slug): Promise<void> {
    const path = live.entries.get(slug)?.path;
    const text = path === undefined ? undefined : textOf(path);
    // What is wrong with it then is said already, and the rest would be of that.
    if (path === undefined || text === undefined || live.isUnreadable(slug)) return;
    const checked = { slug, path, text };
    const key = checker.keyOf(checked);
    if (known.get(slug)?.key === key) return;
    const all = await checker.remarksOn(checked);
    const rows = text.split("\n");
    const remarks = all
      .slice(0, mostRemarks)
      .map((found) => ({ found: isWarned(found), row: rows[found.line - 1] ?? "" }));
    known.set(slug, { key, remarks });
    changed();
  }

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (let slug = waiting.shift(); slug !== undefined; slug = waiting.shift()) {
      try {
        await lookThrough(slug);
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        process.stderr.write(`The text could not be checked: ${said}\n`);
      }
    }
    isBusy = false;
  }

  return {
    of(slug) {
      const remarks = known.get(slug)?.remarks ?? [];
      const path = live.entries.get(slug)?.path;
      if (remarks.length === 0 || path === undefined) return [];
      const rows = (textOf(path) ?? "").split("\n");
      const file = shown(path);
      return remarks.flatMap((remark) => {
        const place = placeNow(remark, rows);
        return place ? [{ ...remark.found, ...place, file }] : [];
      });
    },
    look(slug) {
      if (!waiting.includes(slug)) waiting = [...waiting, slug];
      clearTimeout(timer);
      timer = setTimeout(() => void work(), pauseMs);
    },
  };
}

/** Where a remark has got to in a text that was changed since: with its line, or with its words in the line's place. */
function placeNow({ found, row }: Located, rows: readonly string[]) {
  const { line, column, length = 0 } = found;
  if (rows[line - 1] === row) return { line, column };
  const moved = rows.indexOf(row) + 1;
  if (moved > 0) return { line: moved, column };
  const words = row.slice(column - 1, column - 1 + length);
  const now = rows[line - 1] ?? "";
  const at = words === "" ? -1 : now.indexOf(words);
  return at === -1 || now.indexOf(words, at + 1) !== -1 ? undefined : { line, column: at + 1 };
}

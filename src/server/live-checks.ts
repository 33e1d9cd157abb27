import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Tinypool } from "tinypool";
import { runningProgram } from "../cache/program.ts";
import { sha256 } from "../cache/sha256.ts";
import type { TextTask } from "../check/check-text.ts";
import { HouseFileSchema } from "../check/house-file.ts";
import { checkHouseRules } from "../check/house-rules.ts";
import { shown } from "../content/path.ts";
import { readText } from "../content/read-text.ts";
import type { Slug } from "../content/schemas/values.ts";
import { parseYaml } from "../content/yaml.ts";
import { type Diagnostic, isWarned } from "../diagnostics/diagnostic.ts";
import { isSystemError } from "../diagnostics/system-error.ts";
import type { LiveSite } from "./live-site.ts";

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

/** @param changed hears that there is something new to say of a text */
export function liveChecks(live: LiveSite, content: string, changed: () => void): LiveChecks {
  const known = new Map<Slug, Found>();
  const { folder } = runningProgram();
  let pool: Tinypool | undefined;
  let waiting: Slug[] = [];
  let isBusy = false;
  let timer: NodeJS.Timeout | undefined;

  /** Spelling and style, in a thread of their own. */
  async function remarksOf(task: TextTask): Promise<readonly Diagnostic[]> {
    if (folder === "") return [];
    pool ??= new Tinypool({
      filename: join(folder, "check-worker.mjs"),
      minThreads: 1,
      maxThreads: 1,
    });
    return pool.run(task);
  }

  function houseRemarks(slug: Slug, path: string): Diagnostic[] {
    const found: Diagnostic[] = [];
    const file = join(content, "house.yaml");
    const article = live.loaded?.content?.articles.find((one) => one.slug === slug);
    const source = readText(path, content, () => undefined);
    if (!article || !source || !existsSync(file)) return found;
    const rules = readText(file, content, () => undefined);
    const yaml = rules && { source: rules, text: rules.text, offset: 0 };
    const house = yaml && parseYaml(yaml, HouseFileSchema, () => undefined);
    if (house) checkHouseRules({ article, source }, house, (one) => found.push(one));
    return found;
  }

  async function lookThrough(slug: Slug): Promise<void> {
    const path = live.entries.get(slug)?.path;
    const text = path === undefined ? undefined : textOf(path);
    if (path === undefined || text === undefined) return;
    const wordLists = ["words.txt", "content/words.txt"].map((name) => textOf(resolve(name)));
    const rules = textOf(join(content, "house.yaml"));
    const key = sha256(JSON.stringify([text, wordLists, rules]));
    if (known.get(slug)?.key === key) return;
    const language = live.loaded?.content?.site.language ?? "en";
    const all = [...houseRemarks(slug, path), ...(await remarksOf({ file: path, language }))];
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

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}

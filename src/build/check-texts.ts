import { checkText } from "../check/check-text.ts";
import { peopleOf } from "../check/people.ts";
import { spellingDictionary } from "../check/spelling-dictionaries.ts";
import type { TextThread } from "../check/text-thread.ts";
import type { Content } from "../content/content.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { installCommand } from "../package/optional-package.ts";
import { count } from "./count.ts";

/** What goes on while something else is checked. Each answers, once it is done, with what it looked at. */
export interface TextChecks {
  spelling(report: Report): Promise<string>;
  style(report: Report): Promise<string>;
}

/**
 * Begins to look through texts: their words in a thread, their Markdown in this one, whenever that waits.
 * @param markdown the texts
 * @param settings files in which only words are looked through
 */
export function beginTextChecks(
  markdown: readonly string[],
  settings: readonly string[],
  site: Content["site"] | undefined,
  thread: TextThread,
): TextChecks {
  const files = [...markdown, ...settings];
  const dictionary = spellingDictionary(site?.language ?? "en", peopleOf(site));
  const spelling =
    typeof dictionary === "string"
      ? undefined
      : thread.check({ kind: "spelling", files, dictionary });
  const style = checkText({ kind: "style", files: markdown });
  // Told where it is waited for.
  for (const one of [spelling, style]) one?.catch(() => {});
  return {
    async spelling(report) {
      if (typeof dictionary === "string") return dictionary;
      const found = await spelling;
      found?.forEach(report);
      return found
        ? count(files.length, "file")
        : `not checked: \`${installCommand("cspell-lib")}\``;
    },
    async style(report) {
      const found = await style;
      found?.forEach(report);
      return found
        ? count(markdown.length, "file")
        : `not checked: \`${installCommand("markdownlint")}\``;
    },
  };
}

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { loadOptional } from "../package/optional-package.ts";
import type { SpellingDictionary } from "./spelling-dictionaries.ts";

/** Texts to look through, and for what. Plain data, as it goes to another thread. */
export type TextTask =
  | {
      readonly kind: "spelling";
      readonly files: readonly string[];
      readonly dictionary: SpellingDictionary;
    }
  | { readonly kind: "style"; readonly files: readonly string[] }
  /** None yet: only what words are looked up with is loaded. */
  | { readonly kind: "ready" };

/** What spelling or Markdown style has against some texts; undefined where what knows it isn't installed. */
export async function checkText(task: TextTask): Promise<readonly Diagnostic[] | undefined> {
  const found: Diagnostic[] = [];
  const report = (one: Diagnostic) => found.push(one);
  if (task.kind === "style") {
    return loadOptional("markdownlint", async () => {
      const { checkMarkdownStyle } = await import("./markdown-style.ts");
      await checkMarkdownStyle(task.files, report);
      return found;
    });
  }
  return loadOptional("cspell-lib", async () => {
    if (task.kind === "ready") {
      const { loadSpeller } = await import("./speller.ts");
      await loadSpeller();
      return found;
    }
    const { checkSpelling } = await import("./spelling.ts");
    await checkSpelling(task.files, task.dictionary, report);
    return found;
  });
}

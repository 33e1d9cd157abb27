import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { loadOptional } from "../package/optional-package.ts";
import { spellingDictionary } from "./spelling-dictionaries.ts";

/** A text to look through, on its own. */
export interface TextTask {
  readonly file: string;
  /** The site's. */
  readonly language: string;
  /** The names of those who write there. */
  readonly people: readonly string[];
}

/** What spelling and Markdown style have against one text, as far as the site has what checks them. */
export async function checkText({
  file,
  language,
  people,
}: TextTask): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const report = (one: Diagnostic) => found.push(one);
  const dictionary = spellingDictionary(language, people);
  if (typeof dictionary !== "string") {
    await loadOptional("cspell-lib", async () => {
      const { checkSpelling } = await import("./spelling.ts");
      await checkSpelling([file], dictionary, report);
    });
  }
  const style = await loadOptional("markdownlint", () => import("./markdown-style.ts"));
  await style?.checkMarkdownStyle([file], report);
  return found;
}

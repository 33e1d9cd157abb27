import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { loadOptional } from "../package/optional-package.ts";

/** A text to look through, on its own. */
export interface TextTask {
  readonly file: string;
  /** The dictionaries are English. */
  readonly isEnglish: boolean;
}

/** What spelling and Markdown style have against one text, as far as the site has what checks them. */
export async function checkText({ file, isEnglish }: TextTask): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const report = (one: Diagnostic) => found.push(one);
  if (isEnglish) {
    await loadOptional("cspell", async () => {
      const { checkSpelling } = await import("./spelling.ts");
      await checkSpelling([file], report);
    });
  }
  const style = await loadOptional("markdownlint", () => import("./markdown-style.ts"));
  await style?.checkMarkdownStyle([file], report);
  return found;
}

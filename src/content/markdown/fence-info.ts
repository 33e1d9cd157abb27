import type { Attributes } from "./attributes.ts";

/** What stands behind a fence: `ts`, `js{1,3}`, `js:app.js`, `{python}` and `{.python}` all name a language first. */
export function readInfo(info: string): {
  language: string;
  file: string | undefined;
  rest: string;
} {
  const [braces, inBraces, others = ""] = /^\{\s*\.?([A-Za-z][\w+#-]*)([^}]*)\}/.exec(info) ?? [];
  if (braces !== undefined && inBraces !== undefined) {
    // Pandoc's classes and settings; what Quarto runs code by, `{r, echo=FALSE}`, goes with the running.
    // A piece of code may have a name before them.
    const isRun = /^\s*[\w.-]*\s*,/.test(others) || /^\{r\s+[\w.-]+\s*\}/i.test(info);
    const settings = isRun ? "" : others.replace(/(?<=\s)\./g, "");
    return {
      language: inBraces,
      file: undefined,
      rest: `${settings} ${info.slice(braces.length)}`,
    };
  }
  const [whole = "", language = "", file, listed = ""] =
    /^([^\s{:=,]*)(?::([^\s{]+))?((?:,[^\s{]*)?)(?=[\s{]|$)/.exec(info) ?? [];
  // Settings behind a comma, as Zola's and Rust's are.
  const rest = `${listed.replaceAll(",", " ")}${info.slice(whole.length)}`;
  // VitePress has a setting there.
  return /^(?:no-)?line-numbers(?:=\d+)?$/.test(file ?? "")
    ? { language, file: undefined, rest: ` ${file}${rest}` }
    : { language, file, rest };
}

/** A file named behind the language is a title, unless there is one. */
export function withTitle(attributes: Attributes, file: string | undefined): Attributes {
  if (file === undefined) return attributes;
  return { ...attributes, values: { title: file, ...attributes.values } };
}

import { transform } from "lightningcss";
import { diagnostic, type Report, type SourceLocation } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "./source-text.ts";

/** The site's own stylesheet, which applies after the theme's. */
export interface ThemeCss {
  /** Undefined if it can't be used as it is. */
  readonly text: string | undefined;
  /** What it fetches, with where it says so. */
  readonly references: readonly { readonly href: string; readonly location: SourceLocation }[];
}

/** Reads `theme.css`, and reports what is wrong with it. */
export function parseThemeCss(source: SourceText, report: Report): ThemeCss {
  const at = ({ line, column }: { line: number; column: number }) =>
    source.at(source.lineStart(line) + column - 1);
  const references = new Map<string, ThemeCss["references"][number]>();
  const refer = (url: { url: string; loc: { line: number; column: number } }) => {
    if (url.url.startsWith("#")) return;
    references.set(`${url.loc.line}:${url.loc.column}`, { href: url.url, location: at(url.loc) });
  };
  let isSound = true;
  const broken = (location: SourceLocation, what: string) => {
    isSound = false;
    report(
      diagnostic(
        location,
        "E231",
        `CSS: ${what}`,
        hintFor(source.text.split("\n")[location.line - 1]),
      ),
    );
  };
  const deep = tooDeep(source.text);
  if (deep !== undefined) {
    const hint = "It could end the program that reads it, or a browser.";
    const message = `CSS: more than ${mostNested} blocks within each other`;
    report(diagnostic(source.at(deep), "E231", message, hint));
    return { text: undefined, references: [] };
  }
  try {
    const { warnings } = transform({
      filename: "theme.css",
      code: Buffer.from(source.text),
      errorRecovery: true,
      visitor: {
        Url: (url) => refer(url),
        Image(image) {
          if (image.type !== "image-set") return;
          for (const option of image.value.options)
            if (option.image.type === "url") refer(option.image.value);
        },
        Rule: {
          import({ value }) {
            isSound = false;
            const location = at({ ...value.loc, line: value.loc.line + 1 });
            const hint = "Put its rules here: every page carries this file, and fetches no other.";
            report(diagnostic(location, "E231", "`@import` can't be used in `theme.css`", hint));
          },
        },
      },
    });
    for (const { message, loc } of warnings) broken(at(loc), message);
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    broken(at(error.loc), error.message);
  }
  return { text: isSound ? source.text : undefined, references: [...references.values()] };
}

/** What to write for what is another language's. */
function hintFor(line = ""): string {
  if (/^\s*\/\//.test(line)) return "A comment stands between `/*` and `*/`.";
  if (/^\s*[$@][\w-]+\s*:/.test(line) || /:\s*\$[\w-]/.test(line))
    return "That is Sass: write `--name: …` within `:root { }`, and `var(--name)` where it is used.";
  if (/<\/?style/i.test(line)) return "Take the tag out: the file holds CSS alone.";
  return "A browser would leave out what it can't read.";
}

/** Far more than anybody writes, far less than the parser has room for. */
const mostNested = 100;

/** Where brackets are nested deeper than that. */
function tooDeep(css: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of css.matchAll(/[{}()[\]]/g)) {
    depth += /[{([]/.test(bracket) ? 1 : -1;
    if (depth > mostNested) return index;
  }
  return undefined;
}

function isSyntaxError(error: unknown): error is Error & { loc: { line: number; column: number } } {
  return (
    error instanceof Error &&
    "loc" in error &&
    typeof error.loc === "object" &&
    error.loc !== null &&
    "line" in error.loc &&
    "column" in error.loc
  );
}

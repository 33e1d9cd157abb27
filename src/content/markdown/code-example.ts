import type { DiagnosticCode } from "../../diagnostics/catalogue/catalogue.ts";
import { didYouMean } from "../did-you-mean.ts";
import type { Attributes } from "./attributes.ts";
import type { RenderEnv } from "./render-env.ts";

/**
 * What a fence shows: what is written in it, or with `file=` the text of that example. Empty, and reported, where there
 * is no such file or region.
 */
export function codeOf(
  written: string,
  { values }: Attributes,
  state: RenderEnv,
  say: (code: DiagnosticCode, needle: string, message: string, hint: string) => void,
): string {
  const { file, region } = values;
  if (file === undefined) return written;
  const example = state.examples.get(file);
  if (!example) {
    say(
      "E322",
      `file=${file}`,
      `there is no example file \`${file}\``,
      didYouMean(file.slice(file.lastIndexOf("/") + 1), [...state.examples.keys()]) ||
        "Examples lie in a folder of the article's name, and are named without it: if the article's has changed, rename the folder too.",
    );
    return "";
  }
  const text = example(state.report);
  if (text === undefined || region === undefined) return text ?? "";
  const part = regionOf(text, region);
  if (part === undefined) {
    say(
      "E323",
      `region=${region}`,
      `\`${file}\` has no region \`${region}\``,
      text.includes(`#region ${region}`) && !text.includes("#endregion")
        ? "It begins there and has no end: write `#endregion` below it."
        : `Mark it with \`#region ${region}\` and \`#endregion\`.`,
    );
  }
  return part ?? "";
}

/**
 * The lines between `#region name` and the next `#endregion`, without their common indentation. Undefined if it has
 * no such region, or no end of it.
 */
export function regionOf(text: string, name: string): string | undefined {
  const lines = text.split("\n");
  const start = lines.findIndex((line) =>
    line.replace(/\s*(?:-->|\*\/)?\s*$/, "").endsWith(`#region ${name}`),
  );
  const length = lines.slice(start + 1).findIndex((line) => line.includes("#endregion"));
  if (start === -1 || length === -1) return undefined;
  const part = lines.slice(start + 1, start + 1 + length);
  const indents = part.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return part.map((line) => line.slice(indent)).join("\n");
}

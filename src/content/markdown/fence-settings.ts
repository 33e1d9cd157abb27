import { nearest } from "../did-you-mean.ts";
import { type Attributes, parseAttributes } from "./attributes.ts";

const settings = ["title", "file", "region", "numbers", "wrap", "diff"];

/** What other tools call a setting. */
const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    linenos: "numbers",
    linenumbers: "numbers",
    showlinenumbers: "numbers",
    "line-numbers": "numbers",
    ln: "numbers",
    linenostart: "numbers=1",
    startline: "numbers=1",
    startfrom: "numbers=1",
    numberlines: "numbers",
    hl_lines: "{1,4-6}",
    highlight: "{1,4-6}",
    filename: "title=",
    caption: "title=",
    label: "title=",
  }),
);

/** The setting that a word was most likely meant to be; undefined if it looks like none. */
export function nearestSetting(word: string, value: string | undefined): string | undefined {
  return settingMeant(word, value) ?? nearest(word, settings);
}

/** What another tool's setting is called here, with its numbers; a file's name alone is a title. */
function settingMeant(name: string, value: string | undefined): string | undefined {
  const known = otherNames.get(name.toLowerCase());
  if (known === "numbers=1" && /^\d+$/.test(value ?? "")) return `numbers=${value}`;
  if (known?.startsWith("{") && /^\d[\d ,-]*$/.test(value ?? ""))
    return `{${value?.trim().replace(/[ ,]+/g, ",")}}`;
  const [, file] = /^\[?([\w./-]*\w\.\w+)\]?$/.exec(name) ?? [];
  return known ?? (file === undefined ? undefined : `title="${file}"`);
}

/** Settings that a fence has not, without those that set what is so anyway. */
export function unknownSettings({ values, flags }: Attributes): string[] {
  const { title: _, file: __, region: ___, numbers, ...others } = values;
  const isNumber = numbers === undefined || numberOf(numbers) !== undefined;
  return [
    ...(isNumber ? [] : [`numbers=${numbers}`]),
    ...Object.keys(others),
    ...flags.filter((flag) => !["numbers", "wrap", "diff"].includes(flag)),
  ];
}

/** A number of up to six digits; undefined for any other text. */
export function numberOf(written: string | undefined): number | undefined {
  return written !== undefined && /^\d{1,6}$/.test(written) ? Number(written) : undefined;
}

/** Other tools have settings between braces, where only lines stand here. */
export function hintForBraces(braces: string): string {
  if (/^=\w+$/.test(braces.trim()))
    return `That is how Pandoc takes a fence as it is: write it in Markdown, or \`${braces.trim().slice(1)}\` alone where it is code to show.`;
  if (/^\d+(?:(?:\.\.|[:;–—, ])\s*\d+)*$/.test(braces.trim())) {
    const lines = braces.replace(/\s*(?:\.\.|[:–—])\s*/g, "-").replace(/[;, ]+/g, ",");
    return `Write \`{${lines}}\`: a hyphen from one line to another, a comma between them.`;
  }
  // Hugo's, with a list in them.
  const [, listed] = /\bhl_lines\s*=\s*\[?["']?([\d\s,"'-]+)/i.exec(braces) ?? [];
  const [, first] = /\blinenostart\s*=\s*["']?(\d+)/i.exec(braces) ?? [];
  if (listed !== undefined || first !== undefined) {
    const lines = listed?.match(/\d+(?:-\d+)?/g)?.join(",");
    const isNumbered = /\blinenos\s*=\s*["']?(?!false)\w/i.test(braces);
    const numbers = first === undefined ? (isNumbered ? "numbers" : "") : `numbers=${first}`;
    const written = [lines === undefined ? "" : `{${lines}}`, numbers].filter(
      (part) => part !== "",
    );
    return `Write \`${written.join(" ")}\`.`;
  }
  const { values } = parseAttributes(braces);
  const written = Object.entries(values).map(([name, value]) => {
    const known = settingMeant(name, value) ?? name;
    return /^(?:title|file|region)=?$/.test(known)
      ? `${known.replace(/=$/, "")}="${value}"`
      : known;
  });
  if (written.length === 0) return "Write `{1,4-6}`.";
  return `Lines stand between braces, \`{1,4-6}\`, and settings without them: \`${written.join(" ")}\`.`;
}

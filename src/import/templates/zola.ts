import type { SourceSite } from "../source-site.ts";
import { codeSpan } from "../text/write-markdown.ts";
import { codeRanges } from "./code-ranges.ts";
import { enclosing } from "./enclosing.ts";
import { readArguments, scanTags } from "./scan-tags.ts";
import { convertShortcode } from "./shortcodes.ts";

/** Replaces Zola's shortcodes, `{{ name(key="…") }}` and `{% name() %}…{% end %}`, and its links to files, `@/a.md` (https://www.getzola.org/documentation/content/shortcodes/). */
export const zolaConverter: NonNullable<SourceSite["convert"]> = (body, _post, tools) => {
  if (!body.includes("{{") && !body.includes("{%")) return body;
  const inCode = codeRanges(body);
  const open: string[] = [];
  const tags = scanTags(body, { "{{": "}}", "{%": "%}" }).map((tag) => {
    const [, written = "", rest = ""] = /^(\w+)\s*\(?([\s\S]*?)\)?$/.exec(tag.inside) ?? [];
    const closes = tag.opener === "{%" && written === "end";
    const isBetween = inCode(tag.start);
    const isCode = isBetween || written === "";
    if (tag.opener === "{%" && !closes && !isCode) open.push(written);
    const name = closes ? (open.pop() ?? "end") : tag.opener === "{{" ? `${written} ` : written;
    return { ...tag, name, closes, isCode, isShown: !isBetween, args: readArguments(rest) };
  });
  return enclosing(body, tags, {
    text: ({ start, end, isCode, isShown, inside }) =>
      isCode ? shownAs(body.slice(start, end), isShown) : inside.startsWith("/*") ? "" : undefined,
    convert: ({ name, args, start, end }, inner) => {
      const written = body.slice(start, end);
      const converted = convertShortcode({ name: name.trim(), ...args, inner });
      if (converted !== undefined) return converted;
      if (inner === undefined)
        return tools.keepVisible(written, `the shortcode \`${name.trim()}\` is not known here`);
      tools.note(
        "template",
        written,
        `the shortcode \`${name.trim()}\` is left out`,
        "What it encloses stays.",
      );
      return inner;
    },
  });
};

/** A tag that is only shown, with the marks of a comment in it, is code where it isn't in code already. */
function shownAs(written: string, isAlone: boolean): string {
  const shown = written.replace(/^(\{[{%])\/\*/, "$1").replace(/\*\/([%}]\})$/, "$1");
  return isAlone && shown !== written ? codeSpan(shown) : shown;
}

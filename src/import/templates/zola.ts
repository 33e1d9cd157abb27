import type { SourceSite } from "../source-site.ts";
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
    const isCode = inCode(tag.start) || written === "";
    if (tag.opener === "{%" && !closes && !isCode) open.push(written);
    const name = closes ? (open.pop() ?? "end") : tag.opener === "{{" ? `${written} ` : written;
    return { ...tag, name, closes, isCode, args: readArguments(rest) };
  });
  return enclosing(body, tags, {
    text: ({ start, end, isCode, inside }) =>
      isCode
        ? body
            .slice(start, end)
            .replace(/^(\{[{%])\/\*/, "$1")
            .replace(/\*\/([%}]\})$/, "$1")
        : inside.startsWith("/*")
          ? ""
          : undefined,
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

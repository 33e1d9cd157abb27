import { textAt } from "../front-matter-values.ts";
import type { SourceSite } from "../source-site.ts";
import { codeRanges } from "./code-ranges.ts";
import { enclosing } from "./enclosing.ts";
import { readArguments, scanTags } from "./scan-tags.ts";
import { convertShortcode } from "./shortcodes.ts";

/** Replaces Markdoc's tags, `{% name key="…" %}…{% /name %}`, and what it notes behind headings (https://markdoc.dev/docs/syntax). */
export const markdocConverter: NonNullable<SourceSite["convert"]> = (body, post, tools) => {
  if (!body.includes("{%")) return body;
  const inCode = codeRanges(body);
  const tags = scanTags(body, { "{%": "%}" }).map((tag) => {
    const [, slash = "", name = "", rest = ""] =
      /^(\/?)\s*([$#.]?[\w.-]*)([\s\S]*?)\/?$/.exec(tag.inside) ?? [];
    return { ...tag, closes: slash === "/", name, rest };
  });
  return enclosing(body, tags, {
    text({ start, end, name, inside }) {
      if (inCode(start)) return body.slice(start, end);
      // An id, classes or attributes of the heading, fence or list that it stands behind.
      if (/^#[\w-]+/.test(name)) return `{${name}}`;
      return name.startsWith(".") || /^\w+=/.test(inside) ? "" : undefined;
    },
    convert({ name, rest, start, end }, inner) {
      const written = body.slice(start, end);
      if (name.startsWith("$")) {
        const value = textAt(post.data, name.replace(/^\$(?:frontmatter\.)?/, ""));
        return value ?? tools.keepVisible(written, `\`${name}\` is not known here`);
      }
      const converted = convertShortcode({ name, ...readArguments(rest), inner });
      if (converted !== undefined) return converted;
      if (inner === undefined)
        return tools.keepVisible(written, `the tag \`${name}\` is not known here`);
      tools.note("template", written, `the tag \`${name}\` is left out`, "What it encloses stays.");
      return inner;
    },
  });
};

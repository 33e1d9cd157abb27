import { type Data, recordOf } from "../front-matter-values.ts";
import type { SourcePost, SourceSite, TextTools } from "../source-site.ts";
import { codeSpan, pictureMarkdown } from "../text/write-markdown.ts";
import { codeRanges } from "./code-ranges.ts";
import { enclosing } from "./enclosing.ts";
import { renderHugoShortcode } from "./hugo-layout.ts";
import { readArguments, scanTags, type TagArguments } from "./scan-tags.ts";
import { convertShortcode } from "./shortcodes.ts";

const delimiters = { "{{<": ">}}", "{{%": "%}}" };

/** Replaces Hugo's shortcodes (https://gohugo.io/content-management/shortcodes/). */
export const hugoConverter =
  (params: Data): NonNullable<SourceSite["convert"]> =>
  (body, post, tools) => {
    if (!body.includes("{{")) return body;
    const inCode = codeRanges(body);
    const tags = scanTags(body, delimiters).map((tag) => {
      const written = body.slice(tag.start, tag.end);
      // `{{</* figure */>}}` is one that is only shown.
      const shown = /^\/\*[\s\S]*\*\/$/.test(tag.inside);
      const isCode = inCode(tag.start);
      const [, slash = "", name = "", rest = ""] =
        /^(\/?)\s*([\w./-]*)([\s\S]*)$/.exec(tag.inside) ?? [];
      const args = readArguments(rest.replace(/\/$/, ""));
      return { ...tag, written, shown, isCode, closes: slash === "/", name, args };
    });
    return enclosing(body, tags, {
      text: ({ written, shown, isCode }) =>
        shown
          ? shownAs(written.replace("/*", "").replace(/\*\/(?=\s*[>%]\}\}$)/, ""), isCode)
          : isCode
            ? written
            : undefined,
      convert: ({ name, args, written }, inner) =>
        reference(name, args, tools) ??
        parameter(name, args, { ...params, ...recordOf(post.data.params), ...post.data }) ??
        (name === "gallery" && (inner ?? "").trim() === ""
          ? bundleGallery(args, post, tools)
          : undefined) ??
        convertShortcode({ name, ...args, inner }) ??
        renderHugoShortcode(name, args, inner, post, tools) ??
        leave(name, written, inner, tools),
    });
  };

/** A tag that is only shown stands there as code. */
function shownAs(written: string, isCode: boolean): string {
  return isCode ? written : codeSpan(written);
}

/** A gallery that names no pictures shows those beside the post, or the ones that `match="*.jpg"` is of. */
function bundleGallery(
  { values }: TagArguments,
  post: SourcePost,
  tools: TextTools,
): string | undefined {
  const asked = values.match ?? values.dir ?? "*";
  // With many stars a pattern takes time that nobody has.
  const match = asked.split("*").length > 4 ? "*" : asked;
  const pattern = new RegExp(
    `^${match.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*+/g, ".*")}`,
    "i",
  );
  const pictures = tools.picturesBeside(post).filter((name) => pattern.test(name));
  if (pictures.length === 0) return undefined;
  const shown = pictures.map((name) => pictureMarkdown(encodeURI(name), ""));
  return ["", ...shown, ""].join("\n\n");
}

function reference(
  name: string,
  { values, words }: TagArguments,
  tools: TextTools,
): string | undefined {
  if (name !== "ref" && name !== "relref") return undefined;
  const [target = "", heading] = (values.path ?? words[0] ?? "").split("#", 2);
  const fragment = heading === undefined ? "" : `#${heading}`;
  if (target === "") return fragment;
  const path = tools.pathOf(target);
  if (path === undefined) {
    tools.note("link", target, `\`${target}\` is not an imported post`, "Link to where it is now.");
  }
  return path === undefined ? target : `${path}${fragment}`;
}

function parameter(name: string, { words }: TagArguments, data: Data): string | undefined {
  const value = name === "param" ? data[words[0] ?? ""] : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function leave(name: string, written: string, inner: string | undefined, tools: TextTools): string {
  if (inner === undefined)
    return tools.keepVisible(written, `the shortcode \`${name}\` is not known here`);
  tools.note(
    "template",
    written,
    `the shortcode \`${name}\` is left out`,
    "What it encloses stays.",
  );
  return inner;
}

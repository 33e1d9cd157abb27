import type { Data } from "../front-matter-values.ts";
import type { SourcePost, TextTools } from "../source-site.ts";
import { codeFence } from "../text/write-markdown.ts";
import { galleryMarkdown } from "./gallery.ts";
import { includedBeside, renderInclude } from "./liquid-include.ts";
import { quoteSource } from "./quote-source.ts";
import { readArguments, type TemplateTag } from "./scan-tags.ts";
import { convertShortcode } from "./shortcodes.ts";

/** Tags of a program, which stand for nothing that a reader sees. */
const silent = new Set(
  "assign set increment decrement capture endcapture layout extends block endblock asset_path".split(
    " ",
  ),
);

/** Jekyll's and Hexo's tags for a post's address. */
const reference = /^(?:post_url|link|post_link|post_path)$/;

/** A tag with its name and what stands behind that. */
export interface LiquidTag extends TemplateTag {
  readonly name: string;
  readonly closes: boolean;
  readonly rest: string;
  readonly isCode: boolean;
}

/** A site's own tag that stands where an address does and names a post is a link there: `[words]({% ref "a.md" %})`. */
export function ownReference(
  { start, opener, name, rest }: LiquidTag,
  text: string,
  tools: TextTools,
): string | undefined {
  if (opener !== "{%" || reference.test(name)) return undefined;
  if (!/(?:\]\(<?|\bhref=["']?)$/.test(text.slice(Math.max(0, start - 8), start))) return undefined;
  const { values, words } = readArguments(rest);
  const [target, ...more] = words;
  return target === undefined || more.length > 0 || Object.keys(values).length > 0
    ? undefined
    : tools.pathOf(target);
}

/** What a tag `{% … %}` stands for. @param inner what it encloses, converted; undefined for one that encloses nothing */
export function convertLiquidTag(
  tag: LiquidTag,
  written: string,
  inner: string | undefined,
  settings: Data,
  post: SourcePost,
  tools: TextTools,
): string {
  const { name, rest } = tag;
  if (reference.test(name)) {
    const [target = ""] = rest.replace(/["']/g, "").split(/\s+/, 1);
    const path = tools.pathOf(target.replace(/^\/?_posts\//, ""));
    if (path !== undefined && name === "post_link")
      return `[${
        rest
          .split(/\s+/)
          .slice(1)
          .join(" ")
          .replace(/^["']|["']$/g, "") ||
        tools.titleOf(target) ||
        path
      }](${path})`;
    if (path !== undefined) return path;
    tools.note(
      "link",
      written,
      `\`${target}\` is not an imported post`,
      "Link to where it is now.",
    );
    return /\.\w+$/.test(target) && name === "link"
      ? `/${target.replace(/^\//, "")}`
      : tools.keepVisible(written, `\`${target}\` is not an imported post`);
  }
  if (name === "include_code") {
    const [file = ""] = rest.match(/[\w./-]+\.\w+/) ?? [];
    const code = ["downloads/code", "downloads/codes", "_includes/code"]
      .map((folder) => tools.read(`${folder}/${file}`))
      .find((text) => text !== undefined);
    const title = rest
      .slice(0, rest.indexOf(file))
      .replace(/\blang:\S+/, "")
      .trim();
    if (code !== undefined)
      return codeFence(
        code,
        `${/\.(\w+)$/.exec(file)?.[1] ?? ""}${title === "" ? "" : ` title="${title}"`}`,
      );
  }
  if (silent.has(name)) {
    tools.note("template", written, `\`${name}\` is left out`, "It writes nothing.");
    return inner ?? "";
  }
  const isInclude =
    name === "include" ||
    name === "render" ||
    name === "include_relative" ||
    name === "include_cached";
  const [, file = "", settled = ""] = isInclude
    ? (/^["']?([\w./-]+)["']?\s*([\s\S]*)$/.exec(rest) ?? [])
    : [];
  const args = readArguments(isInclude ? settled : rest);
  const own =
    name === "include_relative"
      ? includedBeside(file, post, tools)
      : isInclude
        ? (renderInclude(file, args.values, settings, post, tools) ??
          (/^gallery(?:\.html)?$/.test(file) ? galleryMarkdown(post, args.values) : undefined))
        : undefined;
  if (own !== undefined) return own;
  const author = /^(?:block)?quote$/.test(name) ? quoteSource(rest) : undefined;
  const said = author === undefined ? args : { values: { author }, words: [] };
  const converted = convertShortcode({ name: isInclude ? file : name, ...said, inner });
  if (converted !== undefined) return converted;
  if (inner !== undefined) {
    tools.note("template", written, `the tag \`${name}\` is left out`, "What it encloses stays.");
    return inner;
  }
  return tools.keepVisible(
    written,
    isInclude ? `\`${file}\` can't be included here` : `the tag \`${name}\` is not known here`,
  );
}

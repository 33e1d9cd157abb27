import { type Data, textAt } from "../front-matter-values.ts";
import type { SourcePost, SourceSite, TextTools } from "../source-site.ts";
import { codeFence } from "../text/write-markdown.ts";
import { withCaptured } from "./captured-texts.ts";
import { codeRanges, fenceRanges } from "./code-ranges.ts";
import { enclosing } from "./enclosing.ts";
import { galleryMarkdown } from "./gallery.ts";
import { includedBeside, renderInclude } from "./liquid-include.ts";
import { withoutVerbatim } from "./liquid-verbatim.ts";
import { quoteSource } from "./quote-source.ts";
import { readArguments, scanTags, type TemplateTag } from "./scan-tags.ts";
import { convertShortcode } from "./shortcodes.ts";

/** Tags of a program, which stand for nothing that a reader sees. */
const silent = new Set(
  "assign set increment decrement capture endcapture layout extends block endblock asset_path".split(
    " ",
  ),
);

interface LiquidTag extends TemplateTag {
  readonly name: string;
  readonly closes: boolean;
  readonly rest: string;
  readonly isCode: boolean;
}

/** Replaces what Liquid and Nunjucks write: in Jekyll's posts, in Eleventy's, and Hexo's tags. */
export function liquidConverter(
  settings: Data,
  kind: "jekyll" | "eleventy" | "hexo",
): NonNullable<SourceSite["convert"]> {
  return (body, post, tools) => {
    if (!body.includes("{{") && !body.includes("{%") && !body.includes("{#")) return body;
    // Hexo takes fences out before it looks for tags; Liquid comes before Markdown.
    const isShown = kind === "hexo" ? fenceRanges(body) : () => false;
    const plain = withoutVerbatim(body, tools, isShown, post.format);
    const text = withCaptured(plain.text);
    const inCode = post.format === "html" ? () => false : codeRanges(text);
    const delimiters = { "{{": "}}", "{%": "%}", ...(kind === "eleventy" && { "{#": "#}" }) };
    const tags = scanTags(text, delimiters).map((tag): LiquidTag => {
      const [, end = "", name = "", rest = ""] =
        tag.opener === "{%" ? (/^(end)?([\w./-]*)([\s\S]*)$/.exec(tag.inside) ?? []) : [];
      const shown = tag.opener === "{%" ? name : `${tag.opener}${tag.inside}`;
      return {
        ...tag,
        name: shown,
        closes: end !== "",
        rest: rest.trim(),
        isCode: inCode(tag.start),
      };
    });
    const assigned = assignedTexts(tags);
    const known: SourcePost = { ...post, data: { ...assigned, ...post.data } };
    const notes = new Map<string, string>();
    const made = enclosing(text, tags, {
      text: (tag) =>
        tag.isCode
          ? (literal(tag) ?? text.slice(tag.start, tag.end))
          : tag.opener === "{#"
            ? ""
            : undefined,
      convert: (tag, inner) =>
        tag.opener === "{{"
          ? output(tag, text.slice(tag.start, tag.end), settings, known, tools)
          : (footnote(tag, inner, known, notes) ??
            ownReference(tag, text, tools) ??
            convertTag(tag, text.slice(tag.start, tag.end), inner, settings, known, tools)),
    });
    const definitions = Array.from(notes, ([id, said]) => `\n\n[^${id}]: ${said}`);
    return plain.restore(made + definitions.join(""));
  };
}

/** What a text assigns as it is written: `{% assign name = "words" %}`. */
function assignedTexts(tags: readonly LiquidTag[]): Data {
  return Object.fromEntries(
    tags.flatMap(({ name, rest, isCode }) => {
      const [, key, double, single] =
        (name === "assign" || name === "set") && !isCode
          ? (/^([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')$/.exec(rest) ?? [])
          : [];
      return key === undefined ? [] : [[key, double ?? single ?? ""]];
    }),
  );
}

/** A note of Eleventy's plugin, whose words stand in the tag: `{% footnoteref "id" "Said." %}words{% endfootnoteref %}`. */
function footnote(
  { name, rest }: LiquidTag,
  inner: string | undefined,
  post: SourcePost,
  notes: Map<string, string>,
): string | undefined {
  if (name !== "footnoteref" || inner === undefined) return undefined;
  const [, id, double, single, key] =
    /^["']([\w-]+)["'],?\s+(?:"([^"]*)"|'([^']*)'|([\w.-]+))$/.exec(rest) ?? [];
  const said = double ?? single ?? (key === undefined ? undefined : textAt(post.data, key));
  if (id === undefined || said === undefined || said.trim() === "") return undefined;
  notes.set(id, said.replace(/\s+/g, " ").trim());
  return `${inner}[^${id}]`;
}

/** `{{ "{{" }}`, by which templates show their own marks. */
function literal({ opener, inside }: TemplateTag): string | undefined {
  return opener === "{{"
    ? /^(?:"([^"]*)"|'([^']*)')$/
        .exec(inside)
        ?.slice(1)
        .find((one) => one !== undefined)
    : undefined;
}

function output(
  { inside }: TemplateTag,
  written: string,
  settings: Data,
  post: SourcePost,
  tools: TextTools,
): string {
  const [expression = "", ...filters] = inside.split("|").map((part) => part.trim());
  const [, double, single] = /^(?:"([^"]*)"|'([^']*)')$/.exec(expression) ?? [];
  const text = double ?? single;
  // Filters that make addresses of paths; all others change what can't be known.
  const harmless = filters.every((filter) =>
    /^(?:relative_url|absolute_url|url|htmlBaseUrl|prepend|append|safe|escape|strip)\b/.test(
      filter,
    ),
  );
  if (text !== undefined) {
    if (!harmless)
      tools.note(
        "template",
        written,
        `\`${filters.join(" | ")}\` is left out`,
        "What it changes stays as it is.",
      );
    return text;
  }
  if (
    /^(?:site\.(?:baseurl|url|base_url)|base_?url|root|root_url|site\.root|metadata\.url|site\.github\.url)$/i.test(
      expression,
    )
  )
    return "";
  const [, scope, path = ""] = /^(?:(site|page|post)\.)?([\w.-]+)$/.exec(expression) ?? [];
  const value =
    scope === "site"
      ? textAt(settings, `site.${path}`, path)
      : scope === "page" || scope === undefined
        ? textAt(post.data, path)
        : undefined;
  if (value !== undefined && harmless) return value;
  return tools.keepVisible(written, `\`${inside}\` is not known here`);
}

/** A site's own tag that stands where an address does and names a post is a link there: `[words]({% ref "a.md" %})`. */
function ownReference(
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

/** Jekyll's and Hexo's tags for a post's address. */
const reference = /^(?:post_url|link|post_link|post_path)$/;

function convertTag(
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

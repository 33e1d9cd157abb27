import { type Data, textAt } from "../front-matter.ts";
import type { SourcePost, SourceSite, TextTools } from "../source-site.ts";
import { codeFence } from "../text/write-markdown.ts";
import { codeRanges } from "./code-ranges.ts";
import { enclosing } from "./enclosing.ts";
import { renderInclude } from "./liquid-include.ts";
import { readArguments, scanTags, type TemplateTag } from "./scan-tags.ts";
import { convertShortcode } from "./shortcodes.ts";

/** Tags whose insides are no templates. */
const verbatim = new Set([
  "raw",
  "verbatim",
  "comment",
  "highlight",
  "prism",
  "codeblock",
  "code",
  "jsonld",
  "js",
  "css",
  "schema",
]);
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
    const plain = withoutVerbatim(body, tools);
    const inCode = post.format === "html" ? () => false : codeRanges(plain.text);
    const delimiters = { "{{": "}}", "{%": "%}", ...(kind === "eleventy" && { "{#": "#}" }) };
    const tags = scanTags(plain.text, delimiters).map((tag): LiquidTag => {
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
    const made = enclosing(plain.text, tags, {
      text: (tag) =>
        tag.isCode
          ? (literal(tag) ?? plain.text.slice(tag.start, tag.end))
          : tag.opener === "{#"
            ? ""
            : undefined,
      convert: (tag, inner) =>
        tag.opener === "{{"
          ? output(tag, plain.text.slice(tag.start, tag.end), settings, post, tools)
          : convertTag(tag, plain.text.slice(tag.start, tag.end), inner, settings, post, tools),
    });
    return plain.restore(made);
  };
}

/** Takes code and what is shown as it is out of reach, and comments out. */
function withoutVerbatim(
  body: string,
  tools: TextTools,
): { text: string; restore(text: string): string } {
  const kept: string[] = [];
  const parts: string[] = [];
  const tags = scanTags(body, { "{%": "%}" });
  const endless = new Set<string>();
  let at = 0;
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i];
    const [, name = "", rest = ""] = /^(\w+)\s*([\s\S]*)$/.exec(tag?.inside ?? "") ?? [];
    if (!tag || !verbatim.has(name)) continue;
    const end = endless.has(name) ? undefined : endOf(tags, i + 1, name);
    if (end === undefined) endless.add(name);
    const closing = end === undefined ? undefined : tags[end];
    if (end === undefined || !closing) continue;
    const inner = body.slice(tag.end, closing.start);
    parts.push(body.slice(at, tag.start));
    at = closing.end;
    i = end;
    if (name === "comment") {
      tools.note(
        "style",
        body.slice(tag.start, tag.end),
        "a comment is left out",
        "Readers never saw it; keep it elsewhere if you need it.",
      );
    } else if (["raw", "verbatim"].includes(name)) {
      kept.push(inner);
      parts.push(`\ufdd4${kept.length - 1}\ufdd5`);
    } else if (["highlight", "prism", "codeblock", "code"].includes(name)) {
      const { values, words } = readArguments(rest);
      const language =
        values.lang ??
        words.find(
          (word) => /^[A-Za-z][\w+#-]*$/.test(word) && !/^linenos|^true$|^false$/.test(word),
        ) ??
        "";
      kept.push(
        codeFence(inner.replace(/\{%-?\s*(?:end)?raw\s*-?%\}\n?/g, ""), language.toLowerCase()),
      );
      parts.push(`\n\ufdd4${kept.length - 1}\ufdd5\n`);
    }
  }
  parts.push(body.slice(at));
  return {
    text: parts.join(""),
    restore: (text) =>
      text.replace(
        /([ \t]*)\ufdd4(\d+)\ufdd5/g,
        (_, indent: string, index: string) =>
          indent +
          (kept[Number(index)] ?? "")
            .split("\n")
            .join(`\n${indent.trimEnd() === "" ? indent : ""}`),
      ),
  };
}

/** The index of the tag that ends a verbatim one. */
function endOf(tags: readonly TemplateTag[], from: number, name: string): number | undefined {
  for (let i = from; i < tags.length; i++) if (tags[i]?.inside.startsWith(`end${name}`)) return i;
  return undefined;
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
    /^(?:site\.(?:baseurl|url|base_url)|base_?url|root|metadata\.url|site\.github\.url)$/i.test(
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

function convertTag(
  tag: LiquidTag,
  written: string,
  inner: string | undefined,
  settings: Data,
  post: SourcePost,
  tools: TextTools,
): string {
  const { name, rest } = tag;
  if (name === "post_url" || name === "link" || name === "post_link" || name === "post_path") {
    const [target = ""] = rest.replace(/["']/g, "").split(/\s+/, 1);
    const path = tools.pathOf(target.replace(/^\/?_posts\//, ""));
    if (path !== undefined && name === "post_link")
      return `[${
        rest
          .split(/\s+/)
          .slice(1)
          .join(" ")
          .replace(/^["']|["']$/g, "") || path
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
  const own = isInclude
    ? renderInclude(
        file,
        args.values,
        name === "include_relative" ? post : undefined,
        settings,
        post,
        tools,
      )
    : undefined;
  if (own !== undefined) return own;
  const converted = convertShortcode({ name: isInclude ? file : name, ...args, inner });
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

import { type Data, textAt } from "../front-matter-values.ts";
import type { SourcePost, SourceSite } from "../source-site.ts";
import { withCaptured } from "./captured-texts.ts";
import { codeRanges, fenceRanges } from "./code-ranges.ts";
import { enclosing } from "./enclosing.ts";
import { liquidOutput } from "./liquid-output.ts";
import { convertLiquidTag, type LiquidTag, ownReference } from "./liquid-tag.ts";
import { withoutVerbatim } from "./liquid-verbatim.ts";
import { scanTags, type TemplateTag } from "./scan-tags.ts";

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
          ? liquidOutput(tag, text.slice(tag.start, tag.end), settings, known, tools)
          : (footnote(tag, inner, known, notes) ??
            ownReference(tag, text, tools) ??
            convertLiquidTag(tag, text.slice(tag.start, tag.end), inner, settings, known, tools)),
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

import { posix } from "node:path";
import { Liquid, LiquidError } from "liquidjs";
import MarkdownIt from "markdown-it";
import type { Data } from "../front-matter-values.ts";
import type { SourcePost, TextTools } from "../source-site.ts";

/**
 * What a file in `_includes`, or Eleventy's `includes`, writes, rendered by Liquid itself: a language without access to anything
 * but what it is given, with a limit on its time. Undefined if there is no such file, or it can't be rendered.
 */
export function renderInclude(
  file: string,
  values: Readonly<Record<string, string>>,
  settings: Data,
  post: SourcePost,
  tools: TextTools,
): string | undefined {
  const readPartial = (name: string) =>
    tools.read(`_includes/${name}`) ?? tools.read(`includes/${name}`);
  const template = readPartial(file);
  if (template === undefined || template.length > 100_000) return undefined;
  const partials = {
    readFileSync: (name: string) => readPartial(name) ?? "",
    readFile: async (name: string) => readPartial(name) ?? "",
    existsSync: (name: string) => readPartial(name) !== undefined,
    exists: async (name: string) => readPartial(name) !== undefined,
    contains: () => Promise.resolve(true),
    containsSync: () => true,
    resolve: (_folder: string, name: string) => name,
  };
  const engine = new Liquid({
    fs: partials,
    jekyllInclude: true,
    dynamicPartials: false,
    relativeReference: false,
    strictFilters: true,
    strictVariables: false,
    renderLimit: 100,
    parseLimit: 200_000,
    memoryLimit: 1_000_000,
  });
  for (const name of [
    "relative_url",
    "absolute_url",
    "smartify",
    "cgi_escape",
    "uri_escape",
    "xml_escape",
  ]) {
    engine.registerFilter(name, (value: unknown) => value);
  }
  engine.registerFilter("markdownify", (value: unknown) =>
    typeof value === "string" ? markdown.render(value) : value,
  );
  try {
    const rendered: unknown = engine.parseAndRenderSync(knownTags(template, engine, file, tools), {
      // What Liquid's own `render` is given are variables; Jekyll's `include` has them all in one.
      ...values,
      include: values,
      page: post.data,
      site: settings,
    });
    const text = String(rendered).trim();
    if (text === "") return "";
    return text.includes("\n") || text.startsWith("<")
      ? `\n\n${text.replace(/\n\s*\n/g, "\n")}\n\n`
      : text;
  } catch (error) {
    if (
      error instanceof LiquidError ||
      (error instanceof Error && /limit exceeded/.test(error.message))
    )
      return undefined;
    throw error;
  }
}

/** For what a template wants as HTML; it becomes Markdown again with all that is around it. */
const markdown = new MarkdownIt({ html: true });

/**
 * The text of a file beside the post, without its front matter (https://jekyllrb.com/docs/includes/). Undefined if
 * there is none, or it has tags of its own.
 */
export function includedBeside(
  file: string,
  post: SourcePost,
  tools: TextTools,
): string | undefined {
  const text = tools.readBeside(posix.normalize(file), post);
  if (text === undefined || /\{[{%]/.test(text)) return undefined;
  return `\n\n${text.replace(/^---\n[\s\S]*?\n---\n/, "").trim()}\n\n`;
}

/** A template without tags of the old site's own programs, as long as they enclose nothing. */
function knownTags(template: string, engine: Liquid, file: string, tools: TextTools): string {
  return template.replace(/\{%-?\s*(\w+)\b[^%]*%\}/g, (written, name: string) => {
    const isKnown = Object.hasOwn(engine.tags, name) || /^(?:else|elsif|when|end\w+)$/.test(name);
    if (isKnown || template.includes(`end${name}`)) return written;
    const hint = "Programs of the old site are not run here: see whether something is missing.";
    tools.note("template", file, `\`${name}\` in \`${file}\` is left out`, hint);
    return "";
  });
}

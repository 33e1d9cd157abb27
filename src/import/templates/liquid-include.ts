import { Liquid, LiquidError } from "liquidjs";
import type { Data } from "../front-matter.ts";
import type { SourcePost, TextTools } from "../source-site.ts";

/**
 * What a file in `_includes` writes, rendered by Liquid itself: a language without access to anything
 * but what it is given, with a limit on its time. Undefined if there is no such file, or it can't be rendered.
 */
export function renderInclude(
  file: string,
  values: Readonly<Record<string, string>>,
  besides: SourcePost | undefined,
  settings: Data,
  post: SourcePost,
  tools: TextTools,
): string | undefined {
  if (besides) return undefined;
  const template = tools.read(`_includes/${file}`);
  if (template === undefined || template.length > 100_000) return undefined;
  const partials = {
    readFileSync: (name: string) => tools.read(`_includes/${name}`) ?? "",
    readFile: async (name: string) => tools.read(`_includes/${name}`) ?? "",
    existsSync: (name: string) => tools.read(`_includes/${name}`) !== undefined,
    exists: async (name: string) => tools.read(`_includes/${name}`) !== undefined,
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
    "markdownify",
    "smartify",
    "cgi_escape",
    "uri_escape",
    "xml_escape",
  ]) {
    engine.registerFilter(name, (value: unknown) => value);
  }
  try {
    const rendered: unknown = engine.parseAndRenderSync(template, {
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

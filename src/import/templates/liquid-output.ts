import { type Data, textAt } from "../front-matter-values.ts";
import type { SourcePost, TextTools } from "../source-site.ts";
import type { TemplateTag } from "./scan-tags.ts";

/** What `{{ … }}` shows: words as they are written, a value of the post or the site; what isn't known stays, to be seen. */
export function liquidOutput(
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

import type { Tools } from "./old-blog.ts";
import { outsideCode } from "./protect-code.ts";
import { keepAsCode, pictureMarkdown } from "./visible.ts";

/** Replaces what Liquid and Nunjucks would: in Jekyll's posts, and in Eleventy's. */
export function convertTemplates(body: string, tools: Tools): string {
  const fenced = body.replace(
    /\{%-?\s*highlight\s+["']?([\w+#-]+)["']?[^%]*%\}\n?([\s\S]*?)\n?\{%-?\s*endhighlight\s*-?%\}/g,
    (_, language: string, code: string) => `\n\`\`\`${language}\n${code}\n\`\`\`\n`,
  );
  return outsideCode(
    fenced,
    (prose, { keep }) =>
      prose
        .replace(/\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g, (_, text: string) =>
          keep(text),
        )
        .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, (whole) => {
          const hint = "Readers never saw it; keep it elsewhere if you need it.";
          tools.note(whole, "a comment is left out", hint);
          return "";
        })
        .replace(/\{%-?\s*(\w+)([\s\S]*?)-?%\}/g, (whole, name: string, rest: string) =>
          tag(whole, name, rest.trim(), tools, keep),
        )
        .replace(/\{\{-?\s*([\s\S]*?)\s*-?\}\}/g, (whole, expression: string) =>
          output(whole, expression, tools, keep),
        ),
    (block) =>
      block.replace(/^[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*\n|\{%-?\s*(?:end)?raw\s*-?%\}/gm, ""),
  );
}

function output(
  whole: string,
  expression: string,
  tools: Tools,
  keep: (code: string) => string,
): string {
  if (/^site\.(?:baseurl|url)$/.test(expression)) return "";
  const [, path] =
    /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|url|htmlBaseUrl)\b/.exec(expression) ??
    [];
  return path ?? keep(keepAsCode(whole, tools, `\`${expression}\` is not known here`));
}

function tag(
  whole: string,
  name: string,
  rest: string,
  tools: Tools,
  keep: (code: string) => string,
): string {
  if (name === "post_url" || name === "link") {
    const target = rest.replace(/^_posts\//, "").replace(/\.\w+$/, "");
    const path = tools.pathOf(target);
    if (path !== undefined) return path;
    tools.note(whole, `\`${rest}\` is no post that is imported`, "Link to where it is now.");
    return "#";
  }
  if (name === "image") {
    const [src = "", alt = ""] = Array.from(rest.matchAll(/["']([^"']*)["']/g), ([, text]) => text);
    if (src !== "") return pictureMarkdown(src, alt);
  }
  return keep(keepAsCode(whole, tools, `the tag \`${name}\` is not known here`));
}

import { textAt } from "../front-matter-values.ts";
import type { SourceSite } from "../source-site.ts";
import { codeFence } from "../text/write-markdown.ts";
import { codeRanges } from "./code-ranges.ts";
import { scanTags } from "./scan-tags.ts";

/**
 * What VuePress and VitePress read in a text: front matter that is written out, files of code, and pictures by
 * `$withBase` (https://vitepress.dev/guide/using-vue, https://vitepress.dev/guide/markdown#import-code-snippets).
 */
export const vuePages: NonNullable<SourceSite["convert"]> = (body, post, tools) => {
  const pictures = body
    .replace(/:?src="\$withBase\('([^']+)'\)"/g, 'src="$1"')
    .replace(/\]\(\$withBase\(["']([^"')]+)["']\)\)/g, "]($1)");
  const code = pictures.replace(
    /^<<<[ \t]*@?\/?([\w./-]+\.(\w+))(?:#[\w-]+)?[^\n]*$/gm,
    (written, file: string, language: string) => {
      const text = tools.read(file) ?? tools.readBeside(file, post);
      return text === undefined
        ? tools.keepVisible(written, `\`${file}\` is no file that can be read`)
        : codeFence(text, language);
    },
  );
  if (!code.includes("{{")) return code;
  const inCode = codeRanges(code);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, inside } of scanTags(code, { "{{": "}}" })) {
    if (inCode(start)) continue;
    const [, key = ""] = /^\$(?:page(?:\.frontmatter)?|frontmatter)\.([\w.]+)$/.exec(inside) ?? [];
    const value = key === "" ? undefined : textAt(post.data, key);
    const written = code.slice(start, end);
    parts.push(code.slice(at, start));
    parts.push(value ?? tools.keepVisible(written, `\`${inside}\` is not known here`));
    at = end;
  }
  return parts.join("") + code.slice(at);
};

import type { Tools } from "./old-blog.ts";
import { keepAsCode, pictureMarkdown } from "./visible.ts";

const inline: Readonly<Record<string, string>> = {
  b: "**",
  strong: "**",
  i: "*",
  em: "*",
  mark: "==",
  del: "~~",
  s: "~~",
  strike: "~~",
};
/** Tags that articles may hold as they are, without attributes. */
const allowed = new Set("kbd sub sup small samp var cite dfn q br wbr".split(" "));
/** Tags whose text stays and whose box goes. */
const boxes = new Set(
  "p div span center section article aside figure figcaption details summary font u abbr picture".split(
    " ",
  ),
);

/** Turns a text's HTML into Markdown, as far as there is Markdown for it; the rest stays visible as code. */
export function convertHtml(prose: string, tools: Tools, keep: (code: string) => string): string {
  return prose
    .replace(/<!--([\s\S]*?)-->/g, (whole, text: string) => {
      if (/^\s*more\s*$/i.test(text)) return "";
      const hint = "Readers never saw it; keep it elsewhere if you need it.";
      tools.note(whole, "an HTML comment is left out", hint);
      return "";
    })
    .replace(
      /<pre\b[^>]*>\s*(?:<code\b(?:[^>]*?language-([\w-]+))?[^>]*>)?([\s\S]*?)(?:<\/code>)?\s*<\/pre>/gi,
      (_, language: string | undefined, code: string) =>
        `\n\n${keep(`\`\`\`${language ?? "text"}\n${decoded(code).replace(/^\n|\n$/g, "")}\n\`\`\``)}\n\n`,
    )
    .replace(
      /<(script|style|table|iframe|video|audio|svg|form|object)\b([^>]*)>[\s\S]*?<\/\1>/gi,
      (whole, name: string, attributes: string) => {
        const [, id] = /youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(attributes) ?? [];
        return id === undefined
          ? keep(keepAsCode(whole, tools, `\`<${name.toLowerCase()}>\` has no Markdown`))
          : `[A video on YouTube](https://www.youtube.com/watch?v=${id})`;
      },
    )
    .replace(/<img\b([^>]*?)\/?>/gi, (_, attributes: string) =>
      pictureMarkdown(
        attribute(attributes, "src"),
        attribute(attributes, "alt"),
        attribute(attributes, "title"),
      ),
    )
    .replace(
      /<a\b([^>]*\bhref=[^>]*)>([\s\S]*?)<\/a>/gi,
      (_, attributes: string, words: string) =>
        `[${words.trim()}](${attribute(attributes, "href")})`,
    )
    .replace(/<code>([^<`]*)<\/code>/gi, (_, code: string) => keep(`\`${decoded(code)}\``))
    .replace(/<hr\b[^>]*>/gi, "\n\n---\n\n")
    .replace(
      /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/gi,
      (_, level: string, words: string) => `\n\n${"#".repeat(Number(level))} ${words.trim()}\n\n`,
    )
    .replace(
      // What a box indents, Markdown would take for code.
      /(<\/?([a-z][a-z0-9-]*)((?:\s[^<>]*)?)\/?>)((?:\n[ \t]+)?)/gi,
      (_, whole: string, written: string, rest: string, indent: string) => {
        // `<Aside>` is a component, whatever `<aside>` is.
        const name = /^[A-Z].*[a-z]/.test(written) ? written : written.toLowerCase();
        const closes = whole.startsWith("</");
        const mark = inline[name];
        if (mark !== undefined) return mark + indent;
        if (allowed.has(name)) return `<${closes ? "/" : ""}${name}>${indent}`;
        if (!boxes.has(name)) {
          return keep(keepAsCode(whole, tools, `\`<${written}>\` has no Markdown`)) + indent;
        }
        if (!closes && /\S/.test(rest.replace(/\/$/, ""))) {
          tools.note(whole, `what \`<${name}>\` was styled with is left out`, "Its text stays.");
        }
        return ["span", "font", "u", "abbr"].includes(name) ? indent : "\n\n";
      },
    );
}

function attribute(attributes: string, name: string): string {
  const [, double, single, bare] =
    new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(attributes) ??
    [];
  return decoded(double ?? single ?? bare ?? "");
}

function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = {
    lt: "<",
    gt: ">",
    quot: '"',
    amp: "&",
    nbsp: " ",
  };
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole);
}

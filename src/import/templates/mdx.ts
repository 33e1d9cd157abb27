import type { Data } from "../front-matter-values.ts";
import type { TextTools } from "../source-site.ts";
import { applyEdits, type Edit } from "../text/edits.ts";
import { parseMarkdown } from "../text/parse-markdown.ts";
import { codeRanges } from "./code-ranges.ts";
import { enclosing, type NamedTag } from "./enclosing.ts";
import { endOfBraces, endOfTag, htmlElements } from "./jsx-elements.ts";
import type { TagArguments } from "./scan-tags.ts";
import { convertShortcode } from "./shortcodes.ts";

interface JsxTag extends NamedTag {
  readonly args: TagArguments;
  readonly isText: boolean;
  readonly isExpression: boolean;
}

/** Components under names that themes commonly give them. */
const names: Readonly<Record<string, string>> = {
  img: "image",
  tweet: "tweet",
  link: "link",
  a: "link",
};

/** Turns MDX into Markdown: components in common use as shortcodes are, what is imported and exported left out. */
export function mdxToMarkdown(text: string, data: Data, tools: TextTools): string {
  const { prose: jsx, sources } = withoutModules(withoutIndents(text), tools);
  const prose = htmlElements(withoutSpaces(jsx), sources);
  const inCode = codeRanges(prose);
  const inMath = mathRanges(prose);
  const tags = scanJsx(prose).map((tag) => ({
    ...tag,
    isText: inCode(tag.start) || inMath(tag.start),
  }));
  return enclosing(prose, tags, {
    text: (tag) => (tag.isText ? prose.slice(tag.start, tag.end) : undefined),
    convert: (tag, inner) => {
      const written = prose.slice(tag.start, tag.end);
      if (tag.isExpression) return expression(tag.inside, written, data, tools);
      const { values } = tag.args;
      const src = values.src === undefined ? undefined : (sources.get(values.src) ?? values.src);
      const args = {
        words: tag.args.words,
        values: { ...values, ...(src !== undefined && { src }) },
      };
      const name = names[tag.name.toLowerCase()] ?? tag.name;
      const converted = tag.name === "" ? inner : convertShortcode({ name, ...args, inner });
      if (converted !== undefined) return converted;
      if (inner !== undefined && inner.trim() !== "") {
        tools.note(
          "template",
          written,
          `the component \`${tag.name}\` is left out`,
          "What it encloses stays.",
        );
        return inner;
      }
      return tools.keepVisible(written, `the component \`${tag.name}\` is not known here`);
    },
  });
}

/** What is indented is no code in MDX (https://mdxjs.com/docs/what-is-mdx/#markdown). */
function withoutIndents(text: string): string {
  const blocks = parseMarkdown(text).blocks.filter(({ token }) => token.type === "code_block");
  const edits = blocks.map(({ token, start, end }): Edit => {
    const words = token.content.split("\n");
    const lines = text.slice(start, end).split("\n");
    const flush = lines.map((line, i) => {
      const said = words[i] ?? "";
      if (said.trim() === "" || !line.endsWith(said)) return line;
      const before = line.slice(0, line.length - said.length);
      return before.replace(/(?: {4}|\t)$/, "") + said.trimStart();
    });
    return { start, end, text: flush.join("\n") };
  });
  return applyEdits(text, edits);
}

/** Takes out lines that hold a space of JSX alone: as an empty one it would end what it stands in. */
function withoutSpaces(text: string): string {
  const inCode = codeRanges(text);
  return text.replace(/^[ \t]*\{(?:" "|' ')\}[ \t]*\n/gm, (line, offset: number) =>
    inCode(offset) ? line : "",
  );
}

/** Answers whether an offset is in a formula: its braces are LaTeX's. */
function mathRanges(text: string): (offset: number) => boolean {
  const ranges = Array.from(
    text.matchAll(
      /\$\$[^$]{1,5000}\$\$|(?<![\\$])\$(?=[^\s$])[^$\n]{1,500}(?<=[^\s\\])\$(?![\d$])/g,
    ),
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  return (offset) => ranges.some(([start, end]) => start <= offset && offset < end);
}

/** Takes `import` and `export` out; answers what pictures are imported as. */
function withoutModules(
  text: string,
  tools: TextTools,
): { prose: string; sources: ReadonlyMap<string, string> } {
  const sources = new Map<string, string>();
  const inCode = codeRanges(text);
  const lines = text.split("\n");
  const kept: string[] = [];
  let offset = 0;
  let depth = 0;
  for (const line of lines) {
    const isModule =
      depth > 0 ||
      (/^(?:import\s[^\n]*["']|import\s*\{|export\s+(?:const|default|function|let|\{))/.test(
        line,
      ) &&
        !inCode(offset));
    offset += line.length + 1;
    if (!isModule) {
      kept.push(line);
      continue;
    }
    const [, name, path] = /^import\s+(\w+)\s+from\s+["']([^"']+)["']/.exec(line) ?? [];
    if (name !== undefined && path !== undefined) sources.set(`{${name}}`, path);
    depth += (line.match(/[{([]/g)?.length ?? 0) - (line.match(/[})\]]/g)?.length ?? 0);
    if (line.startsWith("export"))
      tools.note("template", line, "a line of a program is left out", "Programs are not run here.");
    if (line.trim() === "" || depth < 0) depth = 0;
  }
  return { prose: kept.join("\n"), sources };
}

/** Every component and expression, in one pass. */
function scanJsx(text: string): Omit<JsxTag, "isText">[] {
  const tags: Omit<JsxTag, "isText">[] = [];
  const start = /<(\/?)([A-Z][\w.]*)(?=[\s/>])|<\/?>|\{/g;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const isExpression = found[0] === "{";
    const end = isExpression ? endOfBraces(text, found.index) : endOfTag(text, found.index);
    if (end === undefined) continue;
    const inside = text.slice(found.index + 1, end - 1);
    const name = isExpression ? "{" : (found[2] ?? "");
    const args = isExpression
      ? { values: {}, words: [] }
      : readProperties(inside.replace(/^[\w.]+/, "").replace(/\/$/, ""));
    tags.push({
      start: found.index,
      end,
      opener: "<",
      inside,
      name,
      closes: inside.startsWith("/"),
      args,
      isExpression,
    });
    start.lastIndex = end;
  }
  return tags;
}

const property = /([A-Za-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\{)))?/g;

function readProperties(text: string): TagArguments {
  const values: Record<string, string> = {};
  for (let found = property.exec(text); found; found = property.exec(text)) {
    const [, name = "", double, single, brace] = found;
    if (brace === undefined) values[name.toLowerCase()] = double ?? single ?? "true";
    else {
      const open = property.lastIndex - 1;
      const end = endOfBraces(text, open) ?? text.length;
      values[name.toLowerCase()] = text
        .slice(open, end)
        .replace(/^\{\s*["'`]([^"'`]*)["'`]\s*\}$/, "$1");
      property.lastIndex = end;
    }
  }
  return { values, words: [] };
}

function expression(inside: string, written: string, data: Data, tools: TextTools): string {
  const text = inside.trim();
  if (text.startsWith("/*")) return "";
  const [, double, single, back] = /^(?:"([^"]*)"|'([^']*)'|`([^`$]*)`)$/.exec(text) ?? [];
  const said = double ?? single ?? back;
  if (said !== undefined) return said;
  // Elements in braces are shown as without them.
  if (/^<[a-z]/.test(text) && text.endsWith(">") && !/<[A-Z]|\{/.test(text)) return text;
  const [, key] = /^(?:props\.)?(?:frontmatter|meta|metadata)\.(\w+)$/.exec(text) ?? [];
  const value = key === undefined ? undefined : data[key];
  if (typeof value === "string" || typeof value === "number") return String(value);
  // A heading's id, a fence's lines and the like are no expressions.
  if (/^[#.:]/.test(text) || text === "") return written;
  return tools.keepVisible(
    written,
    `\`${written.slice(0, 60)}\` is an expression, which is not run here`,
  );
}

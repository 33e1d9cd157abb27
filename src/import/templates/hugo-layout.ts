import type { SourcePost, TextTools } from "../source-site.ts";
import { codeFence } from "../text/write-markdown.ts";
import type { TagArguments } from "./scan-tags.ts";
import { scanTags } from "./scan-tags.ts";

/**
 * What a site's own shortcode writes, if its template holds no more than text, its arguments and
 * conditions on them: the part of Go's templates (https://pkg.go.dev/text/template) that pictures and
 * notes are made with. Undefined for any other.
 */
export function renderHugoShortcode(
  name: string,
  args: TagArguments,
  inner: string | undefined,
  post: SourcePost,
  tools: TextTools,
): string | undefined {
  const template = ["layouts/shortcodes", "layouts/_shortcodes"]
    .map((folder) => tools.read(`${folder}/${name}.html`))
    .find((text) => text !== undefined);
  if (template === undefined) return undefined;
  // One that colours what it encloses is a fence, in the language that it is given first.
  if (inner !== undefined && /\bhighlight\b/.test(template) && template.includes(".Inner"))
    return codeFence(inner, (args.values.lang ?? args.words[0] ?? "").toLowerCase());
  const scope: Scope = {
    args,
    inner: inner?.trim() ?? "",
    data: post.data,
    dot: undefined,
    variables: new Map(),
  };
  const out = render(template, scope);
  return out === undefined ? undefined : `\n\n${out.trim().replace(/\n{2,}/g, "\n")}\n\n`;
}

interface Scope {
  readonly args: TagArguments;
  readonly inner: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly dot: string | undefined;
  readonly variables: Map<string, string>;
}

/** One branch of `if` or `with` at each level: whether it is written, and whether one has been. */
interface Branch {
  writes: boolean;
  taken: boolean;
  readonly outer: boolean;
  readonly dot: string | undefined;
}

function render(template: string, scope: Scope): string | undefined {
  const out: string[] = [];
  const branches: Branch[] = [];
  let writes = true;
  let dot = scope.dot;
  let at = 0;
  for (const { start, end, inside } of scanTags(template, { "{{": "}}" })) {
    if (writes) out.push(template.slice(at, start));
    at = end;
    const [, word = "", rest = ""] =
      /^(?:(if|with|else if|else with|else|end|range|define|template|block)\b)?\s*([\s\S]*)$/.exec(
        inside,
      ) ?? [];
    if (inside.startsWith("/*")) continue;
    if (["range", "define", "template", "block"].includes(word)) return undefined;
    if (word === "if" || word === "with") {
      const value: string | undefined = writes ? textOf(rest, { ...scope, dot }) : "";
      if (value === undefined) return undefined;
      branches.push({ writes: value !== "", taken: value !== "", outer: writes, dot });
      if (word === "with" && value !== "") dot = value;
      writes = writes && value !== "";
    } else if (word.startsWith("else")) {
      const branch = branches.at(-1);
      if (!branch) return undefined;
      dot = branch.dot;
      const value: string | undefined =
        branch.taken || !branch.outer
          ? ""
          : word === "else"
            ? "yes"
            : textOf(rest, { ...scope, dot });
      if (value === undefined) return undefined;
      writes = branch.outer && value !== "";
      if (word === "else with" && writes) dot = value;
      branch.taken ||= value !== "";
    } else if (word === "end") {
      const branch = branches.pop();
      if (!branch) return undefined;
      writes = branch.outer;
      dot = branch.dot;
    } else if (writes) {
      const [, variable, expression] = /^(\$\w+)\s*:?=\s*([\s\S]+)$/.exec(rest) ?? [];
      const value = textOf(expression ?? rest, { ...scope, dot });
      if (value === undefined) return undefined;
      if (variable === undefined) out.push(value);
      else scope.variables.set(variable, value);
    }
  }
  out.push(template.slice(at));
  return out.join("");
}

const passThrough = new Set(
  "markdownify safeHTML safeURL safeCSS safeHTMLAttr htmlEscape absURL relURL absLangURL relLangURL string plainify emojify htmlUnescape chomp strings.TrimSpace".split(
    " ",
  ),
);

/** An expression's text: empty for what is not there or false; undefined if it can't be known. */
function textOf(expression: string, scope: Scope): string | undefined {
  const [first = "", ...filters] = expression.split("|").map((part) => part.trim());
  const value = operand(first, scope);
  if (value === undefined) return undefined;
  let text: string = value;
  for (const filter of filters) {
    const [name = "", argument] = filter.split(/\s+/, 2);
    if (name === "default" && argument !== undefined) text ||= operand(argument, scope) ?? "";
    else if (!passThrough.has(name)) return undefined;
  }
  return text;
}

function operand(text: string, scope: Scope): string | undefined {
  const words = text.match(/"[^"]*"|`[^`]*`|\([^()]*\)|[^\s"`()]+/g) ?? [];
  const [head = "", ...rest] = words;
  if (/^["`]/.test(head) && rest.length === 0) return head.slice(1, -1);
  if (head.startsWith("(") && rest.length === 0) return textOf(head.slice(1, -1), scope);
  if (head.startsWith("$") && rest.length === 0 && head !== "$") return scope.variables.get(head);
  const isIndex = head === "index" && /^\$?\.Params$/.test(rest[0] ?? "");
  const get = /^(?:\$?\.|\$\.)Get$/.test(head) ? rest[0] : isIndex ? rest[1] : undefined;
  if (get !== undefined && rest.length === (isIndex ? 2 : 1)) {
    return /^\d+$/.test(get)
      ? (scope.args.words[Number(get)] ?? "")
      : (scope.args.values[get.replace(/^["`]|["`]$/g, "").toLowerCase()] ?? "");
  }
  if (head === "." && rest.length === 0) return scope.dot;
  if (/^\$?\.Inner$/.test(head) && rest.length === 0) return scope.inner;
  if (head === ".Title" || /^\$?\.Page\.Title$/.test(head)) return String(scope.data.title ?? "");
  if (/^\$?\.IsNamedParams$/.test(head))
    return Object.keys(scope.args.values).length > 0 ? "true" : "";
  const values = () => rest.map((word) => operand(word, scope));
  if (passThrough.has(head) && rest.length === 1) return values()[0];
  if (head === "not" && rest.length === 1) return flag(values()[0], (value) => value === "");
  if (head === "isset")
    return flag(
      rest[1],
      (name) =>
        scope.args.values[name.replace(/["`]/g, "").toLowerCase()] !== undefined ||
        scope.args.words[Number(name)] !== undefined,
    );
  if (
    (head === "or" || head === "and" || head === "eq" || head === "ne" || head === "default") &&
    rest.length >= 2
  ) {
    const all = values();
    if (all.some((value) => value === undefined)) return undefined;
    const [a = "", b = ""] = all;
    if (head === "or") return all.find((value) => value !== "") ?? "";
    if (head === "and") return all.find((value) => value === "") ?? all.at(-1);
    if (head === "default") return b || a;
    return (a === b) === (head === "eq") ? "true" : "";
  }
  return undefined;
}

function flag(value: string | undefined, is: (value: string) => boolean): string | undefined {
  if (value === undefined) return undefined;
  return is(value) ? "true" : "";
}

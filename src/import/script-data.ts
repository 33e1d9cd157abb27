import { type Data, recordOf } from "./front-matter-values.ts";
import { evaluate, nodesOf, parseScript } from "./sources/script.ts";

/**
 * Eleventy's front matter in JavaScript: one object, or a constant for each key. What a program computes is left out.
 */
export function scriptData(code: string): Data | undefined {
  const program = parseScript(/^\s*\{/.test(code) ? `(${code.trim().replace(/;$/, "")})` : code);
  if (!program) return undefined;
  const data: Record<string, unknown> = {};
  for (const node of nodesOf(program)) {
    if (node.type === "ExpressionStatement")
      Object.assign(data, recordOf(evaluate(node.expression, {})));
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init)
      data[node.id.name] = evaluate(node.init, data);
  }
  return Object.keys(data).length > 0 ? data : undefined;
}

/** What a text in MDX exports about itself, in place of front matter (https://nextjs.org/docs/app/guides/mdx#frontmatter). */
export function exportedData(text: string): Data {
  const start = /^export\s+const\s+(?:metadata|meta|frontmatter)\b[^={]*=\s*\{/m.exec(text);
  if (!start) return {};
  const open = start.index + start[0].length - 1;
  const end = text.indexOf("\n}", open);
  const code = end === -1 ? text.slice(open).split("\n", 1)[0] : text.slice(open, end + 2);
  return scriptData((code ?? "").replace(/;\s*$/, "")) ?? {};
}

import { asLabel, asName, marks } from "./mermaid-signs.ts";
import type { Statement } from "./mermaid-statements.ts";
import { type FlowNode, scanFlow } from "./scan-flow.ts";

/** Statements of a flowchart in the words of the library, which reads few names and arrows, and each node's first label. */
export function flowchart(statements: readonly Statement[]): Statement[] {
  const scanned = statements.map((statement) => ({ statement, parts: partsOf(statement.source) }));
  const labelled = new Map<string, FlowNode>();
  for (const { parts } of scanned)
    for (const part of Array.isArray(parts) ? parts : [])
      if (typeof part !== "string" && part.shape) labelled.set(part.id, part);

  const safe = new Map<string, string>();
  const nameOf = (id: string) => {
    if (/^[\w-]+$/.test(id)) return id;
    const name = safe.get(id) ?? `_name${safe.size}_`;
    safe.set(id, name);
    return name;
  };
  const met = new Set<string>();
  const held = new Set<string>();
  let depth = 0;

  /** A node with its label where it is first met, and where a subgraph first has it: the library puts it there. */
  const write = (node: FlowNode) => {
    const name = nameOf(node.id);
    const isNewHere = depth > 0 && !held.has(node.id);
    const own = labelled.get(node.id);
    const className = node.className === undefined ? "" : `:::${look(node.className)}`;
    const isWhole = !met.has(node.id) || isNewHere;
    met.add(node.id);
    if (depth > 0) held.add(node.id);
    if (!isWhole) return name + className;
    const [open, label, close] = own?.shape ?? ["[", asName(node.id), "]"];
    return `${name}${open}${label}${close}${className}`;
  };

  return scanned.map(({ statement, parts }): Statement => {
    const text = statement.source.trim();
    if (parts === undefined) {
      if (/^end$/.test(text)) depth -= 1;
      const [, group] = /^subgraph\s+(.*)$/s.exec(text) ?? [];
      if (group !== undefined) {
        depth += 1;
        return { ...statement, text: subgraph(group, nameOf) };
      }
      if (/^direction\b/.test(text) && depth === 0)
        return { ...statement, text: "", isDrawnElsewhere: true };
      return { ...statement, text: looks(text, nameOf) };
    }
    if (typeof parts === "string") return { ...statement, text: "", unread: parts };
    return {
      ...statement,
      names: parts.flatMap((part) => (typeof part === "string" ? [] : [part.id])),
      text: parts.map((part) => (typeof part === "string" ? part : write(part))).join(" "),
    };
  });
}

const other =
  /^\s*(?:$|%%|(?:graph|flowchart(?:-elk)?|subgraph|end|direction|style|classDef|class|linkStyle|click)(?=\s|$))/;

/** Nodes and arrows; the rest of a statement that can't be read; undefined for a statement of another kind. */
function partsOf(source: string): ReturnType<typeof scanFlow> | undefined {
  return other.test(source) ? undefined : scanFlow(source);
}

function subgraph(written: string, nameOf: (id: string) => string): string {
  const [, id, quoted, plain] =
    /^([^\s["]+)?\s*\[?(?:"(.*)"|((?<=\[).*(?=\])))\]?$/s.exec(written.trim()) ?? [];
  const label = quoted ?? plain ?? written;
  return `subgraph ${nameOf(id ?? (quoted === undefined ? written.trim() : quoted))} [${asLabel(label.replace(/^`|`$/g, ""))}]`;
}

/** How something looks. What the library doesn't know it would take for a node. */
function looks(text: string, nameOf: (id: string) => string): string {
  const [, kind, names = "", rest = ""] =
    /^(style|classDef|class)\s+([^\s]+(?:\s*,\s*[^\s,]+)*)\s+(.+?);?$/s.exec(text) ?? [];
  const all = names.split(",").map((name) => name.trim());
  if (kind === "classDef") return all.map((name) => `classDef ${look(name)} ${rest}`).join("\n");
  if (kind === "class") return `class ${all.map(nameOf).join(",")} ${look(rest)}`;
  if (kind === "style") return `style ${all.map(nameOf).join(",")} ${rest}`;
  return text.replace(/-elk\b/, "");
}

function look(name: string): string {
  return name.replace(/\W/g, "_");
}

/** Parallelograms, which the library draws as trapezoids: two corners change places. */
export function leaning(svg: string): string {
  return svg.replace(
    new RegExp(
      `(<g class="node"[^>]* data-label="${marks.leans}[^>]*>\\s*<polygon points=")([^"]*)"`,
      "g",
    ),
    (_, before: string, points: string) => {
      const [first, [right, top] = [], [otherRight, bottom] = [], last] = points
        .split(" ")
        .map((point) => point.split(","));
      const corners = [first, [otherRight, top], [right, bottom], last];
      return `${before}${corners.map((corner) => corner?.join(",")).join(" ")}"`;
    },
  );
}

import { asLabel, asName, marks, withCharacters } from "./mermaid-signs.ts";
import type { Statement } from "./mermaid-statements.ts";

const name = "`[^`]+`|[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_.-]*?(?:~[^\\s~]+~+)?";
const card = '(?:"([^"]*)")?';
const relation = new RegExp(
  `^(${name})\\s*${card}\\s*(<\\|--|<\\|\\.\\.|\\*--|(?<=\\s|")o--|<--|<\\.\\.|--\\|>|--\\*|--o(?=\\s|")|-->|\\.\\.\\|>|\\.\\.>|--|\\.\\.)\\s*${card}\\s*(${name})\\s*(?::\\s*(.+))?$`,
  "u",
);
const declared = new RegExp(
  `^class\\s+(${name})\\s*(?:\\["([^"]*)"\\])?\\s*(?::::[\\w-]+)?\\s*(\\{.*)?$`,
  "u",
);
const annotated = new RegExp(`^<<(\\w+)>>\\s*(${name})$`, "u");
const said = new RegExp(`^(${name})\\s*:\\s*(.+)$`, "u");

/** Statements of a class diagram in the words of the library, which calls each class by its name alone. */
export function classes(statements: readonly Statement[]): Statement[] {
  const labels = new Map<string, string>();
  for (const { source } of statements) {
    const [, id, label] = declared.exec(withCharacters(source.trim())) ?? [];
    if (id !== undefined && (label !== undefined || id.includes("~")))
      labels.set(bare(id), label ?? angled(id));
  }
  const names = new Map<string, string>();
  const used = new Map<string, number>();
  const nameOf = (id: string) => {
    const key = bare(id);
    const known = names.get(key);
    if (known !== undefined) return known;
    const label = asName(labels.get(key) ?? key);
    // Two classes of one label stay two.
    const others = used.get(label) ?? 0;
    used.set(label, others + 1);
    const name = label + marks.nothing.repeat(others);
    names.set(key, name);
    return name;
  };
  let isInside = false;
  return statements.map((statement): Statement => {
    const text = withCharacters(statement.source.trim());
    const as = (written: string): Statement => ({ ...statement, text: written });
    if (isInside) {
      isInside = text !== "}";
      return as(isInside ? member(text) : text);
    }
    if (/^(?:style|classDef|cssClass)\s+\S+\s+\S/.test(text))
      return { ...as(""), isDrawnElsewhere: true };
    const [, from, fromCard, line, toCard, to, label] = relation.exec(text) ?? [];
    if (from !== undefined && line !== undefined && to !== undefined) {
      const hasHead = line !== "--" && line !== "..";
      const first = `${hasHead ? "" : marks.withoutHead}${fromCard ?? ""}`;
      const [quotedFrom, quotedTo] = [first, toCard ?? ""].map((one) =>
        one === "" ? "" : `"${asLabel(one)}" `,
      );
      const words = label === undefined ? "" : ` : ${asLabel(label)}`;
      return as(
        `${nameOf(from)} ${quotedFrom}${line === ".." ? "..>" : line} ${quotedTo}${nameOf(to)}${words}`,
      );
    }
    const [, id, , body] = declared.exec(text) ?? [];
    if (id !== undefined) {
      const declaration = { ...statement, names: [id] };
      if (body === undefined) return { ...declaration, text: `class ${nameOf(id)}` };
      const [, all] = /^\{\s*(.*?)\s*\}$/.exec(body) ?? [];
      isInside = all === undefined;
      const first = member(all ?? body.slice(1));
      const lines = [
        `class ${nameOf(id)} {`,
        ...(first === "" ? [] : [first]),
        ...(isInside ? [] : ["}"]),
      ];
      return { ...declaration, text: lines.join("\n") };
    }
    const [, kind, of] = annotated.exec(text) ?? [];
    if (of !== undefined) return as(`class ${nameOf(of)} {\n<<${kind}>>\n}`);
    const [, owner, what] = said.exec(text) ?? [];
    if (owner !== undefined && what !== undefined) return as(`${nameOf(owner)} : ${member(what)}`);
    return as(text);
  });
}

/** A member with its type before its name, and what says that it is abstract or static behind its name. */
function member(written: string): string {
  const text = angled(written.trim().replace(/;$/, ""));
  if (/^<<\w+>>$/.test(text)) return text;
  const [, visibility = "", name, parameters, mark = "", type = "", last = ""] =
    /^([-+#~]?)\s*([^()]+?)\(([^()]*)\)\s*([$*])?\s*(?::|->)?\s*(.*?)([$*])?$/.exec(text) ?? [];
  if (name !== undefined)
    return `${visibility}${name}${mark || last}(${parameters}) ${type}`.trim();
  return text.replace(
    /^([-+#~]?)\s*([^\s:]+)\s*:\s*(.+?)([$*]?)$/,
    (_, sign, field, kind, end) => `${sign}${asName(kind)} ${field}${end}`,
  );
}

/** Types of types, `List~List~int~~`. */
function angled(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}_])~(?=[\p{L}_])/gu, "<")
    .replace(/(?<=[\p{L}\p{N}_>])~+/gu, (all) => ">".repeat(all.length));
}

function bare(id: string): string {
  return id.replace(/^`|`$/g, "").replace(/~.*$/, "");
}

/** Takes the arrowheads off lines that have none: the library draws them on each. */
export function withoutHeads(svg: string): string {
  return svg.replace(
    new RegExp(`<polyline [^>]* data-from-cardinality="${marks.withoutHead}[^>]*>`, "g"),
    (line) => line.replace(/ marker-(?:start|end)="[^"]*"/, ""),
  );
}

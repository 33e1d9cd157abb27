import { asLabel, asName, withCharacters } from "./mermaid-signs.ts";
import type { Statement } from "./mermaid-statements.ts";

const name = '"[^"]+"|[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_.-]*';
const alias = '(?:\\s*\\[\\s*("[^"]*"|[^\\]"]+?)\\s*\\])?';
const relation = new RegExp(
  `^(${name})\\s*([|o}]{2})(--|\\.\\.|-\\.|\\.-)([|o{]{2})\\s*(${name})\\s*(?::\\s*(.*))?$`,
  "u",
);
const entity = new RegExp(`^(${name})${alias}\\s*(?::::[\\w,-]+)?\\s*(\\{\\s*\\}?)?$`, "u");
const attribute = /^(\S+)\s+(\S+?)((?:\s*,?\s*\b(?:PK|FK|UK)\b)*)\s*(?:"([^"]*)")?$/i;

/** Statements of an entity relationship diagram in the words of the library, in which a name is one word. */
export function entities(statements: readonly Statement[]): Statement[] {
  const labels = new Map<string, string>();
  for (const { source } of statements) {
    const [, id, label] = entity.exec(withCharacters(source.trim())) ?? [];
    if (id !== undefined && label !== undefined) labels.set(unquoted(id), unquoted(label));
  }
  const nameOf = (id: string) => asName(labels.get(unquoted(id)) ?? unquoted(id));
  let isInside = false;
  return statements.map((statement): Statement => {
    const text = withCharacters(statement.source.trim());
    const as = (written: string): Statement => ({ ...statement, text: written });
    if (isInside) {
      isInside = text !== "}";
      return as(isInside ? withRemark(text) : text);
    }
    if (/^(?:erDiagram|direction)\b|^%%|^$/.test(text)) return as(text);
    if (/^(?:style|classDef|class)\s+\S+\s+\S/.test(text))
      return { ...as(""), isDrawnElsewhere: true };
    const [, from, left = "", line = "", right, to, label = ""] = relation.exec(text) ?? [];
    if (from !== undefined && to !== undefined) {
      // The library knows `o{` on both sides.
      const ends = `${left === "}o" ? "o{" : left}${line.includes(".") ? ".." : "--"}${right}`;
      return as(`${nameOf(from)} ${ends} ${nameOf(to)} : ${asLabel(unquoted(label)) || '""'}`);
    }
    const [, id, , body] = entity.exec(text) ?? [];
    if (id === undefined) return as(text);
    isInside = body !== undefined && !body.endsWith("}");
    return { ...statement, names: [id], text: `${nameOf(id)} {${isInside ? "" : "\n}"}` };
  });
}

/** An attribute with what is said of it behind its name, as the library shows no remark. */
function withRemark(text: string): string {
  const [, type, own, keys = "", remark] = attribute.exec(text) ?? [];
  if (type === undefined || own === undefined) return text;
  const whole = remark ? asName(`${own} (${remark})`) : own;
  return `${type} ${whole} ${keys.replaceAll(",", " ")}`.trim();
}

function unquoted(text: string): string {
  return text.trim().replace(/^"(.*)"$/, "$1");
}

/** Takes out what the library says in English of an entity without attributes. */
export function withoutEmptyRows(svg: string): string {
  return svg.replace(/<text [^>]*>\(no attributes\)<\/text>\s*/g, "");
}

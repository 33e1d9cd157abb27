import { asLabel, withCharacters } from "./mermaid-signs.ts";
import type { Statement } from "./mermaid-statements.ts";

const id = "[\\p{L}\\p{N}_-]{1,100}";
/** What is said of a state, behind its name: `idle: Waits for work`. */
const described = new RegExp(`^(?!note\\b|state\\b)(${id})\\s*:(?!::)\\s*([^"\\n]+)$`, "u");
const named = /^state\s+"([^"]*)"\s+as\s+(\S+)\s*(\{?)$/;
const alone = new RegExp(`^(?:state\\s+)?(${id})$`, "u");
const transition = /^(\S+?)\s*-->\s*([^\s:]+)\s*(?::\s*(.+))?$/;

/** Statements of a state diagram in the words of the library; the names that it is to know come first. */
export function states(statements: readonly Statement[]): Statement[] {
  const result: Statement[] = [];
  const early: Statement[] = [];
  let depth = 0;
  let isNote = false;
  for (const statement of statements) {
    const source = withCharacters(statement.source.trim());
    const text = source.replace(/:::[\w-]+/g, "").trim();
    const as = (written: string): Statement => ({ ...statement, text: written });
    if (isNote) {
      // It is told in its first line.
      isNote = !/^end\s+note$/.test(text);
      result.push({ ...as(""), isDrawnElsewhere: true });
      continue;
    }
    isNote = /^note\s+(?:left|right)\s+of\s+[^:]+$/i.test(text);
    if (/\{$/.test(text)) depth += 1;
    if (text === "}") depth -= 1;
    const [, words, said] = described.exec(text) ?? [];
    const [, label, of, body = ""] = named.exec(text) ?? [];
    const [, only] = alone.exec(text) ?? [];
    const [, from, to, why] = transition.exec(text) ?? [];
    const written =
      said !== undefined
        ? as(`state "${asLabel(said)}" as ${words}`)
        : label !== undefined
          ? as(`state "${asLabel(label)}" as ${of}${body && " {"}`)
          : from !== undefined
            ? as(`${from} --> ${to}${why === undefined ? "" : ` : ${asLabel(why)}`}`)
            : only !== undefined && !/^(?:stateDiagram(?:-v2)?|end|--)$/.test(only)
              ? as(`state "${only}" as ${only}`)
              : as(text);
    if (depth === 0 && body === "" && /^state "[^"]*" as \S+$/.test(written.text))
      early.push(written);
    else result.push(written);
  }
  const head = result.findIndex(({ text }) => /^stateDiagram/.test(text));
  return result.toSpliced(head + 1, 0, ...early);
}

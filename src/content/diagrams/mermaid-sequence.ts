import { asLabel, asName, marks, withCharacters } from "./mermaid-signs.ts";
import type { Statement } from "./mermaid-statements.ts";

const message = /^([^:]+?)\s*(<<-->>|<<->>|--?>>|--?>|--?[x)])\s*([+-]?)\s*([^:]+?)\s*:\s*(.*)$/s;
const declared = /^(participant|actor)\s+([^@]+?)(?:\s+as\s+(.+))?$/;
const note = /^note\s+(left of|right of|over)\s+([^:]+?)\s*:\s*(.+)$/is;
const opening = /^(?:loop|alt|opt|par|critical|break|rect|box)(?=\s|$)/;
const lineBreak = /\s*(?:<br\s*\/?>|\\n)\s*/i;

/** Statements of a sequence diagram in the words of the library, which numbers nothing and reads names of one word. */
export function sequence(statements: readonly Statement[]): Statement[] {
  const result: Statement[] = [];
  const blocks: string[] = [];
  /** What hangs on the message before it, where there is none in its part. */
  let isBare = true;
  let isOpened = false;
  let next: number | undefined;
  let step = 1;
  for (const [index, statement] of statements.entries()) {
    const text = withCharacters(statement.source.trim());
    const write = (line: string) => result.push({ ...statement, text: line });
    const drop = () => result.push({ ...statement, text: "", isDrawnElsewhere: true });
    const [, from, arrow, mark, to, said = ""] = message.exec(text) ?? [];
    const [, place, names, words = ""] = note.exec(text) ?? [];
    const [, kind, name, alias] = declared.exec(text) ?? [];
    const [block] = opening.exec(text) ?? [];
    const [, isEnd, who] = /^(de)?activate\s+(.+)$/.exec(text) ?? [];
    const [numbered] = /^autonumber(?:\s+\d+){0,2}$/.exec(text) ?? [];
    if (numbered !== undefined) {
      [next = 1, step = 1] = (text.match(/\d+/g) ?? []).map(Number);
      drop();
    } else if (place !== undefined && names !== undefined) {
      const all = names.split(",").map(participant);
      const room = isBare ? unseen(all[0], all[0]) : "";
      [isBare, isOpened] = [false, false];
      const line = asLabel(words.split(lineBreak).join(" "));
      write(`${room}Note ${place} ${all.join(",")}: ${line}`);
    } else if (kind !== undefined && name !== undefined) {
      write(`${kind} ${participant(name)} as ${asLabel(alias ?? name)}`);
    } else if (block === "rect") {
      blocks.push(block);
      drop();
    } else if (block !== undefined) {
      blocks.push(block);
      write(
        `${isOpened ? roomAfter(statements, index) : ""}${block} ${asLabel(text.slice(block.length))}`,
      );
      [isBare, isOpened] = [true, true];
    } else if (text === "end") {
      if (blocks.pop() === "rect") drop();
      else write(text);
    } else if (/^(?:option|else|and)(?=\s|$)/.test(text)) {
      const [divider = ""] = text.split(/\s/, 1);
      write(`${divider === "option" ? "and" : divider} ${asLabel(text.slice(divider.length))}`);
      [isBare, isOpened] = [true, true];
    } else if (who !== undefined && markLast(result, participant(who), isEnd !== undefined)) {
      drop();
    } else if (from !== undefined && to !== undefined && !arrow?.startsWith("<<")) {
      [isBare, isOpened] = [lineBreak.test(said), false];
      const number = next === undefined ? "" : `${next}. `;
      if (next !== undefined) next += step;
      const label = asLabel(number + inTwoLines(said));
      write(`${participant(from)}${arrow}${mark}${participant(to)}: ${markOf(arrow)}${label}`);
    } else {
      result.push(statement);
    }
  }
  return result;
}

/** A name of one word, which doesn't begin as a block does: the library would read `parser` as `par ser`. */
function participant(name: string): string {
  return `${marks.nothing}${asName(name)}`;
}

/** A message that nobody sees: below it is room, and what the library places below a message can stand there. */
function unseen(from = "", to = from): string {
  return `${from}->>${to}: ${marks.unseen}\n`;
}

/** Room for the head of a block that begins right within another, between those of its next message. */
function roomAfter(statements: readonly Statement[], index: number): string {
  for (const { source } of statements.slice(index + 1)) {
    const [, from, , , to] = message.exec(withCharacters(source.trim())) ?? [];
    if (from !== undefined && to !== undefined) return unseen(participant(from), participant(to));
  }
  return "";
}

/** One line stands above an arrow, and one below it. */
function inTwoLines(text: string): string {
  const [first = "", ...others] = text.split(lineBreak);
  return others.length === 0 ? first : `${first}<br/>${others.join(" ")}`;
}

/** What the library draws as an arrow and Mermaid doesn't. */
function markOf(arrow = ""): string {
  if (arrow.endsWith("x")) return marks.cross;
  return /^--?>$/.test(arrow) ? marks.withoutHead : marks.nothing;
}

/** Marks the message before: it begins what its receiver does, or ends what its sender does. */
function markLast(statements: Statement[], who: string, isEnd: boolean): boolean {
  const at = statements.findLastIndex(({ text }) => text !== "");
  const last = statements[at];
  const [, from, arrow, to, said] =
    /^(\S+?)(--?>>|--?>|--?[x)])([^\s+-]\S*?): (.*)$/s.exec(last?.text ?? "") ?? [];
  if (!last || (isEnd ? from : to) !== who) return false;
  statements[at] = { ...last, text: `${from}${arrow}${isEnd ? "-" : "+"}${to}: ${said}` };
  return true;
}

import type MarkdownIt from "markdown-it";
import type { DiagnosticCode } from "../../diagnostics/catalogue/catalogue.ts";
import { diagnostic, type SourceLocation } from "../../diagnostics/diagnostic.ts";
import { placeIn } from "./inline-locations.ts";
import { notePlaces } from "./note-places.ts";
import { ownText } from "./own-text.ts";
import type { RenderEnv } from "./render-env.ts";

/** What the footnote plugin keeps: for each label, the note's number, or -1 if nothing refers to it. */
interface WithNotes extends RenderEnv {
  readonly footnotes?: { readonly refs?: Readonly<Record<string, number>> };
  /** The definitions of links, by name. */
  readonly references?: object;
}

/** Reports notes without text, and notes that nothing refers to: the plugin drops both without a word. */
export function noteDiagnostics(md: MarkdownIt): void {
  md.core.ruler.before("footnoteTail", "note_diagnostics", (core) => {
    const state: WithNotes = core.env;
    if (!/\[\^|\^\[/.test(core.src)) return;
    const places = notePlaces(core.src, state);
    const seen = new Set<string>();
    // Read once, and only where something is wrong: for each of thousands of notes the whole text would be.
    let brokenReferences: ReadonlyMap<string, string> | undefined;
    /** The notes that there are, by their names in small letters. */
    const labels = new Map<string, string>();
    for (const [index, { type, meta }] of core.tokens.entries()) {
      if (type !== "footnote_reference_open") continue;
      const { label }: { label: string } = meta;
      const location = places.definitionOf(label);
      const say = (code: DiagnosticCode, message: string, hint: string) =>
        state.report(diagnostic(location, code, message, hint));
      if (seen.has(label)) {
        say("E354", `a second note \`${label}\``, secondNote);
      } else if (core.tokens[index + 1]?.type === "footnote_reference_close") {
        say("E352", `the note \`${label}\` has no text`, "Write it behind the colon.");
      } else if (state.footnotes?.refs?.[`:${label}`] === -1) {
        brokenReferences ??= brokenReferencesIn(core.src, state);
        const hint =
          brokenReferences.get(label) ??
          `Put \`[^${label}]\` where it belongs, or take the note out.`;
        say("E353", `nothing refers to the note \`${label}\``, hint);
      }
      seen.add(label);
      labels.set(label.toLowerCase(), label);
    }
    // `[^two words]: one` defines a link's address, by the standard, and would make links of what was meant as a note.
    for (const [line, text] of core.src.split("\n").entries()) {
      const [start = "", written] = definedName.exec(text) ?? [];
      if (written === undefined || state.references === undefined) continue;
      const name = core.md.utils.normalizeReference(written.slice(1, -1));
      const column = start.length - written.length - 1;
      if (name in state.references)
        reportName(state, state.locate(line, column, written.length + 1), written);
    }
    let broken: ReadonlyMap<string, string> | undefined;
    for (const token of core.tokens) {
      if (token.type !== "inline" || !/\^\[|\[\^/.test(token.content)) continue;
      const text = ownText(token);
      const place = (offset: number, length: number) => placeIn(state, token, offset, length);
      const inside = /\^\[(?:[^\]^]|\^(?!\[))+\]/.exec(text);
      if (inside) {
        const hint = "Write `[^name]` here and, on a line of its own, `[^name]: …`.";
        const end = inside.index + inside[0].length;
        const message = `a note within the text, \`${token.content.slice(inside.index, end)}\``;
        const location = place(inside.index, inside[0].length);
        state.report(diagnostic(location, "E352", message, hint));
      }
      for (const { 0: written, index } of text.matchAll(/\[\^[^\]\n[]+\]/g)) {
        const location = place(index, written.length);
        if (/\s/.test(written)) {
          reportName(state, location, written);
          continue;
        }
        broken ??= brokenDefinitions(core.src, state);
        const label = labels.get(written.slice(2, -1).toLowerCase());
        const source = state.sourceIds?.find((id) => id === written.slice(2, -1));
        const hint =
          (source === undefined ? undefined : `That is a source: write \`[@${source}]\`.`) ??
          (label === undefined ? undefined : `Write \`[^${label}]\`, as below: capitals count.`) ??
          broken.get(written.slice(2, -1)) ??
          `Write it on a line of its own: \`${written}: …\`.`;
        const message = `no note has the id \`${written.slice(2, -1)}\``;
        state.report(diagnostic(location, "E352", message, hint));
      }
    }
  });
}

const secondNote =
  "Give each note a name of its own. A second paragraph of one has none: it is set in by four spaces.";

/** What to write where notes are referred to as elsewhere, `[1]`, `(^1)` or `^1`, by their names, each the first of its name. */
function brokenReferencesIn(text: string, state: RenderEnv): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [number, row] of text.split("\n").entries()) {
    const signs = row.matchAll(
      /(?<!\[)(?:\[([^\][^]+)\]|\(\^([^()]+)\)|\^([\p{L}\p{N}_-]+))(?![\w(:])/gu,
    );
    for (const [sign, bracketed, enclosed, bare] of signs) {
      const name = bracketed ?? enclosed ?? bare ?? "";
      if (found.has(name)) continue;
      const { line } = state.locate(number, 0, 0);
      found.set(name, `Line ${line} has \`${sign}\`: write \`[^${name}]\` there.`);
    }
  }
  return found;
}

/** What lines that look like a note's text lack, by the note's name, each the first of its name. */
function brokenDefinitions(text: string, state: RenderEnv): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [number, row] of text.split("\n").entries()) {
    const [, hat = "", name = "", sign = ""] = /^\s*\[(\^?)([^\]\n[]+)\]([: ])/.exec(row) ?? [];
    // With both it is one, and with neither it is something else.
    if (name === "" || (hat !== "") === (sign === ":") || found.has(name)) continue;
    const { line } = state.locate(number, 0, 0);
    const lacking = hat === "" ? "a `^`" : "a colon";
    found.set(name, `Line ${line} lacks ${lacking}: \`[^${name}]: …\`.`);
  }
  return found;
}

/** A line that could define a name of two words behind a `^`. */
const definedName = /^[ >]*(\[\^[^\][]*\s[^\][]*\]):/;

function reportName(state: RenderEnv, location: SourceLocation, written: string): void {
  const name = written.slice(2, -1).trim();
  const hint = `Write \`[^${name.replace(/\s+/g, "-")}]\`, here and there.`;
  const what = /\s/.test(name) ? "of two words" : "with a space beside it";
  const message = `\`${written}\` is a note's name ${what}, which no note can have`;
  state.report(diagnostic(location, "W381", message, hint));
}

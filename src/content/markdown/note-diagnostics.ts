import type MarkdownIt from "markdown-it";
import type { DiagnosticCode } from "../../diagnostics/catalogue/catalogue.ts";
import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { inlineBlocks, type RenderEnv } from "./render-env.ts";

/** What the footnote plugin keeps: for each label, the note's number, or -1 if nothing refers to it. */
interface WithNotes extends RenderEnv {
  readonly footnotes?: { readonly refs?: Readonly<Record<string, number>> };
}

/** Reports notes without text, and notes that nothing refers to: the plugin drops both without a word. */
export function noteDiagnostics(md: MarkdownIt): void {
  md.core.ruler.before("footnoteTail", "note_faults", (core) => {
    const state: WithNotes = core.env;
    const seen = new Set<string>();
    for (const [index, { type, meta }] of core.tokens.entries()) {
      if (type !== "footnote_reference_open") continue;
      const { label }: { label: string } = meta;
      const location = state.find(null, `[^${label}]:`);
      const say = (code: DiagnosticCode, message: string, hint: string) =>
        state.report(diagnostic(location, code, message, hint));
      if (seen.has(label)) {
        say("E354", `a second note \`${label}\``, "Give each note a name of its own.");
      } else if (core.tokens[index + 1]?.type === "footnote_reference_close") {
        say("E352", `the note \`${label}\` has no text`, "Write it behind the colon.");
      } else if (state.footnotes?.refs?.[`:${label}`] === -1) {
        const hint = `Put \`[^${label}]\` where it belongs, or take the note out.`;
        say("E353", `nothing refers to the note \`${label}\``, hint);
      }
      seen.add(label);
    }
    for (const { children, lines } of inlineBlocks(core.tokens)) {
      for (const { type, content } of children) {
        if (type !== "text" || !content.includes("[")) continue;
        const [inside] = /\^\[[^\]]+\]/.exec(content) ?? [];
        if (inside !== undefined) {
          const hint = "Write `[^name]` here and, on a line of its own, `[^name]: …`.";
          const message = `a note within the text, \`${inside}\``;
          state.report(diagnostic(state.find(lines, inside), "E352", message, hint));
        }
        for (const [written] of content.matchAll(/\[\^[^\][\n]+\]/g)) {
          const hint = /\s/.test(written)
            ? `A note's name is one word: write \`${written.replace(/\s+/g, "-")}\`, here and there.`
            : `Write it on a line of its own: \`${written}: …\`.`;
          const message = `no note has the id \`${written.slice(2, -1)}\``;
          state.report(diagnostic(state.find(lines, written), "E352", message, hint));
        }
      }
    }
  });
}

import type { Mend } from "../mends.ts";
import { codeWords } from "./code-words.ts";
import { undoMend, writeMend } from "./mend.ts";
import { element } from "./studio-root.ts";

/** What became of a mend, with the way back. */
export const outcome = element("span", "outcome");
outcome.setAttribute("role", "status");

/** As long as it takes to read, and to be read aloud (milliseconds). */
const told = 5_000;
let fading: ReturnType<typeof setTimeout> | undefined;

/** A button that writes a mend into its file. */
export function mendButton(mend: Mend): HTMLElement {
  const button = element("button", "", mend.label);
  button.addEventListener("click", async () => {
    button.disabled = true;
    const refusal = await writeMend(mend);
    tellOutcome(refusal ?? `${mend.label}: done.`, refusal === undefined);
  });
  return button;
}

/** @param canUndo whether there is something to take back */
function tellOutcome(said: string, canUndo: boolean): void {
  const undo = element("button", "undo", "Undo");
  undo.addEventListener("click", async () => {
    const refusal = await undoMend();
    tellOutcome(refusal ?? "Taken back.", false);
    // Nothing is left to do, and the bar is about the text again.
    if (refusal === undefined) fading = setTimeout(() => outcome.replaceChildren(), told);
  });
  clearTimeout(fading);
  outcome.replaceChildren(...codeWords(said), ...(canUndo ? [" ", undo] : []));
}
